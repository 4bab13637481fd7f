package vn.tonghop.review;

import java.util.Map;
import vn.tonghop.catalogue.Limitation;
import vn.tonghop.rollup.Slice;

/**
 * Parts III to V: places for what only staff can judge, before them what the figures can say by
 * themselves, in neutral words.
 */
final class Assessment {

  private final Subject subject;
  private final Observations observations;
  private final Map<String, Integer> limitations;
  private final Texts texts;

  /**
   * @param limitations how many units name each, by its code
   */
  Assessment(Subject subject, Gathering gathering, Map<String, Integer> limitations) {
    this.subject = subject;
    this.limitations = Map.copyOf(limitations);
    this.observations = new Observations(subject, gathering);
    this.texts = subject.texts();
  }

  void write(Outline outline) {
    outline.part("part.assessment");
    outline.section(texts.text("assessment.strengths"));
    observations.complete().ifPresent(outline::item);
    for (Slice slice : subject.slicesBelow(subject.lead())) {
      observations.largest(slice).ifPresent(outline::item);
    }
    outline.staff(StaffSection.STRENGTHS);
    outline.section(texts.text("assessment.limitations"));
    observations.behind().ifPresent(outline::item);
    for (Slice slice : subject.slicesBelow(subject.lead())) {
      observations.none(slice).ifPresent(outline::item);
    }
    named(outline);
    outline.staff(StaffSection.LIMITATIONS);
    outline.section(texts.text("assessment.causes"));
    outline.staff(StaffSection.CAUSES);
    outline.part("part.tasks");
    outline.section(texts.text("tasks.directions"));
    outline.staff(StaffSection.DIRECTIONS);
    outline.section(texts.text("tasks.tasks"));
    outline.staff(StaffSection.TASKS);
    outline.part("part.proposals");
    outline.section(texts.text("proposals.above"));
    outline.staff(StaffSection.PROPOSALS_ABOVE);
    outline.section(texts.text("proposals.below"));
    outline.staff(StaffSection.PROPOSALS_BELOW);
  }

  /** What units find wanting in their own work, in the programme's order. */
  private void named(Outline outline) {
    for (Limitation limitation : subject.programme().limitations()) {
      int units = limitations.getOrDefault(limitation.code(), 0);
      if (units > 0) {
        outline.item(
            texts.text(
                "assessment.named", "n", units, "limitation", subject.in(limitation.name())));
      }
    }
  }
}
