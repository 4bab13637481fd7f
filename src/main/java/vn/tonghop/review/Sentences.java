package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.catalogue.DocumentPlan.SentencePattern;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;

/**
 * The sentences of a document plan with the totals of one slice in them. Where the first figure
 * that a sentence is about is none, it says so in words: "không phát sinh …", never "0 hội nghị".
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

  /** The sentence; empty when what it is about was not reported. */
  Optional<String> tell(SentencePattern sentence, Slice slice) {
    SentenceText text = new SentenceText(subject.in(sentence.pattern()));
    Optional<String> filled = text.fill(holes(slice));
    return filled.isEmpty() ? filled : none(text, slice).or(() -> filled);
  }

  private Optional<String> none(SentenceText text, Slice slice) {
    return text.needed().stream()
        .filter(name -> !name.equals(UNIT))
        .limit(1)
        .filter(name -> value(name, slice).filter(v -> v.value().signum() == 0).isPresent())
        .findFirst()
        .map(name -> none(subject.indicator(new IndicatorCode(name)), slice));
  }

  private String none(Indicator indicator, Slice slice) {
    return Texts.sentenceCase(
        subject
            .texts()
            .text(
                "result.zero",
                "unit",
                subject.levels().phrase(slice),
                "name",
                subject.inSentence(indicator)));
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
