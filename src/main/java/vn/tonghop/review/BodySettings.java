package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitCode;

/**
 * What a home says of issuing bodies, in {@code config/bodies.yaml}; {@code docs/layouts.md} tells
 * the format.
 *
 * @param tone the house style of all bodies that say none of their own
 * @param sides the same for all that say none of their own
 * @param terms the first days of the terms of all committees that say none of their own
 * @param bodies the first that fits counts
 */
public record BodySettings(
    Tone tone, Sides sides, List<LocalDate> terms, List<BodySetting> bodies) {

  /** Nothing is set. */
  public static final BodySettings NONE =
      new BodySettings(Tone.OLD, Sides.ONE, List.of(), List.of());

  public BodySettings {
    terms = List.copyOf(terms);
    bodies = List.copyOf(bodies);
  }

  Optional<BodySetting> of(ProgrammeCode programme, UnitCode unit) {
    return bodies.stream().filter(body -> body.isOf(programme, unit)).findFirst();
  }
}
