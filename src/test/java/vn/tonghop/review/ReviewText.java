package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Heading;
import vn.tonghop.review.Block.Item;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.Note;
import vn.tonghop.review.Block.Paragraph;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.ToWrite;

/** All that a review says, as plain texts. */
final class ReviewText {

  private ReviewText() {}

  static List<Block> blocks(Review review) {
    return Stream.concat(
            review.body().stream(),
            review.annexes().stream().flatMap(annex -> annex.blocks().stream()))
        .toList();
  }

  /** Every text in it, cell by cell. */
  static List<String> texts(Review review) {
    List<String> texts = new ArrayList<>();
    Review.Head head = review.head();
    texts.addAll(
        List.of(
            review.title(),
            head.superior(),
            head.issuer(),
            head.motto(),
            head.number(),
            head.placeAndDate(),
            head.typeName(),
            head.abstractLine()));
    head.draft().ifPresent(texts::add);
    blocks(review).forEach(block -> texts.addAll(texts(block)));
    review.annexes().forEach(annex -> texts.addAll(List.of(annex.label(), annex.title())));
    Review.Closing closing = review.closing();
    texts.addAll(List.of(closing.recipientsLabel(), closing.capacity(), closing.position()));
    texts.addAll(closing.recipients());
    return texts;
  }

  static List<String> texts(Block block) {
    List<String> texts = new ArrayList<>();
    if (block instanceof Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Paragraph paragraph) {
      texts.add(paragraph.text());
    } else if (block instanceof Item item) {
      texts.add(item.text());
    } else if (block instanceof Note note) {
      texts.add(note.text());
    } else if (block instanceof ToWrite toWrite) {
      texts.add(toWrite.prompt());
    } else if (block instanceof KeyFacts facts) {
      facts.facts().forEach(fact -> texts.addAll(List.of(fact.value(), fact.label())));
    } else if (block instanceof Table table) {
      texts.add(table.caption());
      table.columns().forEach(column -> texts.addAll(List.of(column.group(), column.heading())));
      table.rows().forEach(row -> texts.addAll(row.cells()));
      texts.add(table.source());
    } else if (block instanceof Chart chart) {
      texts.addAll(List.of(chart.caption(), chart.valueAxis(), chart.alternative()));
      chart.points().forEach(point -> texts.addAll(List.of(point.label(), point.printed())));
    }
    return texts;
  }

  /** Its paragraphs, in order. */
  static List<String> paragraphs(Review review) {
    return blocks(review).stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  static List<String> items(Review review) {
    return blocks(review).stream()
        .filter(Item.class::isInstance)
        .map(block -> ((Item) block).text())
        .toList();
  }

  static List<String> notes(Review review) {
    return blocks(review).stream()
        .filter(Note.class::isInstance)
        .map(block -> ((Note) block).text())
        .toList();
  }

  static List<String> headings(Review review) {
    return blocks(review).stream()
        .filter(Heading.class::isInstance)
        .map(block -> ((Heading) block).text())
        .toList();
  }

  static List<Table> tables(Review review) {
    return blocks(review).stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  static List<Chart> charts(Review review) {
    return blocks(review).stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
  }

  /** The review as one would read it on a screen. */
  static String plain(Review review) {
    StringBuilder out = new StringBuilder();
    out.append(review.head()).append('\n');
    review.body().forEach(block -> out.append(plain(block)).append('\n'));
    out.append(review.closing()).append('\n');
    review
        .annexes()
        .forEach(
            annex -> {
              out.append("== ")
                  .append(annex.label())
                  .append(". ")
                  .append(annex.title())
                  .append('\n');
              annex.blocks().forEach(block -> out.append(plain(block)).append('\n'));
            });
    return out.toString();
  }

  private static String plain(Block block) {
    if (block instanceof Table table) {
      StringBuilder out = new StringBuilder(table.caption()).append('\n');
      out.append(
          String.join(
              " | ",
              table.columns().stream()
                  .map(column -> (column.group() + " " + column.heading()).strip())
                  .toList()));
      table.rows().forEach(row -> out.append("\n").append(String.join(" | ", row.cells())));
      return out.append("\n(").append(table.source()).append(')').toString();
    }
    if (block instanceof ToWrite toWrite) {
      return "[......] " + toWrite.prompt();
    }
    return (block instanceof Item ? "  - " : "") + String.join(" :: ", texts(block));
  }
}
