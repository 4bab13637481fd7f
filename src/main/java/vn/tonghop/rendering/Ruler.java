package vn.tonghop.rendering;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.engine.util.JRStyledTextParser;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;

/**
 * Says how high a strip will be, in points, by measuring the bands of the very template that will
 * print it, with the engine's own measurer where letters alone do not tell. Safe for threads.
 */
final class Ruler {

  private static final int ENDLESS = 1_000_000;

  /** The engine's own, that is; those that a text brings are none. */
  private static final short[] NO_BREAKS = {};

  /** Height of the first line, and what each further line adds. */
  private record Spacing(float first, float pitch) {}

  /** Some lines in one print. */
  private record Block(float size, boolean bold, int lines) {}

  /** How the engine sets such lines. */
  private record Extent(float height, float leading, float factor) {

    static Extent of(JRMeasuredText text) {
      return new Extent(text.getTextHeight(), text.getLeadingOffset(), text.getLineSpacingFactor());
    }
  }

  private final Templates templates;
  private final Letters letters;
  private final JasperReport report;
  private final Map<Kind, JRBand> bands = new HashMap<>();
  private final Map<Kind, Spacing> spacings = new ConcurrentHashMap<>();
  private final Map<JRTextField, Float> oneLine = new ConcurrentHashMap<>();
  private final Map<Block, Extent> extents = new ConcurrentHashMap<>();

  Ruler(Templates templates, JasperReport report) {
    this.templates = templates;
    this.letters = templates.letters();
    this.report = report;
    for (JRBand band : report.getDetailSection().getBands()) {
      String name = band.getPrintWhenExpression().getText();
      for (Kind kind : Kind.values()) {
        if (name.equals("$F{" + kind.field() + "}")) {
          bands.put(kind, band);
        }
      }
    }
  }

  Templates templates() {
    return templates;
  }

  /** Width of the text. */
  int width() {
    return report.getColumnWidth();
  }

  /** Height of the text on a page. */
  int pageHeight() {
    return report.getPageHeight()
        - report.getTopMargin()
        - report.getBottomMargin()
        - report.getPageHeader().getHeight();
  }

  /** Height of the strip's band once its texts have stretched. Grids and figures excepted. */
  int height(Strip strip) {
    JRBand band = band(strip.kind());
    int height = band.getHeight();
    Map<JRElement, Integer> bottoms = new HashMap<>();
    for (JRElement element : band.getElements()) {
      int bottom = top(element, bottoms) + height(element, strip);
      bottoms.put(element, bottom);
      // the engine keeps the room that was designed below an element when the element grows
      int below = band.getHeight() - element.getY() - element.getHeight();
      height = Math.max(height, bottom + below);
    }
    return height;
  }

  /** Floating elements are pushed down by those above them that have grown. */
  private static int top(JRElement element, Map<JRElement, Integer> bottoms) {
    int top = element.getY();
    if (element.getPositionType() == PositionTypeEnum.FLOAT) {
      for (Map.Entry<JRElement, Integer> above : bottoms.entrySet()) {
        JRElement other = above.getKey();
        int designed = other.getY() + other.getHeight();
        boolean overlaps =
            other.getX() < element.getX() + element.getWidth()
                && element.getX() < other.getX() + other.getWidth();
        if (overlaps && designed <= element.getY()) {
          top = Math.max(top, element.getY() + above.getValue() - designed);
        }
      }
    }
    return top;
  }

  private int height(JRElement element, Strip strip) {
    return element instanceof JRTextField text
        ? height(text, strip.text(field(text)))
        : element.getHeight();
  }

  /**
   * The text in the lines of an element of a table or a box, a point narrower than they could be.
   */
  String wrapped(JRDesignTextElement element, String text) {
    if (isOneLine(element, text)) {
      return text;
    }
    float room = room(element);
    return Stream.of(text.split("\n", -1))
        .flatMap(
            paragraph ->
                letters.lines(paragraph, room, element.getFontSize(), element.isBold()).stream())
        .collect(Collectors.joining("\n"));
  }

  /** Whether such an element shows the text in one line. */
  boolean isOneLine(JRDesignTextElement element, String text) {
    return text.indexOf('\n') < 0 && width(element, text) <= room(element);
  }

  /** Height of such an element when it shows a text that has been wrapped for it. */
  int wrappedHeight(JRDesignTextElement element, String wrapped) {
    int padding = element.getLineBox().getTopPadding() + element.getLineBox().getBottomPadding();
    return padding + (int) Math.ceil(extent(element, wrapped).height());
  }

  /** Sets such an element of a page to a text that has been wrapped for it, as the engine would. */
  void set(JRDesignTextElement element, String wrapped, JRTemplatePrintText print) {
    Extent extent = extent(element, wrapped);
    print.setText(wrapped);
    print.setTextHeight(extent.height());
    print.setLeadingOffset(extent.leading());
    print.setLineSpacingFactor(extent.factor());
    print.setLineBreakOffsets(
        standsAsWrapped(element, wrapped)
            ? NO_BREAKS
            : measure(element, wrapped).getLineBreakOffsets());
  }

  private Extent extent(JRDesignTextElement element, String wrapped) {
    if (!standsAsWrapped(element, wrapped)) {
      return Extent.of(measure(element, wrapped));
    }
    int lines = 1 + (int) wrapped.chars().filter(letter -> letter == '\n').count();
    return extents.computeIfAbsent(
        new Block(element.getFontSize(), element.isBold(), lines),
        block -> Extent.of(measure(element, "x\n".repeat(lines).strip())));
  }

