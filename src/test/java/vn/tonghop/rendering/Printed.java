package vn.tonghop.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tonghop.review.Review;

/** What stands on the pages of a rendered review. */
final class Printed extends PDFTextStripper {

  /**
   * Letters of one font on one line; points from the left and from the top edge to the baseline.
   */
  record Run(int page, String text, String font, float size, float x, float right, float baseline) {

    /** Words of justified text are printed one by one; those of neighbouring cells are not one. */
    boolean goesOnWith(Run next) {
      return next.page == page
          && next.font.equals(font)
          && next.size == size
          && Math.abs(next.baseline - baseline) < 0.1f
          && next.x - right < (size == 14 ? 16 : 6)
          && next.x > x;
    }

    Run with(Run next) {
      return new Run(
          page, text.strip() + " " + next.text.strip(), font, size, x, next.right, baseline);
    }

    /** Nearest half point. */
    double middle() {
      return Math.round((x + right)) / 2.0;
    }
  }

  private final List<Run> runs = new ArrayList<>();
  private final byte[] bytes;

  private Printed(byte[] bytes) {
    this.bytes = bytes;
  }

  static Printed of(Review review) {
    return read(bytes(review));
  }

  static byte[] bytes(Review review) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRenderer().render(review, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  static Printed read(byte[] pdf) {
    Printed printed = new Printed(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String ignored = printed.getText(document);
      assert !ignored.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return printed;
  }

  byte[] bytes() {
    return bytes;
  }

  List<Run> runs() {
    return List.copyOf(runs);
  }

  int pages() {
    return runs.stream().mapToInt(Run::page).max().orElse(0);
  }

  Stream<Run> onPage(int page) {
    return runs.stream().filter(run -> run.page() == page);
  }

  /** The first run that begins so. */
  Run starting(String text) {
    return runs.stream()
        .filter(run -> run.text().startsWith(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not printed: " + text));
  }

  /** What stands on each line, from the top of the first page to the bottom of the last. */
  List<String> lines() {
    Map<List<Object>, List<Run>> lines = new LinkedHashMap<>();
    for (Run run : runs) {
      lines
          .computeIfAbsent(
              List.of(run.page(), Math.round(run.baseline())), place -> new ArrayList<>())
          .add(run);
    }
    return lines.values().stream()
        .map(
            line ->
                line.stream().map(Run::text).map(String::strip).collect(Collectors.joining(" ")))
        .toList();
  }

  /** All pages without their numbers, words a single space apart. */
  String text() {
    return runs.stream()
        .filter(run -> run.baseline() > 57)
        .map(Run::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    TextPosition first = positions.get(0);
    TextPosition last = lastSeen(positions);
    Run word =
        new Run(
            getCurrentPageNo(),
            text.isBlank() ? text : text.stripTrailing(),
            first.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""),
            first.getFontSizeInPt(),
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            first.getYDirAdj());
    int before = runs.size() - 1;
    if (before >= 0 && runs.get(before).goesOnWith(word)) {
      runs.set(before, runs.get(before).with(word));
    } else {
      runs.add(word);
    }
  }

  /** The space at the end of a line is there to be read, not to be seen. */
  private static TextPosition lastSeen(List<TextPosition> positions) {
    int last = positions.size() - 1;
    while (last > 0 && positions.get(last).getUnicode().isBlank()) {
      last--;
    }
    return positions.get(last);
  }
}
