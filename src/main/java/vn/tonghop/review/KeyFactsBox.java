package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.KeyFacts.Fact;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;

/** What stands in the box on page 1: how complete the figures are, and the lead figures. */
final class KeyFactsBox {

  private final Subject subject;
  private final Gathering gathering;
  private final Texts texts;

  KeyFactsBox(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.texts = subject.texts();
  }

  KeyFacts facts() {
    List<Fact> facts = new ArrayList<>();
    Completeness whole = gathering.whole();
    if (whole.piecesDue() > 0) {
      facts.add(submissions(whole));
    }
    for (Slice slice : subject.levelSlices()) {
      Completeness level = gathering.of(subject.unit(), slice);
      if (level.unitsDue() > 0) {
        facts.add(units(slice, level));
      }
    }
    Indicator lead = subject.lead();
    for (Slice slice : subject.totals().slices()) {
      if (Subject.reports(slice, lead)) {
        facts.add(lead(slice, lead));
      }
    }
    return new KeyFacts(facts);
  }

  private Fact submissions(Completeness whole) {
    return new Fact(
        texts.text("fact.submissions", "part", whole.piecesReported(), "whole", whole.piecesDue()),
        texts.text(
            "fact.submissions.label",
            "full",
            whole.piecesReported() == whole.piecesDue() ? "yes" : "no",
            "rate",
            subject.numbers().rate(whole.piecesReported(), whole.piecesDue())));
  }

  private Fact units(Slice slice, Completeness level) {
    return new Fact(
        texts.text("fact.units", "part", level.unitsReported(), "whole", level.unitsDue()),
        texts.text(
            "fact.units.label",
            "level",
            subject.levels().brief(slice),
            "full",
            level.isComplete() ? "yes" : "no",
            "rate",
            subject.numbers().rate(level.unitsReported(), level.unitsDue())));
  }

  private Fact lead(Slice slice, Indicator lead) {
    String value =
        subject
            .total(slice, lead)
            .value()
            .map(
                v ->
                    texts.text(
                        "fact.lead",
                        "value",
                        subject.value(v, lead),
                        "amount",
                        subject.amount(v, lead)))
            .orElse(Signs.NOT_REPORTED);
    return new Fact(
        value,
        texts.text(
            "fact.lead.label",
            "level",
            subject.levels().brief(slice),
            "name",
            subject.in(lead.name())));
  }
}
