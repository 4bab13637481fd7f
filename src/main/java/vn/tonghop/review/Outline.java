package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Heading;
import vn.tonghop.review.Block.Item;
import vn.tonghop.review.Block.Note;
import vn.tonghop.review.Block.Paragraph;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.ToWrite;

/**
 * The text as it grows: numbers its parts ({@code I-}), sections ({@code 1.}), tables and charts in
 * the order in which they are put in.
 */
final class Outline {

  private final Texts texts;
  private final StaffText staff;
  private final List<Block> blocks = new ArrayList<>();
  private int parts;
  private int sections;
  private int tables;
  private int charts;

  Outline(Texts texts) {
    this(texts, StaffText.NONE);
  }

  /** The outline of a text of which staff have written a part. */
  Outline(Texts texts, StaffText staff) {
    this.texts = texts;
    this.staff = staff;
  }

  /**
   * Goes on counting tables where the text before left off.
   *
   * @param tables that stand before
   */
  Outline(Texts texts, int tables) {
    this(texts);
    this.tables = tables;
  }

  /** How many tables there are by now, those before this text among them. */
  int tables() {
    return tables;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** {@code I- TÌNH HÌNH TRIỂN KHAI}. */
  void part(String key) {
    parts++;
    sections = 0;
    String title = Texts.capitals(texts.text(key));
    blocks.add(
        new Heading(1, texts.text("heading.part", "number", Roman.of(parts), "title", title)));
  }

  /** {@code 1. Cấp thành phố}. */
  void section(String title) {
    sections++;
    blocks.add(new Heading(2, texts.text("heading.section", "number", sections, "title", title)));
  }

  void paragraph(String text) {
    blocks.add(new Paragraph(Texts.sentenceCase(text)));
  }

  void item(String text) {
    blocks.add(new Item(Texts.sentenceCase(text)));
  }

  void note(String text) {
    blocks.add(new Note(Texts.sentenceCase(text)));
  }

  void notes(List<String> texts) {
    texts.forEach(this::note);
  }

  /** What staff have written in their section, or a place for it that tells what belongs there. */
  void staff(StaffSection section) {
    List<Block> written = staff.of(section);
    if (written.isEmpty()) {
      blocks.add(new ToWrite(texts.text(section.prompt())));
    }
    blocks.addAll(written);
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** The table with the next number, and the legend of the signs that stand in it. */
  void table(Grid grid) {
    tables(List.of(grid));
  }

  /** Tables in a row, with the source and the legend of all of them below the last. */
  void tables(List<Grid> grids) {
    List<Table> added = new ArrayList<>();
    for (Grid grid : grids) {
      tables++;
      String caption = texts.text("table.caption", "number", tables, "title", grid.title());
      boolean last = added.size() == grids.size() - 1;
      added.add(last ? grid.table(caption) : grid.tableWithoutSource(caption));
    }
    blocks.addAll(added);
    Signs.legend(added, texts).ifPresent(this::note);
  }

  /** The chart with the next number. */
  void chart(Chart chart) {
    charts++;
    blocks.add(
        new Chart(
            chart.kind(),
            texts.text("chart.caption", "number", charts, "title", chart.caption()),
            chart.valueAxis(),
            chart.points(),
            chart.breaks(),
            chart.alternative()));
  }
}
