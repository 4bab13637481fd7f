package vn.tonghop.review;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.rollup.Totals;

/** Reviews as the product writes them, for tests of what becomes of a review. */
public final class GeneratedReviews {

  /**
   * A review and what it is of.
   *
   * @param name programme or seed, language, draft or issued
   */
  public record Generated(String name, Review review) {

    @Override
    public String toString() {
      return name;
    }
  }

  private GeneratedReviews() {}

  /** One of every programme that ships, in every language, as a draft and as issued. */
  public static Stream<Generated> ofShippedProgrammes() {
    return ShippedReviewsTest.cases()
        .map(arguments -> (String) arguments.get()[0])
        .distinct()
        .flatMap(
            code -> {
              Sample sample = ShippedReviewsTest.country();
              Programme programme = ShippedReviewsTest.programme(code);
              Totals totals = ShippedReviewsTest.totals(programme, 1, sample);
              return Stream.of(Language.values())
                  .flatMap(
                      language ->
                          bothStates(
                              code + " " + language, sample, sample.write(totals, language)));
            });
  }

  /** Over made-up units and programmes, gaps and odd periods; each in every language. */
  public static Stream<Generated> made(int count) {
    return LongStream.range(0, count)
        .boxed()
        .flatMap(
            seed -> {
              GeneratedReviewTest.Drawn drawn = GeneratedReviewTest.draw(seed);
              return Stream.of(Language.values())
                  .flatMap(
                      language ->
                          bothStates(
                              seed + " " + language,
                              drawn.sample(),
                              GeneratedReviewTest.write(drawn, language)));
            });
  }

  private static Stream<Generated> bothStates(String name, Sample sample, Review draft) {
    Letterhead letterhead =
        new IssuingBodies(sample.register(), BodySettings.NONE)
            .of(new ProgrammeCode("any"), sample.unit("01"), LocalDate.of(2019, 10, 10));
    Issue issue = new Issue(7, LocalDate.of(2019, 10, 10), "Nguyễn Văn A");
    return Stream.of(
        new Generated(name + " draft", draft),
        new Generated(name + " issued", draft.issued(letterhead, issue)));
  }
}
