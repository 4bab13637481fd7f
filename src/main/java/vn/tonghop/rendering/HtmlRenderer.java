package vn.tonghop.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.tonghop.review.Element;
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
    tags.element("style", style + HtmlPrints.of(review.layout())).close().line();
    tags.open("body", "class", review.layout().body().name().toLowerCase(Locale.ROOT)).line();
    tags.open("main").line();
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
    tags.open("div").line();
    print(tags, Element.SUPERIOR, head.superior());
    print(tags, Element.ISSUER, head.issuer());
    print(tags, Element.NUMBER, head.number());
    head.draft().ifPresent(mark -> print(tags, Element.DRAFT, mark));
    tags.close().line();
    tags.open("div").line();
    print(tags, Element.MOTTO, head.motto());
    print(tags, Element.MOTTO_BELOW, head.mottoBelow());
    print(tags, Element.PLACE_AND_DATE, head.placeAndDate());
    tags.close().line().close().line();
    tags.open("h1");
    tags.element("span", head.typeName(), "class", HtmlPrints.name(Element.TYPE_NAME));
    tags.text(" ");
    tags.element("span", head.abstractLine(), "class", HtmlPrints.name(Element.ABSTRACT_LINE));
    tags.close().line();
    if (!head.addressees().isEmpty()) {
      tags.open("div", "class", head.addressees().size() == 1 ? "to-one" : "to-several").line();
      head.addressees().forEach(each -> print(tags, Element.ADDRESSEES, each));
      tags.close().line();
    }
  }

  private static void closing(Tags tags, Review.Closing closing) {
    tags.open("footer").line();
    tags.open("div").line();
    print(tags, Element.RECIPIENTS_LABEL, closing.recipientsLabel());
    closing.recipients().forEach(each -> print(tags, Element.RECIPIENTS, each));
    tags.close().line().open("div", "class", "signature").line();
    print(tags, Element.CAPACITY, closing.capacity());
    // who signs in own right does so in the print of the capacity
    print(
        tags,
        closing.capacity().isBlank() ? Element.CAPACITY : Element.POSITION,
        closing.position());
    print(tags, Element.SIGNATORY, closing.signatory());
    tags.close().line().close().line();
  }

  private static void annex(Tags tags, HtmlBlocks blocks, Review.Annex annex) {
    tags.open("section").line();
    tags.open("h2", "class", "annex");
    tags.element("span", annex.label(), "class", HtmlPrints.name(Element.ANNEX_LABEL));
    tags.text(" ");
    tags.element("span", annex.title(), "class", HtmlPrints.name(Element.ANNEX_TITLE));
    tags.close().line();
    print(tags, Element.ANNEX_REFERENCE, annex.reference());
    blocks.annex(annex.blocks());
    tags.close().line();
  }

  /** A paragraph in the print of an element; none when there is nothing to print. */
  private static void print(Tags tags, Element element, String text) {
    if (!text.isBlank()) {
      tags.element("p", text, "class", HtmlPrints.name(element)).line();
    }
  }
}
