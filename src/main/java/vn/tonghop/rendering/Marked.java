package vn.tonghop.rendering;

import java.util.List;

/**
 * What the pages of a PDF are of, as far as the PDF does not say it yet.
 *
 * @param document its passages
 * @param marks of these, in the order of the print
 */
record Marked(Passage document, List<Mark> marks) {

  Marked {
    marks = List.copyOf(marks);
  }
}
