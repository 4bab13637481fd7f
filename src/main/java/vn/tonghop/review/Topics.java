package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;

/**
 * The topics of a document plan: into which parts a whole falls, such as opinions by field, with
 * their shares.
 */
final class Topics {

  private static final IndicatorCode DOCUMENTS = new IndicatorCode("documents_issued");

  private final Subject subject;
  private final Texts texts;

  Topics(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
  }

  /** Those of which anything was reported; what part I tells is left out. */
  void write(Outline outline) {
    for (Topic topic : subject.programme().document().topics()) {
      if (!isDocuments(topic)) {
        write(topic, outline);
      }
    }
  }

  private void write(Topic topic, Outline outline) {
    Indicator whole = subject.indicator(topic.whole());
    List<Slice> slices = reportedSlices(topic);
    Grid shares = shares(topic, whole, slices);
    List<String> told = told(topic);
    if (!told.isEmpty() || !shares.isEmpty()) {
      outline.section(subject.in(topic.title()));
      told.forEach(outline::paragraph);
    }
    if (!shares.isEmpty()) {
      outline.table(shares);
      if (slices.stream().anyMatch(slice -> isRounded(topic, whole, slice))) {
        outline.note(texts.text("note.rounding"));
      }
    }
  }

  /** What the plan says of the documents that were issued; it belongs to part I. */
  List<String> documents() {
    return subject.programme().document().topics().stream()
        .filter(Topics::isDocuments)
        .flatMap(topic -> told(topic).stream())
        .toList();
  }

  private static boolean isDocuments(Topic topic) {
    return topic.whole().equals(DOCUMENTS) && topic.parts().isEmpty();
  }

  private List<Slice> reportedSlices(Topic topic) {
    Indicator whole = subject.indicator(topic.whole());
    return slices(topic, whole).stream()
        .filter(slice -> subject.total(slice, whole).value().isPresent())
        .toList();
  }

  /** All levels together where whole and parts add over them, else the levels that give both. */
  private List<Slice> slices(Topic topic, Indicator whole) {
    List<Indicator> parts = topic.parts().stream().map(subject::indicator).toList();
    if (subject.slicesOf(whole).contains(Slice.ALL)
        && parts.stream().allMatch(Indicator::levelsAdd)) {
      return List.of(Slice.ALL);
    }
    return subject.levelSlices().stream()
        .filter(slice -> Subject.reports(slice, whole))
        .filter(
            slice ->
                parts.isEmpty() || parts.stream().anyMatch(part -> Subject.reports(slice, part)))
        .toList();
  }

  /** A paragraph for each slice; it begins with the level where the sentences do not name it. */
  private List<String> told(Topic topic) {
    Sentences sentences = new Sentences(subject);
    List<Slice> slices = reportedSlices(topic);
    boolean prefixed =
        slices.size() > 1 && topic.sentences().stream().noneMatch(sentences::namesUnit);
    List<String> told = new ArrayList<>();
    for (Slice slice : slices) {
      sentences
          .tell(topic.sentences(), slice, !prefixed)
          .map(text -> prefixed ? prefixed(slice, text) : text)
          .ifPresent(told::add);
    }
    return told;
  }

  private String prefixed(Slice slice, String text) {
    return texts.text("topic.level", "level", subject.levels().name(slice), "text", lower(text));
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private Grid shares(Topic topic, Indicator whole, List<Slice> slices) {
    Grid grid =
        new Grid(texts.text("table.shares", "topic", subject.in(topic.title())), subject.source());
    grid.text(texts.text("column.part"), 10);
    for (Slice slice : slices) {
      String level = slices.size() == 1 ? "" : subject.levels().name(slice);
      grid.number(heading("column.amount", level, whole), 5);
      grid.number(heading("column.share", level, whole), 4);
    }
    List<Indicator> parts = topic.parts().stream().map(subject::indicator).toList();
    for (Indicator part : parts) {
      if (slices.stream().anyMatch(slice -> isTold(subject.total(slice, part)))) {
        grid.row(row(part, whole, slices));
      }
    }
    if (!grid.isEmpty()) {
      grid.total(row(whole, whole, slices));
    }
    return grid;
  }

  /** Whether the parts are all of the whole and yet their printed shares do not make 100%. */
  private boolean isRounded(Topic topic, Indicator whole, Slice slice) {
    BigDecimal of =
        subject.total(slice, whole).value().map(Quantity::value).orElse(BigDecimal.ZERO);
    if (of.signum() == 0) {
      return false;
    }
    BigDecimal parts = BigDecimal.ZERO;
    BigDecimal shares = BigDecimal.ZERO;
    for (IndicatorCode code : topic.parts()) {
      Optional<Quantity> part = subject.total(slice, subject.indicator(code)).value();
      parts = parts.add(part.map(Quantity::value).orElse(BigDecimal.ZERO));
      shares =
          shares.add(part.map(value -> Numbers.ratio(value.value(), of)).orElse(BigDecimal.ZERO));
    }
    return parts.compareTo(of) == 0 && shares.compareTo(BigDecimal.valueOf(100)) != 0;
  }

  private static boolean isTold(Total total) {
    return total.due() > 0 || total.value().isPresent();
  }

  private String heading(String key, String level, Indicator whole) {
    return texts.text(
        level.isEmpty() ? key : key + ".level",
        "level",
        level,
        "measure",
        subject.in(whole.unitOfMeasure()));
  }

  private List<String> row(Indicator part, Indicator whole, List<Slice> slices) {
    List<String> cells = new ArrayList<>();
    cells.add(subject.in(part.name()));
    for (Slice slice : slices) {
      Total total = subject.total(slice, part);
      cells.add(Signs.cell(total, part, subject.numbers()));
      cells.add(share(total, subject.total(slice, whole)));
    }
    return cells;
  }

  /** A share of a whole that is none is no share; of one that is approximate it is too. */
  private String share(Total part, Total whole) {
    Optional<Quantity> of = whole.value().filter(value -> value.value().signum() > 0);
    if (part.value().isEmpty()) {
      return part.due() > 0 && part.reported() == 0 ? Signs.NOT_REPORTED : Signs.NOT_APPLICABLE;
    }
    BigDecimal value = part.value().get().value();
    if (of.isEmpty() || value.signum() == 0) {
      return Signs.NONE;
    }
    String percent = subject.numbers().percent(value, of.get().value());
    boolean exact = part.value().get().isExact() && of.get().isExact();
    return exact || part.equals(whole) ? percent : texts.text("about", "value", percent);
  }
}
