package vn.tonghop.rendering;

import java.util.List;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Element;
import vn.tonghop.review.Marks;

/** Writes the blocks of a review as HTML; counts tables on from one call to the next. */
final class HtmlBlocks {

  private static final String CLASS = "class";

  private final Tags tags;
  private final String code;
  private int tables;
  private int charts;

  /** Of the heading before: 1 is the document's, 2 a part's or an annex's. */
  private int level = 1;

  HtmlBlocks(Tags tags, String code) {
    this.tags = tags;
    this.code = code;
  }

  /** Goes on below the heading of an annex. */
  void annex(List<Block> blocks) {
    level = 2;
    write(blocks);
  }

  void write(List<Block> blocks) {
    boolean inList = false;
    for (Block block : blocks) {
      boolean isItem = block instanceof Block.Item;
      if (isItem && !inList) {
        tags.open("ul").line();
      } else if (!isItem && inList) {
        tags.close().line();
      }
      inList = isItem;
      write(block);
    }
    if (inList) {
      tags.close().line();
    }
  }

  private void write(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      tags.element("p", paragraph.text()).line();
    } else if (block instanceof Block.Item item) {
      tags.element("li", item.text()).line();
    } else if (block instanceof Block.Note note) {
      tags.element("p", note.text(), CLASS, "note").line();
    } else if (block instanceof Block.KeyFacts facts) {
      facts(facts);
    } else if (block instanceof Block.ToWrite toWrite) {
      tags.element("p", toWrite.prompt(), CLASS, "to-write").line();
    } else if (block instanceof Table table) {
      table(table);
    } else {
      charts++;
      new HtmlChart(tags).write((Block.Chart) block, "chart-" + charts);
    }
  }

  /** One level below the heading before at most, so that none is left out. */
  private void heading(Block.Heading heading) {
    level = Math.min(heading.depth() + 1, level + 1);
    Element element =
        switch (heading.depth()) {
          case 1 -> Element.PART;
          case 2 -> Element.SECTION;
          default -> Element.POINT;
        };
    tags.element("h" + level, heading.text(), CLASS, HtmlPrints.name(element)).line();
  }

  private void facts(Block.KeyFacts facts) {
    tags.open("dl", CLASS, "facts").line();
    for (Block.KeyFacts.Fact fact : facts.facts()) {
      tags.open("div").element("dt", fact.label()).element("dd", fact.value()).close().line();
    }
    tags.close().line();
  }

  private void table(Table table) {
    tables++;
    tags.region(id()).line().open("table").line();
    tags.open("caption", "id", id()).element("span", table.caption()).close().line();
    tags.open("thead").line();
    headings(Headings.of(table));
    Marks marks = Marks.of(table);
    boolean isTraced = Marks.isTraced(table);
    if (isTraced) {
      tags.open("tr", CLASS, "marks");
      marks.columns().forEach(mark -> tags.element("td", mark));
      tags.close().line();
    }
    tags.close().line().open("tbody").line();
    for (int row = 0; row < table.rows().size(); row++) {
      row(table, row, marks);
    }
    tags.close().line().close().line().close().line();
    if (!table.source().isBlank()) {
      tags.element("p", table.source(), CLASS, "source").line();
    }
  }

  private String id() {
    return "table-" + tables;
  }

  private void headings(Headings headings) {
    boolean twoRows = headings.inTwoRows();
    tags.open("tr");
    for (Headings.Heading heading : headings.headings()) {
      if (heading.row() != Headings.Row.LOWER) {
        boolean both = heading.row() == Headings.Row.BOTH;
        tags.element(
            "th",
            heading.text(),
            "scope",
            both ? "col" : "colgroup",
            "colspan",
            heading.count() > 1 ? String.valueOf(heading.count()) : "",
            "rowspan",
            both && twoRows ? "2" : "");
      }
    }
    tags.close().line();
    if (twoRows) {
      tags.open("tr");
      headings.headings().stream()
          .filter(heading -> heading.row() == Headings.Row.LOWER)
          .forEach(heading -> tags.element("th", heading.text(), "scope", "col"));
      tags.close().line();
    }
  }

  /** The cell that names the row is its heading; a figure's code stands with it. */
  private void row(Table table, int number, Marks marks) {
    Table.Row row = table.rows().get(number);
    int name = Headings.naming(table);
    tags.open("tr", CLASS, row.total() ? "total" : "");
    for (int column = 0; column < row.cells().size(); column++) {
      Align align = table.columns().get(column).align();
      String look =
          switch (align) {
            case LEFT -> "";
            case CENTRE -> "centre";
            case RIGHT -> "figure";
          };
      String figure =
          row.spots().containsKey(column)
              ? String.join(
                  ".",
                  code,
                  String.valueOf(tables),
                  marks.rows().get(number),
                  marks.columns().get(column))
              : "";
      if (column == name) {
        tags.element("th", row.cells().get(column), "scope", "row");
      } else {
        tags.element("td", row.cells().get(column), CLASS, look, "data-code", figure);
      }
    }
    tags.close().line();
  }
}
