package vn.tonghop.review;

import java.util.List;
import vn.tonghop.orgunit.Group;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * What the review of a reporting group says of it: that it is one, of how many, and of which of
 * them but a part belongs to it.
 */
final class Grouped {

  private final Subject subject;
  private final Texts texts;

  Grouped(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
  }

  /** Nothing when the review is of a unit. */
  void write(Outline outline) {
    subject.register().group(subject.unit()).ifPresent(group -> write(group, outline));
  }

  private void write(Group group, Outline outline) {
    outline.paragraph(
        texts.text(
            "grouped",
            "group",
            subject.units().name(group.unit()),
            "n",
            subject.structure().tree(subject.totals().unitsDay()).children(group.unit()).size(),
            "day",
            new DayWords(texts).day(subject.totals().unitsDay())));
    List<OrgUnit> partly = partly(group);
    if (!partly.isEmpty()) {
      outline.item(
          texts.text("grouped.partly", "n", partly.size(), "units", subject.units().list(partly)));
    }
  }

  /** Those of the review's time; of the day's, when all is brought to its units. */
  private List<OrgUnit> partly(Group group) {
    Period time =
        subject
            .totals()
            .restatedTo()
            .map(day -> Period.ofDays(day, day))
            .orElse(subject.totals().period());
    return group.partlyWithin(time).stream()
        .flatMap(member -> subject.register().unit(member).stream())
        .toList();
  }
}
