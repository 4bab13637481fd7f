package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Block;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Review;

/** Turns what a review says into flows for one template. */
final class Composition {

  private static final String HYPHEN = "- ";

  private final Ruler ruler;
  private final Language language;

  Composition(Ruler ruler, Language language) {
    this.ruler = ruler;
    this.language = language;
  }

  /** The head, the text and the closing. */
  List<Flow> document(Review review) {
    List<Flow> flows = new ArrayList<>();
    flows.add(head(review));
    flows.addAll(blocks(review.body()));
    flows.add(closing(review.closing()));
    return flows;
  }

  List<Flow> annex(Review.Annex annex) {
    List<Flow> flows = new ArrayList<>();
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(Kind.ANNEX_LABEL, annex.label()));
    strips.add(ruler.strip(Kind.ANNEX_TITLE, annex.title()));
    if (!annex.reference().isEmpty()) {
      strips.add(Strip.of(Kind.ANNEX_REFERENCE, annex.reference()));
    }
    flows.add(Whole.of(ruler, strips).withNext());
    for (Block block : annex.blocks()) {
      flows.add(block instanceof Block.Table table ? Rows.inAnnex(table, ruler) : flow(block));
    }
    return flows;
  }

  private Flow head(Review review) {
    Review.Head head = review.head();
    Layout layout = review.layout();
    List<Strip> strips =
        new ArrayList<>(layout.belowIssuer() == Layout.Sign.RULE ? ruled(head) : starred(head));
    strips.add(Strip.pair(Kind.NUMBER, head.number(), head.placeAndDate()));
    head.draft().ifPresent(mark -> strips.add(Strip.pair(Kind.DRAFT, mark, "")));
    strips.add(Strip.of(Kind.TYPE_NAME, head.typeName()));
    strips.add(ruler.strip(Kind.ABSTRACT_LINE, head.abstractLine()));
    strips.add(
        layout.belowAbstract() == Layout.Sign.RULE
            ? Strip.of(Kind.TITLE_RULE, "")
            : Strip.of(Kind.DASHES, "-----"));
    if (!head.addressees().isEmpty()) {
      strips.add(
          Strip.of(
              head.addressees().size() == 1 ? Kind.ADDRESSEE : Kind.ADDRESSEES,
              String.join("\n", head.addressees())));
    }
    return Whole.of(ruler, strips).withNext();
  }

  /** The issuer above an asterisk. */
  private static List<Strip> starred(Review.Head head) {
    return List.of(
        Strip.pair(Kind.SUPERIOR, head.superior(), head.motto()),
        Strip.pair(Kind.ISSUER, head.issuer(), ""),
        Strip.pair(Kind.STAR, "*", ""));
  }

  /** The issuer and the motto above rules. */
  private static List<Strip> ruled(Review.Head head) {
    return List.of(
        new Strip(
            head.superior().isEmpty() ? Kind.HEAD_OF_STATE_ALONE : Kind.HEAD_OF_STATE,
            Map.of(
                "left",
                head.superior(),
                "leftBelow",
                head.issuer(),
                "right",
                head.motto(),
                "rightBelow",
                head.mottoBelow())));
  }

  private List<Flow> blocks(List<Block> blocks) {
    List<Flow> flows = new ArrayList<>();
    int index = 0;
    while (index < blocks.size()) {
      Block block = blocks.get(index);
      Optional<Flow> twins =
          index + 1 < blocks.size() ? twins(block, blocks.get(index + 1)) : Optional.empty();
      flows.add(twins.orElseGet(() -> flow(block)));
      index += twins.isPresent() ? 2 : 1;
    }
    return flows;
  }

  /** Two long charts of bars, one after the other, which stand better side by side. */
  private Optional<Flow> twins(Block first, Block second) {
    return first instanceof Block.Chart left && second instanceof Block.Chart right
        ? Twins.of(left, right, ruler, language).map(Flow.class::cast)
        : Optional.empty();
  }

  private Flow flow(Block block) {
    if (block instanceof Block.Heading heading) {
      Kind kind =
          switch (heading.depth()) {
            case 1 -> Kind.HEADING_1;
            case 2 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
          };
      return Whole.of(ruler, Strip.of(kind, heading.text())).withNext();
    } else if (block instanceof Block.Paragraph paragraph) {
      return Lines.of(ruler, paragraph.text());
    } else if (block instanceof Block.Item item) {
      return Lines.of(ruler, item.text().startsWith(HYPHEN) ? item.text() : HYPHEN + item.text());
    } else if (block instanceof Block.Note note) {
      return Whole.of(ruler, ruler.strip(Kind.NOTE, note.text())).withPrevious();
    } else if (block instanceof Block.KeyFacts facts) {
      return new Facts(facts, ruler).flow();
    } else if (block instanceof Block.ToWrite toWrite) {
      return Whole.of(ruler, Strip.of(Kind.TO_WRITE, toWrite.prompt()), Strip.of(Kind.DOTS, ""));
    } else if (block instanceof Block.Table table) {
      return Rows.inText(table, ruler);
    } else {
      return Figure.of((Block.Chart) block, ruler, language);
    }
  }

  private Flow closing(Review.Closing closing) {
    Strip strip =
        new Strip(
            closing.capacity().isBlank() ? Kind.CLOSING_OWN : Kind.CLOSING,
            Map.of(
                "label",
                closing.recipientsLabel(),
                "recipients",
                String.join("\n", closing.recipients()),
                "capacity",
                closing.capacity(),
                "position",
                closing.position(),
                "signatory",
                closing.signatory()));
    return Whole.of(ruler, strip).withPrevious();
  }
}
