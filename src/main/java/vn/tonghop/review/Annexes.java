package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.review.Review.Annex;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Mention;
import vn.tonghop.rollup.Slice;

/**
 * The annexes, in landscape: every indicator by direct child (or by period where there is no
 * child), who sent how much, and the submissions that do not fit the period.
 */
final class Annexes {

  /** Columns of figures in one table; with number, unit and completeness it is a page's width. */
  private static final int COLUMNS = 8;

  /** More outstanding pieces of a unit than this are counted, not listed. */
  private static final int PIECES = 4;

  private final Subject subject;
  private final Gathering gathering;
  private final Tables tables;
  private final Texts texts;
  private final List<Annex> annexes = new ArrayList<>();

  private int tablesBefore;

  /**
   * @param tablesBefore how many tables the text has; the annexes go on counting
   */
  Annexes(Subject subject, Gathering gathering, int tablesBefore) {
    this.tablesBefore = tablesBefore;
    this.subject = subject;
    this.gathering = gathering;
    this.tables = new Tables(subject, gathering);
    this.texts = subject.texts();
  }

  List<Annex> write() {
    figures();
    if (!subject.totals().children().isEmpty()) {
      completeness();
    }
    behind();
    unfitting();
    return List.copyOf(annexes);
  }

  private void annex(String title, Outline outline) {
    annexes.add(
        new Annex(
            texts.text("annex.label", "number", annexes.size() + 1),
            Texts.capitals(title),
            outline.blocks()));
    tablesBefore = outline.tables();
  }

  private void figures() {
    boolean byChild = !subject.totals().children().isEmpty();
    List<Measured> columns =
        byChild
            ? tables.childColumns(subject.programme().indicators())
            : Measured.of(subject.programme().indicators(), subject::slicesOf).stream()
                .filter(column -> column.isOfAny(subject, List.of(subject.unit())))
                .toList();
    if (columns.isEmpty()) {
      return;
    }
    String title =
        byChild
            ? texts.text("annex.figures.children", "types", subject.childTypes())
            : texts.text(
                "annex.figures.periods",
                "base",
                texts.text("base." + subject.programme().reporting().base()));
    Outline outline = new Outline(texts, tablesBefore);
    int parts = (columns.size() + COLUMNS - 1) / COLUMNS;
    for (int part = 0; part < parts; part++) {
      List<Measured> some =
          columns.subList(part * COLUMNS, Math.min(columns.size(), (part + 1) * COLUMNS));
      String caption =
          parts == 1
              ? title
              : texts.text("annex.part", "title", title, "part", part + 1, "parts", parts);
      outline.table(byChild ? tables.byChild(caption, some) : tables.byPeriod(caption, some));
      outline.notes(
          new Remarked(subject).of(some.stream().map(Measured::indicator).distinct().toList()));
    }
    annex(title, outline);
  }

  private void completeness() {
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
    Outline outline = new Outline(texts, tablesBefore);
    outline.table(grid);
    annex(texts.text("annex.completeness"), outline);
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

  private void behind() {
    Map<OrgUnit, List<Period>> behind = gathering.behind();
    if (behind.isEmpty()) {
      return;
    }
    Grid grid = new Grid(texts.text("annex.behind"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 8);
    grid.text(texts.text("column.parent"), 8);
    grid.text(texts.text("column.outstanding"), 12);
    int number = 0;
    for (Map.Entry<OrgUnit, List<Period>> entry : behind.entrySet()) {
      number++;
      grid.row(
          List.of(
              String.valueOf(number),
              subject.units().name(entry.getKey()),
              parent(entry.getKey()),
              outstanding(entry.getValue())));
    }
    Outline outline = new Outline(texts, tablesBefore);
    outline.table(grid);
    annex(texts.text("annex.behind"), outline);
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

  private void unfitting() {
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
    if (!grid.isEmpty()) {
      Outline outline = new Outline(texts, tablesBefore);
      outline.table(grid);
      annex(texts.text("annex.unfitting"), outline);
    }
  }

  private List<String> mentionRow(int number, Mention mention, String remark) {
    return List.of(
        String.valueOf(number),
        subject.units().name(mention.unit()),
        Texts.sentenceCase(subject.periods().phrase(mention.period())),
        texts.text(remark));
  }
}
