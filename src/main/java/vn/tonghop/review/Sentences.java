package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.DocumentPlan.SentencePattern;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;

/**
 * The sentences of a document plan with the totals of one slice in them. Where all that the first
 * one tells is none, it says so in words: "không phát sinh …", not "0 hội nghị".
 */
final class Sentences {

  private static final String UNIT = "unit";

  private final Subject subject;

  Sentences(Subject subject) {
    this.subject = subject;
  }

  /** Whether every figure that it needs may be summed over levels (law 5). */
  boolean addsOverLevels(SentencePattern sentence) {
    return new SentenceText(subject.in(sentence.pattern()))
        .needed().stream()
            .filter(IndicatorCode::isCode)
            .filter(name -> !name.equals(UNIT))
            .allMatch(
                name ->
                    subject
                        .programme()
                        .indicator(new IndicatorCode(name))
                        .filter(Indicator::levelsAdd)
                        .isPresent());
  }

  /** Whether it says by itself whose figures it tells. */
  boolean namesUnit(SentencePattern sentence) {
    return new SentenceText(subject.in(sentence.pattern())).names().contains(UNIT);
  }

  /**
   * The sentences in a row, those left out of which nothing was reported. Where all that a sentence
   * tells is none, it is told in words if it comes first, and left out if it follows another: the
   * tables say it too.
   *
   * @param withUnit whether "none" has to be said of somebody
   */
  Optional<String> tell(Collection<SentencePattern> patterns, Slice slice, boolean withUnit) {
    List<String> told = new ArrayList<>();
    for (SentencePattern pattern : patterns) {
      SentenceText text = new SentenceText(subject.in(pattern.pattern()));
      Optional<String> filled = text.fill(holes(slice));
      if (filled.isPresent()) {
        if (!tellsNone(text, slice)) {
          told.add(filled.get());
        } else if (told.isEmpty()) {
          told.add(none(text, slice, withUnit));
        }
      }
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", told));
  }

  private boolean tellsNone(SentenceText text, Slice slice) {
    List<Quantity> values =
        text.names().stream().flatMap(name -> value(name, slice).stream()).toList();
    return !values.isEmpty() && values.stream().allMatch(value -> value.value().signum() == 0);
  }

  private String none(SentenceText text, Slice slice, boolean withUnit) {
    Indicator first =
        text.names().stream()
            .filter(name -> value(name, slice).isPresent())
            .map(name -> subject.indicator(new IndicatorCode(name)))
            .findFirst()
            .orElseThrow();
    return Texts.sentenceCase(
        subject
            .texts()
            .text(
                withUnit ? "result.zero" : "result.zero.plain",
                "unit",
                subject.levels().phrase(slice),
                "name",
                subject.inSentence(first)));
  }

  private SentenceText.Holes holes(Slice slice) {
    return new SentenceText.Holes() {
      @Override
      public Optional<String> text(String name) {
        return name.equals(UNIT)
            ? Optional.of(subject.levels().phrase(slice))
            : value(name, slice)
                .map(v -> subject.value(v, subject.indicator(new IndicatorCode(name))));
      }

      @Override
      public boolean isOne(String name) {
        return value(name, slice)
            .filter(v -> v.isExact() && v.value().compareTo(BigDecimal.ONE) == 0)
            .isPresent();
      }
    };
  }

  private Optional<Quantity> value(String name, Slice slice) {
    return IndicatorCode.isCode(name)
        ? subject
            .programme()
            .indicator(new IndicatorCode(name))
            .flatMap(indicator -> subject.total(slice, indicator).value())
        : Optional.empty();
  }
}
