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
  private final Passage document;

  /** How many levels the heading that was last stands below the title. */
  private int level;

  /**
   * @param document grows by what is composed, in reading order
   */
  Composition(Ruler ruler, Language language, Passage document) {
    this.ruler = ruler;
    this.language = language;
    this.document = document;
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
    Passage heading = heading(1, annex.label() + ": " + annex.title());
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(Kind.ANNEX_LABEL, annex.label()).in(heading));
    strips.add(ruler.strip(Kind.ANNEX_TITLE, annex.title()).in(heading));
    if (!annex.reference().isEmpty()) {
      strips.add(Strip.of(Kind.ANNEX_REFERENCE, annex.reference()).paragraph("text", document));
    }
    flows.add(Whole.of(ruler, strips).withNext());
    for (Block block : annex.blocks()) {
      flows.add(
          block instanceof Block.Table table ? Rows.inAnnex(table, ruler, document) : flow(block));
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
    strips.replaceAll(strip -> told(strip, "left", "leftBelow"));
    strips.replaceAll(strip -> told(strip, "right", "rightBelow"));
    Passage title = document.add(Role.H1);
    strips.add(Strip.of(Kind.TYPE_NAME, head.typeName()).in(title));
    strips.add(ruler.strip(Kind.ABSTRACT_LINE, head.abstractLine()).in(title));
    strips.add(
        layout.belowAbstract() == Layout.Sign.RULE
            ? Strip.of(Kind.TITLE_RULE, "")
            : Strip.of(Kind.DASHES, "-----").in(Passage.DECORATION));
    if (!head.addressees().isEmpty()) {
      strips.add(
          Strip.of(
                  head.addressees().size() == 1 ? Kind.ADDRESSEE : Kind.ADDRESSEES,
                  String.join("\n", head.addressees()))
              .paragraph("text", document));
    }
    return Whole.of(ruler, strips).withNext();
  }

  /** One column of the head is told after the other; the asterisk is none of its words. */
  private Strip told(Strip strip, String above, String below) {
    return strip.kind() == Kind.STAR
        ? strip.in(Passage.DECORATION)
        : strip.paragraph(above, document).paragraph(below, document);
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

  /** One level below the heading before at most, so that none is left out. */
  private Passage heading(int depth, String text) {
    level = Math.min(depth, level + 1);
    return document.add(Role.heading(level), text);
  }

  private List<Flow> blocks(List<Block> blocks) {
    List<Flow> flows = new ArrayList<>();
    Optional<Passage> list = Optional.empty();
    int index = 0;
    while (index < blocks.size()) {
      Block block = blocks.get(index);
      if (block instanceof Block.Item item) {
        list = list.or(() -> Optional.of(document.add(Role.L)));
        flows.add(item(item, list.orElseThrow()));
        index++;
        continue;
      }
      list = Optional.empty();
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
        ? Twins.of(left, right, ruler, language, document).map(Flow.class::cast)
        : Optional.empty();
  }

  private Flow item(Block.Item item, Passage list) {
    return Lines.of(
        ruler,
        item.text().startsWith(HYPHEN) ? item.text() : HYPHEN + item.text(),
        list.add(Role.LI).add(Role.LBODY));
  }

  private Flow flow(Block block) {
    if (block instanceof Block.Heading heading) {
      Kind kind =
          switch (heading.depth()) {
            case 1 -> Kind.HEADING_1;
            case 2 -> Kind.HEADING_2;
            default -> Kind.HEADING_3;
          };
      return Whole.of(
              ruler, Strip.of(kind, heading.text()).in(heading(heading.depth(), heading.text())))
          .withNext();
    } else if (block instanceof Block.Paragraph paragraph) {
      return Lines.of(ruler, paragraph.text(), document.add(Role.P));
    } else if (block instanceof Block.Item item) {
      return item(item, document.add(Role.L));
    } else if (block instanceof Block.Note note) {
      return Whole.of(ruler, ruler.strip(Kind.NOTE, note.text()).in(document.add(Role.P)))
          .withPrevious();
    } else if (block instanceof Block.KeyFacts facts) {
      return new Facts(facts, ruler, document).flow();
    } else if (block instanceof Block.ToWrite toWrite) {
      return Whole.of(
          ruler,
          Strip.of(Kind.TO_WRITE, toWrite.prompt()).in(document.add(Role.P)),
          Strip.of(Kind.DOTS, ""));
    } else if (block instanceof Block.Table table) {
      return Rows.inText(table, ruler, document);
    } else {
      return Figure.of((Block.Chart) block, ruler, language, document);
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
    Strip label = strip.paragraph("label", document);
    Passage recipients = document.add(Role.L);
    closing.recipients().forEach(each -> recipients.add(Role.LI).add(Role.LBODY));
    return Whole.of(
            ruler,
            label
                .in("recipients", recipients)
                .paragraph("capacity", document)
                .paragraph("position", document)
                .paragraph("signatory", document))
        .withPrevious();
  }
}
