package vn.tonghop.review;

import java.util.List;
import java.util.Map;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Mention;

/** The tables on what is outstanding where there are no children, and what does not fit. */
final class GatheringTables {

  private final Subject subject;
  private final Gathering gathering;
  private final Texts texts;

  GatheringTables(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.texts = subject.texts();
  }

  /** The units of which something is outstanding, and what. */
  Grid behind() {
    Grid grid = new Grid(texts.text("annex.behind"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    grid.text(texts.text("column.outstanding"), 12);
    int number = 0;
    for (Map.Entry<OrgUnit, List<Period>> entry : gathering.behind().entrySet()) {
      number++;
      grid.row(
          List.of(
              String.valueOf(number),
              subject.units().name(entry.getKey()),
              Texts.sentenceCase(subject.periods().list(entry.getValue()))));
    }
    return grid;
  }

  /** The submissions that do not fit the period or its pieces. */
  Grid unfitting() {
    Grid grid = new Grid(texts.text("annex.unfitting"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    grid.text(texts.text("column.submission_period"), 9);
    grid.text(texts.text("column.remark"), 12);
    int number = 0;
    for (Mention mention : gathering.straddling()) {
      number++;
      grid.row(mentionRow(number, mention, "remark.straddling"));
    }
    for (Mention mention : gathering.coarser()) {
      number++;
      grid.row(mentionRow(number, mention, "remark.coarser"));
    }
    return grid;
  }

  private List<String> mentionRow(int number, Mention mention, String remark) {
    return List.of(
        String.valueOf(number),
        subject.units().name(mention.unit()),
        Texts.sentenceCase(subject.periods().phrase(mention.period())),
        texts.text(remark));
  }
}
