package vn.tonghop.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.rollup.Totals;

/** Reviews as the product writes them, for tests of what becomes of a review. */
public final class GeneratedReviews {

  /**
   * A review and what it is of.
   *
   * @param name programme or seed, language, its form where it matters, draft or issued
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
    return shipped()
        .flatMap(
            shipped ->
                Stream.of(Language.values())
                    .flatMap(
                        language ->
                            bothStates(
                                shipped.code() + " " + language,
                                shipped.sample(),
                                shipped.sample().write(shipped.totals(), language))));
  }

  /** The same, each in the form of every regulation. */
  public static Stream<Generated> ofShippedProgrammesInEveryForm() {
    return shipped()
        .flatMap(
            shipped ->
                Stream.of(Language.values())
                    .flatMap(
                        language ->
                            Layouts.shipped().all().stream()
                                .flatMap(layout -> inForm(shipped, language, layout))));
  }

  /** A programme with figures. */
  private record Shipped(String code, Sample sample, Totals totals) {}

  private static Stream<Shipped> shipped() {
    return ShippedReviewsTest.cases()
        .map(arguments -> (String) arguments.get()[0])
        .distinct()
        .map(
            code -> {
              Sample sample = ShippedReviewsTest.country();
              Programme programme = ShippedReviewsTest.programme(code);
              return new Shipped(code, sample, ShippedReviewsTest.totals(programme, 1, sample));
            });
  }

  private static Stream<Generated> inForm(Shipped shipped, Language language, Layout layout) {
    Totals totals = shipped.totals();
    LocalDate day = layout.since();
    IssuingBodies bodies =
        new IssuingBodies(
            shipped.sample().register(),
            settings(totals.programme().scope().value(), layout.body()));
    ReviewWriter writer =
        new ReviewWriter(shipped.sample().register(), bodies, day, Optional.empty());
    Review draft = writer.write(totals, Optional.empty(), language, Sha256.of("snapshot"));
    Letterhead letterhead = writer.letterhead(totals.programme(), totals.unit(), totals.period());
    String name = shipped.code() + " " + language + " " + layout.code();
    return Stream.of(
        new Generated(name + " draft", draft),
        new Generated(
            name + " issued", draft.issued(letterhead, new Issue(7, day, "Nguyễn Văn A"))));
  }

  /** That the unit's reviews are issued by a body of that kind. */
  private static BodySettings settings(String unit, BodyKind kind) {
    String yaml =
        "bodies: [{unit: '%s', body: %s}]".formatted(unit, kind.name().toLowerCase(Locale.ROOT));
    return new BodySettingsReader(code -> true, code -> true)
        .read("bodies.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .fold(
            sound -> sound,
            faults -> {
              throw new IllegalStateException(String.valueOf(faults));
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
