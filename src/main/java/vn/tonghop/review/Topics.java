package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.DocumentPlan.Topic;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.rollup.Slice;

/** The topics of a document plan: sentences on a subject, and the shares that its parts have. */
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
    Shares shares = new Shares(subject, topic);
    Grid grid = shares.grid();
    List<String> told = told(topic);
    if (!told.isEmpty() || !grid.isEmpty()) {
      outline.section(subject.in(topic.title()));
      told.forEach(outline::paragraph);
    }
    if (!grid.isEmpty()) {
      outline.table(grid);
      shares.remark().ifPresent(outline::note);
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

  /** A paragraph for each slice; it begins with the level where the sentences do not name it. */
  private List<String> told(Topic topic) {
    Sentences sentences = new Sentences(subject);
    List<Slice> slices = slices(topic, sentences);
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

  /** All levels together where what the sentences need adds over them, else each by itself. */
  private List<Slice> slices(Topic topic, Sentences sentences) {
    Indicator whole = subject.indicator(topic.whole());
    boolean together =
        subject.slicesOf(whole).contains(Slice.ALL)
            && topic.sentences().stream().allMatch(sentences::addsOverLevels);
    return together
        ? List.of(Slice.ALL)
        : subject.levelSlices().stream().filter(slice -> Subject.reports(slice, whole)).toList();
  }

  private String prefixed(Slice slice, String text) {
    return texts.text("topic.level", "level", subject.levels().name(slice), "text", lower(text));
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
