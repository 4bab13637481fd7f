package vn.tonghop.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.Block.Item;
import vn.tonghop.review.Block.Paragraph;

/**
 * What board staff have written for a review: assessment, directions, proposals.
 *
 * @param sections paragraphs and items; a section that is missing has not been written
 */
public record StaffText(Map<StaffSection, List<Block>> sections) {

  /** Nothing has been written. */
  public static final StaffText NONE = new StaffText(Map.of());

  public StaffText {
    Map<StaffSection, List<Block>> copies = new EnumMap<>(StaffSection.class);
    sections.forEach((section, blocks) -> copies.put(section, List.copyOf(blocks)));
    sections = Map.copyOf(copies);
  }

  /** Paragraphs and items of a section; empty when it has not been written. */
  List<Block> of(StaffSection section) {
    return sections.getOrDefault(section, List.of());
  }

  /** A section as it is written: paragraphs with a blank line between them, items a line each. */
  public String text(StaffSection section) {
    return text(of(section));
  }

  /** The same text gives the same hash. */
  public Sha256 version() {
    return Sha256.of(text());
  }

  /** As {@link StaffTextReader} reads it again. */
  public String text() {
    return Arrays.stream(StaffSection.values())
        .filter(sections::containsKey)
        .map(section -> "[" + section.code() + "]\n" + text(of(section)))
        .collect(Collectors.joining("\n"));
  }

  /** Paragraphs with a blank line between them, items a line each. */
  static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block before = new Paragraph("");
    for (Block block : blocks) {
      boolean listed = before instanceof Item && block instanceof Item;
      text.append(text.isEmpty() || listed ? "" : "\n");
      text.append(block instanceof Item item ? "- " + item.text() : ((Paragraph) block).text());
      text.append('\n');
      before = block;
    }
    return text.toString();
  }
}
