package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Mention;
import vn.tonghop.rollup.Slice;

/** The tables on what was handed in: by unit, what is outstanding, what does not fit. */
final class GatheringTables {

  /** More outstanding pieces of a unit than this are counted, not listed. */
  private static final int PIECES = 4;

  private final Subject subject;
  private final Gathering gathering;
  private final Tables tables;
  private final Texts texts;

  GatheringTables(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.tables = new Tables(subject, gathering);
    this.texts = subject.texts();
  }

  /** Who sent how much: a row for each direct child, then all of them. */
  Grid completeness() {
    Grid grid = new Grid(texts.text("annex.completeness"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    List<Slice> slices =
        subject.levelSlices().stream().filter(slice -> !subject.isOwn(slice)).toList();
    for (Slice slice : slices) {
      String level = subject.levels().name(slice);
      grid.centred(texts.text("column.units.level", "level", level), 5);
      grid.centred(texts.text("column.submissions.level", "level", level), 5);
    }
    grid.number(texts.text("column.rate"), 4);
    int number = 0;
    for (OrgUnit child : subject.totals().children()) {
      number++;
      grid.row(completenessRow(String.valueOf(number), child, slices));
    }
    grid.total(totalRow(slices));
    return grid;
  }

  private List<String> completenessRow(String number, OrgUnit child, List<Slice> slices) {
    List<String> cells = new ArrayList<>(List.of(number, subject.units().name(child)));
    slices.forEach(slice -> addCells(gathering.of(child, slice), cells));
    cells.add(rate(gathering.of(child)));
    return cells;
  }

  private List<String> totalRow(List<Slice> slices) {
    List<String> cells = new ArrayList<>(List.of("", texts.text("row.total")));
    slices.forEach(slice -> addCells(gathering.of(subject.unit(), slice), cells));
    cells.add(rate(gathering.below()));
    return cells;
  }

  private void addCells(Completeness completeness, List<String> cells) {
    cells.add(tables.of(completeness.unitsReported(), completeness.unitsDue()));
    cells.add(tables.of(completeness.piecesReported(), completeness.piecesDue()));
  }

  private String rate(Completeness completeness) {
    return completeness.piecesDue() == 0
        ? Signs.NOT_APPLICABLE
        : subject.numbers().rate(completeness.piecesReported(), completeness.piecesDue());
  }

  /** The units of which something is outstanding, and what. */
  Grid behind() {
    Grid grid = new Grid(texts.text("annex.behind"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    grid.text(texts.text("column.parent"), 8);
    grid.text(texts.text("column.outstanding"), 12);
    int number = 0;
    for (Map.Entry<OrgUnit, List<Period>> entry : gathering.behind().entrySet()) {
      number++;
      grid.row(
          List.of(
              String.valueOf(number),
              subject.units().name(entry.getKey()),
              parent(entry.getKey()),
              outstanding(entry.getValue())));
    }
    return grid;
  }

  private String outstanding(List<Period> pieces) {
    return pieces.size() <= PIECES
        ? String.join("; ", pieces.stream().map(subject.periods()::inTable).toList())
        : texts.text(
            "outstanding.many",
            "n",
            pieces.size(),
            "first",
            subject.periods().inTable(pieces.get(0)),
            "last",
            subject.periods().inTable(pieces.get(pieces.size() - 1)));
  }

  private String parent(OrgUnit unit) {
    return unit.on(subject.totals().period().lastDay())
        .parent()
        .flatMap(subject.register()::unit)
        .map(subject.units()::name)
        .orElse("");
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
