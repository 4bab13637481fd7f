package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Review;

/**
 * A table of a review with what stands round it, to be shown by itself.
 *
 * @param number of the table in the review, from 1
 * @param above the label and the title of its annex; empty in the text
 * @param notes its source and the remarks below it; of tables in a row, those of the last
 * @param sideways whether its page is in landscape
 */
record Leaf(int number, Table table, List<String> above, List<String> notes, boolean sideways) {

  Leaf {
    above = List.copyOf(above);
    notes = List.copyOf(notes);
  }

  /** All tables, in reading order. */
  static List<Leaf> of(Review review) {
    List<Leaf> leaves = new ArrayList<>();
    add(review.body(), List.of(), leaves);
    for (Review.Annex annex : review.annexes()) {
      add(annex.blocks(), List.of(annex.label(), annex.title()), leaves);
    }
    return List.copyOf(leaves);
  }

  private static void add(List<Block> blocks, List<String> above, List<Leaf> leaves) {
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof Table table) {
        leaves.add(new Leaf(leaves.size() + 1, table, above, notes(blocks, at), !above.isEmpty()));
      }
    }
  }

  private static List<String> notes(List<Block> blocks, int at) {
    List<String> notes = new ArrayList<>();
    int next = at;
    while (next < blocks.size() && blocks.get(next) instanceof Table table && notes.isEmpty()) {
      if (!table.source().isBlank()) {
        notes.add(table.source());
      }
      next++;
    }
    while (next < blocks.size() && blocks.get(next) instanceof Block.Note note) {
      notes.add(note.text());
      next++;
    }
    return notes;
  }
}
