package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Review.Annex;

/**
 * The annexes, in landscape: every indicator by direct child (or by period where there is no
 * child), who sent how much, and the submissions that do not fit the period.
 */
final class Annexes {

  /** Columns of figures in one table; with number, unit and completeness it is a page's width. */
  private static final int COLUMNS = 8;

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
    GatheringTables gathered = new GatheringTables(subject, gathering);
    figures();
    if (!subject.totals().children().isEmpty()) {
      annex(gathered.completeness());
    }
    annex(gathered.behind());
    annex(gathered.unfitting());
    return List.copyOf(annexes);
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
}