  /** Not when a word is wider than the element. */
  private boolean standsAsWrapped(JRDesignTextElement element, String wrapped) {
    return isOneLine(element, wrapped)
        || Stream.of(wrapped.split("\n", -1)).allMatch(line -> isOneLine(element, line));
  }

  private float width(JRDesignTextElement element, String text) {
    return width(text, element.getFontSize(), element.isBold());
  }

  private static float room(JRTextElement element) {
    JRLineBox box = element.getLineBox();
    return element.getWidth() - box.getLeftPadding() - box.getRightPadding() - 1;
  }

  /** Height of the element when it shows this text; never less than it was designed. */
  int height(JRTextField element, String text) {
    if (text.isEmpty()) {
      return element.getHeight();
    }
    int padding = element.getLineBox().getTopPadding() + element.getLineBox().getBottomPadding();
    float height =
        isOneLine(element, text)
            ? oneLine.computeIfAbsent(element, e -> measure(e, "x").getTextHeight())
            : measure(element, text).getTextHeight();
    return Math.max(element.getHeight(), (int) Math.ceil(height) + padding);
  }

  /** Whether it is sure, from the letters alone, that a text of a band stands in one line. */
  private boolean isOneLine(JRTextField element, String text) {
    JRParagraph paragraph = element.getParagraph();
    int indent =
        paragraph.getFirstLineIndent() + paragraph.getLeftIndent() + paragraph.getRightIndent();
    return !element.isItalic()
        && text.indexOf('\n') < 0
        && width(text, element.getFontSize(), element.isBold()) <= room(element) - indent;
  }

  /** The text with a break put in wherever the element would else end a line in a bad place. */
  String broken(JRTextField element, String text) {
    return Breaks.concern(text) && !isOneLine(element, text)
        ? Stream.of(text.split("\n", -1))
            .map(paragraph -> brokenParagraph(element, paragraph))
            .collect(Collectors.joining("\n"))
        : text;
  }

  private String brokenParagraph(JRTextField element, String text) {
    StringBuilder broken = new StringBuilder();
    String rest = text;
    while (!rest.isEmpty()) {
      int end = Breaks.firstCut(lines(element, rest));
      boolean cut = end < rest.length();
      broken.append(rest, 0, cut ? end - 1 : end).append(cut ? "\n" : "");
      rest = rest.substring(end);
    }
    return broken.toString();
  }

  /** A strip whose one text has its lines broken in good places. */
  Strip strip(Kind kind, String text) {
    return Strip.of(kind, broken(textOf(kind), text));
  }

  /** The same for two texts side by side. */
  Strip pair(Kind kind, String left, String right) {
    Map<String, String> texts = Map.of("left", left, "right", right);
    Map<String, Object> values = new HashMap<>();
    for (JRElement element : band(kind).getElements()) {
      if (element instanceof JRTextField text) {
        values.put(field(text), broken(text, texts.getOrDefault(field(text), "")));
      }
    }
    return new Strip(kind, Map.copyOf(values));
  }

  private static String field(JRTextField text) {
    return text.getExpression().getText().replaceAll("[${}F]", "");
  }

  /** The lines into which a band of this kind breaks the text, with the spaces at their ends. */
  List<String> lines(Kind kind, String text) {
    return lines(textOf(kind), text);
  }

  private List<String> lines(JRTextField element, String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    short[] lengths = measure(element, text).getLineBreakOffsets();
    for (short length : lengths) {
      lines.add(text.substring(start, start + length));
      start += length;
    }
    lines.add(text.substring(start));
    return List.copyOf(lines);
  }

  /** Height of a band of this kind when its text takes so many lines. */
  int height(Kind kind, int lines) {
    JRTextField element = textOf(kind);
    Spacing spacing = spacings.computeIfAbsent(kind, k -> spacing(element));
    int height = (int) Math.ceil(spacing.first() + spacing.pitch() * (lines - 1));
    return band(kind).getHeight() - element.getHeight() + Math.max(element.getHeight(), height);
  }

  private Spacing spacing(JRTextField element) {
    float first = measure(element, "x").getTextHeight();
    return new Spacing(first, measure(element, "x\nx").getTextHeight() - first);
  }

  /** Width of a text in one line. */
  float width(String text, float size, boolean bold) {
    return letters.width(text, size, bold);
  }

  /** Width of the widest word of a text. */
  float widestWord(String text, float size, boolean bold) {
    return letters.widestWord(text, size, bold);
  }

  private JRBand band(Kind kind) {
    JRBand band = bands.get(kind);
    if (band == null) {
      throw new IllegalStateException("The template has no band for " + kind);
    }
    return band;
  }

  private JRTextField textOf(Kind kind) {
    for (JRElement element : band(kind).getElements()) {
      if (element instanceof JRTextField text) {
        return text;
      }
    }
    throw new IllegalStateException("No text in the band for " + kind);
  }

  /** What the engine finds when it sets the text in the element. */
  JRMeasuredText measure(JRTextElement element, String text) {
    JRTextMeasurer measurer =
        JRTextMeasurerUtil.getInstance(templates.context()).createTextMeasurer(element);
    Map<Attribute, Object> attributes = new HashMap<>();
    FontUtil.getInstance(templates.context()).getAttributesWithoutAwtFont(attributes, element);
    attributes.put(TextAttribute.FOREGROUND, element.getForecolor());
    JRStyledText styled =
        JRStyledTextParser.getInstance().getStyledText(attributes, text, false, Templates.LOCALE);
    return measurer.measure(styled, 0, ENDLESS, true, true);
  }
}
