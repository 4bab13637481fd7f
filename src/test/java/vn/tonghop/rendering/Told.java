package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.review.Block;
import vn.tonghop.review.Marks;
import vn.tonghop.review.Review;

/** The texts of a review in the order in which they are to be read, as its blocks have them. */
final class Told {

  private final List<String> texts = new ArrayList<>();

  private Told() {}

  static List<String> of(Review review) {
    Told told = new Told();
    Review.Head head = review.head();
    told.say(head.superior(), head.issuer(), head.number(), head.draft().orElse(""));
    told.say(head.motto(), head.mottoBelow(), head.placeAndDate());
    told.say(head.typeName() + " " + head.abstractLine());
    told.say(String.join(" ", head.addressees()));
    review.body().forEach(told::say);
    told.say(review.closing().recipientsLabel());
    review.closing().recipients().forEach(told::say);
    told.say(
        review.closing().capacity(), review.closing().position(), review.closing().signatory());
    for (Review.Annex annex : review.annexes()) {
      told.say(annex.label() + " " + annex.title());
      told.say(annex.reference());
      annex.blocks().forEach(told::say);
    }
    return told.texts;
  }

  private void say(String... all) {
    for (String text : all) {
      if (!text.isBlank()) {
        texts.add(text.replaceAll("\\s+", " ").strip());
      }
    }
  }

  private void say(Block block) {
    if (block instanceof Block.Heading heading) {
      say(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      say(paragraph.text());
    } else if (block instanceof Block.Item item) {
      say(item.text().startsWith("- ") ? item.text() : "- " + item.text());
    } else if (block instanceof Block.Note note) {
      say(note.text());
    } else if (block instanceof Block.KeyFacts facts) {
      facts.facts().forEach(fact -> say(fact.value(), fact.label()));
    } else if (block instanceof Block.ToWrite toWrite) {
      say(toWrite.prompt());
    } else if (block instanceof Block.Table table) {
      say(table);
    } else {
      Block.Chart chart = (Block.Chart) block;
      say(chart.caption(), chart.alternative());
    }
  }

  private void say(Block.Table table) {
    say(table.caption());
    Headings.of(table).headings().forEach(heading -> say(heading.text()));
    if (Marks.isTraced(table)) {
      Marks.of(table).columns().forEach(this::say);
    }
    table.rows().forEach(row -> row.cells().forEach(this::say));
    say(table.source());
  }
}
