package vn.tonghop.rendering;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.review.GeneratedReviews;
import vn.tonghop.review.GeneratedReviews.Generated;

/** A review of every kind there is: what must hold of all reviews is tried on these. */
final class Kinds {

  private Kinds() {}

  /**
   * The samples, those of the programmes that ship, and others.
   *
   * @param random how many of made-up blocks
   * @param made how many over made-up units and programmes
   */
  static Stream<Generated> ofReviews(int random, int made) {
    return Stream.of(
            Stream.of(
                new Generated("city", Samples.city()),
                new Generated("many children", Samples.manyChildren()),
                new Generated("nearly empty", Samples.nearlyEmpty()),
                new Generated("issued", Samples.issued()),
                new Generated("of the State", Samples.ofWard()),
                new Generated("of the State, long", Samples.inForm("nd30")),
                new Generated("before 2026", Samples.inForm("hd36"))),
            IntStream.range(0, random)
                .mapToObj(seed -> new Generated("any " + seed, Samples.seeded(seed).anyReview())),
            GeneratedReviews.ofShippedProgrammes(),
            GeneratedReviews.made(made))
        .flatMap(all -> all);
  }
}
