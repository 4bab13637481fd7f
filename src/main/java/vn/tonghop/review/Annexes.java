package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.review.Review.Annex;

/**
 * The annexes, in landscape: every indicator by direct child (or by period where there is no
 * child), who sent how much and what is outstanding, the submissions that do not fit the period,
 * and what changed since the review was issued last.
 */
final class Annexes {

  /** Columns of figures in one table; with number and unit it is a page's width. */
  private static final int COLUMNS = 14;

  private final Subject subject;
  private final Gathering gathering;
  private final Tables tables;
  private final Texts texts;
  private final List<Annex> annexes = new ArrayList<>();

  private final String reference;
  private int tablesBefore;

  /**
   * @param tablesBefore how many tables the text has; the annexes go on counting
   * @param reference to the document that they belong to; empty where the form has none
   */
  Annexes(Subject subject, Gathering gathering, int tablesBefore, String reference) {
    this.reference = reference;
    this.tablesBefore = tablesBefore;
    this.subject = subject;
    this.gathering = gathering;
    this.tables = new Tables(subject, gathering);
    this.texts = subject.texts();
  }

  List<Annex> write(Optional<Changes> changes) {
    GatheringTables gathered = new GatheringTables(subject, gathering);
    if (subject.totals().children().isEmpty()) {
      byPeriod();
      annex(gathered.behind());
    } else {
      byChild();
      annex(new CompletenessTable(subject, gathering).grid());
    }
    annex(gathered.unfitting());
    annex(new Restating(subject).table());
    changes.ifPresent(each -> changed(new ChangedFigures(subject, each)));
    return annexes.size() == 1
        ? annexes.stream().map(only -> labelled(only, "annex.label.only", 1)).toList()
        : List.copyOf(annexes);
  }

  private void changed(ChangedFigures changed) {
    Grid rest = changed.rest();
    if (!rest.isEmpty()) {
      Outline outline = new Outline(texts, tablesBefore);
      outline.table(rest);
      changed.untold().ifPresent(outline::note);
      annex(rest.title(), outline);
    }
    annex(changed.submissions());
  }

  /** One with a single table, unless that is empty. */
  private void annex(Grid grid) {
    if (!grid.isEmpty()) {
      Outline outline = new Outline(texts, tablesBefore);
      outline.table(grid);
      annex(grid.title(), outline);
    }
  }

  private void annex(String title, Outline outline) {
    annexes.add(
        new Annex(
            label("annex.label", annexes.size() + 1),
            Texts.capitals(title),
            reference,
            outline.blocks()));
    tablesBefore = outline.tables();
  }

  private Annex labelled(Annex annex, String key, int number) {
    return new Annex(label(key, number), annex.title(), annex.reference(), annex.blocks());
  }

  private String label(String key, int number) {
    return texts.text(key, "number", number, "roman", Roman.of(number));
  }

  private void byChild() {
    List<OrgUnit> children = subject.totals().children();
    List<Measured> asked = tables.childColumns(subject.programme().indicators());
    List<Measured> told =
        asked.stream().filter(column -> column.isGivenByAny(subject, children)).toList();
    String title = texts.text("annex.figures.children", "types", subject.childTypes());
    Outline outline = figures(title, told, tables::byChild);
    List<Measured> silent = asked.stream().filter(column -> !told.contains(column)).toList();
    if (!silent.isEmpty()) {
      outline.note(silent(silent));
    }
    if (!asked.isEmpty()) {
      annex(title, outline);
    }
  }

  private void byPeriod() {
    List<Measured> columns =
        Measured.of(subject.programme().indicators(), subject::slicesOf).stream()
            .filter(column -> column.isOf(subject))
            .toList();
    if (columns.isEmpty()) {
      return;
    }
    String title =
        texts.text(
            "annex.figures.periods",
            "base",
            texts.text("base." + subject.programme().reporting().base()));
    annex(title, figures(title, columns, (caption, some, first) -> tables.byPeriod(caption, some)));
  }

  /** Makes the table of some columns. */
  private interface Maker {

    /**
     * The table.
     *
     * @param first whether it is the first of its annex
     */
    Grid make(String caption, List<Measured> columns, boolean first);
  }

  private Outline figures(String title, List<Measured> columns, Maker maker) {
    List<List<Measured>> parts = Measured.parts(columns, COLUMNS);
    List<Grid> grids = new ArrayList<>();
    for (List<Measured> part : parts) {
      int number = grids.size() + 1;
      String caption =
          parts.size() == 1
              ? title
              : texts.text("annex.part", "title", title, "part", number, "parts", parts.size());
      grids.add(maker.make(caption, part, number == 1));
    }
    Outline outline = new Outline(texts, tablesBefore);
    outline.tables(grids);
    outline.notes(new Remarked(subject).of(Measured.indicators(columns)));
    return outline;
  }

  private String silent(List<Measured> columns) {
    boolean withLevel = subject.levelSlices().size() > 1;
    return texts.text(
        "note.silent",
        "names",
        columns.stream()
            .map(
                column ->
                    withLevel
                        ? texts.text(
                            "note.silent.level",
                            "name",
                            subject.in(column.indicator().name()),
                            "level",
                            subject.levels().briefInSentence(column.slice()))
                        : subject.in(column.indicator().name()))
            .collect(Collectors.joining("; ")));
  }
}
