package vn.tonghop.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DocumentPlan;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.Level;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;

/** The first sections of part II: what each level did, in the sentences of the document plan. */
final class Results {

  private final Subject subject;
  private final Gathering gathering;
  private final Texts texts;

  Results(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.texts = subject.texts();
  }

  void write(Outline outline) {
    outline.part("part.results");
    together(outline);
    for (Slice slice : subject.levelSlices()) {
      outline.section(subject.levels().name(slice));
      level(outline, slice);
    }
  }

  /**
   * What the plan says of a level, said of all levels together, where the figures add over levels:
   * {@code Toàn huyện đã tổ chức 211 cuộc đối thoại …}.
   */
  private void together(Outline outline) {
    if (!subject.totals().slices().contains(Slice.ALL)) {
      return;
    }
    Sentences sentences = new Sentences(subject);
    Set<Level> reporting =
        subject.levelSlices().stream()
            .flatMap(slice -> slice.level().stream())
            .collect(Collectors.toSet());
    sentences
        .tell(
            plan().sentences().stream()
                .filter(sentence -> sentence.levels().containsAll(reporting))
                .filter(sentences::addsOverLevels)
                .toList(),
            Slice.ALL,
            true)
        .ifPresent(outline::paragraph);
  }

  private void level(Outline outline, Slice slice) {
    Completeness level = gathering.of(subject.unit(), slice);
    List<Indicator> reported =
        subject.headline().stream()
            .filter(indicator -> Subject.reports(slice, indicator))
            .filter(indicator -> subject.total(slice, indicator).value().isPresent())
            .toList();
    Optional<String> told =
        new Sentences(subject)
            .tell(
                plan().sentences().stream()
                    .filter(
                        sentence -> slice.level().filter(sentence.levels()::contains).isPresent())
                    .toList(),
                slice,
                true);
    if (told.isPresent()) {
      outline.paragraph(told.get());
    } else if (reported.isEmpty()) {
      outline.paragraph(texts.text("result.none", "n", level.unitsDue()));
      return;
    } else {
      reported.forEach(indicator -> outline.item(plainly(slice, indicator)));
    }
    if (level.piecesDue() > 0 && !level.isComplete()) {
      outline.paragraph(partial(level));
    }
  }

  private String plainly(Slice slice, Indicator indicator) {
    return texts.text(
        "item.value",
        "name",
        subject.in(indicator.name()),
        "amount",
        subject.amount(subject.total(slice, indicator).value().orElseThrow(), indicator));
  }

  private String partial(Completeness level) {
    return texts.text(
        "result.partial",
        "complete",
        level.unitsReported(),
        "units",
        level.unitsDue(),
        "received",
        level.piecesReported(),
        "due",
        level.piecesDue());
  }

  private DocumentPlan plan() {
    return subject.programme().document();
  }
}
