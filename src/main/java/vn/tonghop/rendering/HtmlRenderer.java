package vn.tonghop.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.tonghop.review.Review;

/**
 * Renders reviews as one page of HTML each, with everything in it: headings in order, tables with
 * their headings told to those who listen, charts with a description. The same review gives the
 * same bytes. Safe for threads.
 */
public final class HtmlRenderer {

  private final String style = style();

  private static String style() {
    try (InputStream in = HtmlRenderer.class.getResourceAsStream("review.css")) {
      if (in == null) {
        throw new IllegalStateException("The product lacks review.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The product lacks review.css", e);
    }
  }

  /**
   * Writes the review and leaves the stream open.
   *
   * @param code of the review, with which the figures of its tables are asked after
   * @throws IOException when {@code to} cannot be written
   */
  public void render(Review review, String code, OutputStream to) throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    Tags tags = new Tags(out);
    tags.raw("<!DOCTYPE html>").line();
    tags.open("html", "lang", review.language().code()).line().open("head").line();
    tags.lone("meta", "charset", "utf-8").line();
    tags.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    tags.element("title", review.title()).line();
    tags.element("style", style).close().line();
    tags.open("body").line().open("main").line();
    HtmlBlocks blocks = new HtmlBlocks(tags, code);
    head(tags, review.head());
    blocks.write(review.body());
    closing(tags, review.closing());
    for (Review.Annex annex : review.annexes()) {
      annex(tags, blocks, annex);
    }
    tags.close().line().close().line().close().line();
    tags.end();
    out.flush();
  }

  private static void head(Tags tags, Review.Head head) {
    tags.open("header").line();
    tags.open("div", "class", "issuer").line();
    if (!head.superior().isEmpty()) {
      tags.element("p", head.superior()).line();
    }
    for (String line : head.issuer().split("\n", -1)) {
      tags.element("p", line, "class", "strong").line();
    }
    tags.element("p", head.number()).line();
    head.draft().ifPresent(mark -> tags.element("p", mark, "class", "draft").line());
    tags.close().line();
    tags.open("div", "class", "motto").line();
    tags.element("p", head.motto(), "class", "strong").line();
    if (!head.mottoBelow().isEmpty()) {
      tags.element("p", head.mottoBelow(), "class", "strong").line();
    }
    tags.element("p", head.placeAndDate(), "class", "place").line();
    tags.close().line().close().line();
    tags.open("h1").text(head.typeName()).lone("br").text(head.abstractLine()).close().line();
    head.addressees().forEach(each -> tags.element("p", each, "class", "addressee").line());
  }

  private static void closing(Tags tags, Review.Closing closing) {
    tags.open("footer").line();
    tags.open("div", "class", "recipients").line();
    tags.element("p", closing.recipientsLabel(), "class", "label").line();
    closing.recipients().forEach(each -> tags.element("p", each).line());
    tags.close().line().open("div", "class", "signature").line();
    for (String line : List.of(closing.capacity(), closing.position(), closing.signatory())) {
      if (!line.isBlank()) {
        tags.element("p", line, "class", "strong").line();
      }
    }
    tags.close().line().close().line();
  }

  private static void annex(Tags tags, HtmlBlocks blocks, Review.Annex annex) {
    tags.open("section", "class", "annex").line();
    tags.open("h2").text(annex.label()).lone("br").text(annex.title()).close().line();
    if (!annex.reference().isEmpty()) {
      tags.element("p", annex.reference(), "class", "reference").line();
    }
    blocks.write(annex.blocks());
    tags.close().line();
  }
}
