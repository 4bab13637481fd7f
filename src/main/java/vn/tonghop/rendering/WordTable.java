package vn.tonghop.rendering;

import static vn.tonghop.rendering.DocxMeasures.twipsOf;

import java.util.List;
import java.util.SortedSet;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Marks;

/**
 * Writes a table as wide as the text: headings that are repeated on every page and merged as they
 * are printed, rows that are not split.
 */
final class WordTable {

  /** A table of so few rows stands on one page. */
  private static final int TOGETHER = 12;

  /** Rows at the end that stay with what is below the table. */
  private static final int LAST = 3;

  /** Others set rows so much higher than they are measured; the title of an annex stands above. */
  private static final double SAFE = 0.82;

  private final Table table;
  private final WordMarkup out;
  private final Setting setting;
  private final Columns columns;
  private final int halfPoints;

  /**
   * @param sizes takes the size in which the table is printed
   */
  WordTable(Table table, Ruler ruler, boolean sideways, WordMarkup out, SortedSet<Integer> sizes) {
    this.table = table;
    this.out = out;
    this.setting =
        sideways ? inAnnex(table, ruler) : Rows.inText(table, ruler, Passage.document()).setting();
    this.columns =
        Columns.of(Contents.of(table, ruler, Passage.document()), setting, ruler.width());
    this.halfPoints = Math.round(columns.fontSize() * 2);
    sizes.add(halfPoints);
  }

  /** So close that what is printed on one page also is one of those who set it more loosely. */
  private static Setting inAnnex(Table table, Ruler ruler) {
    int page = ruler.pageHeight();
    Rows rows = Rows.whole(table, ruler, Passage.document());
    if (!rows.fitting(page).fits(page)) {
      return rows.setting();
    }
    int room = (int) (page * SAFE);
    Rows closer = rows.fitting(room);
    return closer.fits(room) ? closer.setting() : Setting.TIGHTEST;
  }

  void write() {
    out.begin("w:tbl").begin("w:tblPr");
    out.value("w:tblStyle", WordStyles.TABLE);
    width("w:tblW", columns.total());
    out.value("w:jc", "center");
    out.lone("w:tblLayout", "w:type", "fixed");
    // a little less than measured, for lines are taken off the room of a cell
    out.begin("w:tblCellMar");
    width("w:top", setting.above());
    width("w:left", setting.side() - 1);
    width("w:bottom", setting.below() - 1);
    width("w:right", setting.side() - 1);
    out.end();
    out.lone("w:tblLook", "w:val", "0420");
    out.end().begin("w:tblGrid");
    columns.widths().forEach(width -> out.lone("w:gridCol", "w:w", twips(width)));
    out.end();
    headings();
    marks();
    for (int row = 0; row < table.rows().size(); row++) {
      row(row);
    }
    out.end();
  }

  private void headings() {
    Headings headings = Headings.of(table);
    Headings.Row[] rows =
        headings.inTwoRows()
            ? new Headings.Row[] {Headings.Row.UPPER, Headings.Row.LOWER}
            : new Headings.Row[] {Headings.Row.UPPER};
    for (Headings.Row row : rows) {
      begin(true);
      int column = 0;
      while (column < table.columns().size()) {
        Headings.Heading heading = at(headings, column, row);
        heading(heading, row, rows.length > 1);
        column += heading.count();
      }
      out.end();
    }
  }

  private static Headings.Heading at(Headings headings, int column, Headings.Row row) {
    return headings.headings().stream()
        .filter(heading -> heading.first() == column)
        .filter(heading -> heading.row() == row || heading.row() == Headings.Row.BOTH)
        .findFirst()
        .orElseThrow();
  }

  private void heading(Headings.Heading heading, Headings.Row row, boolean inTwo) {
    boolean both = inTwo && heading.row() == Headings.Row.BOTH;
    boolean goesOn = both && row == Headings.Row.LOWER;
    out.begin("w:tc").begin("w:tcPr");
    width("w:tcW", columns.width(heading.first(), heading.count()));
    if (heading.count() > 1) {
      out.value("w:gridSpan", String.valueOf(heading.count()));
    }
    if (both) {
      out.lone("w:vMerge", "w:val", goesOn ? "continue" : "restart");
    }
    shade();
    out.value("w:vAlign", "center").end();
    paragraph(WordStyle.CELL_HEADING, "", goesOn ? "" : heading.text(), "");
    out.end();
  }

  private void marks() {
    if (Marks.isTraced(table)) {
      begin(true);
      List<String> marks = Marks.of(table).columns();
      for (int column = 0; column < marks.size(); column++) {
        cell(column, false);
        paragraph(WordStyle.CELL, "center", marks.get(column), "w:i");
        out.end();
      }
      out.end();
    }
  }

  private void row(int number) {
    Table.Row row = table.rows().get(number);
    int rows = table.rows().size();
    boolean withNext =
        number + 1 < rows ? rows <= TOGETHER || number + LAST >= rows : !table.source().isBlank();
    begin(false);
    for (int column = 0; column < row.cells().size(); column++) {
      cell(column, row.total());
      String align =
          switch (table.columns().get(column).align()) {
            case LEFT -> "";
            case CENTRE -> "center";
            case RIGHT -> "right";
          };
      paragraph(WordStyle.CELL, align, row.cells().get(column), row.total() ? "w:b" : "", withNext);
      out.end();
    }
    out.end();
  }

  private void begin(boolean heading) {
    out.begin("w:tr").begin("w:trPr").lone("w:cantSplit");
    if (heading) {
      out.lone("w:tblHeader");
    }
    out.end();
  }

  private void cell(int column, boolean shaded) {
    out.begin("w:tc").begin("w:tcPr");
    width("w:tcW", columns.width(column, 1));
    if (shaded) {
      shade();
    }
    out.value("w:vAlign", "center").end();
  }

  private void shade() {
    out.lone("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", WordStyles.SHADE);
  }

  private void paragraph(WordStyle style, String align, String text, String look) {
    paragraph(style, align, text, look, false);
  }

  private void paragraph(
      WordStyle style, String align, String text, String look, boolean withNext) {
    out.begin("w:p").begin("w:pPr").value("w:pStyle", WordStyles.sizedId(style, halfPoints));
    if (withNext) {
      out.lone("w:keepNext");
    }
    if (!align.isEmpty()) {
      out.value("w:jc", align);
    }
    out.end();
    if (!text.isEmpty()) {
      out.begin("w:r");
      if (!look.isEmpty()) {
        out.begin("w:rPr").lone(look).end();
      }
      out.words(text).end();
    }
    out.end();
  }

  private void width(String name, double points) {
    out.lone(name, "w:w", twips(points), "w:type", "dxa");
  }

  private static String twips(double points) {
    return String.valueOf(twipsOf(points));
  }
}
