package vn.tonghop.rendering;

import java.io.IOException;
import java.io.OutputStream;
import vn.tonghop.review.Review;

/**
 * Renders reviews as texts that staff edit before they are issued: every paragraph has a style,
 * every table is one, every chart can be changed. Says what the PDF says. The same review gives the
 * same bytes. Safe for threads.
 */
public final class DocxRenderer {

  /**
   * Writes the review and leaves the stream open.
   *
   * @throws IOException when {@code to} cannot be written
   */
  public void render(Review review, OutputStream to) throws IOException {
    WordParts.of(review).write(to);
  }
}
