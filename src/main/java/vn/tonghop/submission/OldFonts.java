package vn.tonghop.submission;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a workbook in the characters of TCVN3 (ABC) or VNI, which only their fonts show right,
 * made Unicode. In a workbook each cell has a font of its own: when the words of all its texts do
 * not tell one encoding, each text is taken by itself, and changed only when its words are
 * Vietnamese in one of the two and not as they stand, or in both but half of them words of reports
 * in one.
 */
final class OldFonts {

  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 40;
  private static final Map<FontEncoding, String> NAMES =
      Map.of(FontEncoding.TCVN3, "TCVN3 (ABC)", FontEncoding.VNI, "VNI");

  private final @Nullable FontEncoding all;
  private final Map<FontEncoding, List<String>> examples = new LinkedHashMap<>();

  private OldFonts(@Nullable FontEncoding all) {
    this.all = all;
  }

  /** Of a workbook that keeps its texts in its cells: each is taken by itself. */
  static OldFonts ofEachText() {
    return new OldFonts(null);
  }

  /** Looks through all texts that a workbook's cells share. */
  static OldFonts of(List<String> texts) {
    List<String> doubtful = texts.stream().filter(OldFonts::isDoubtful).toList();
    return doubtful.isEmpty()
        ? ofEachText()
        : switch (probe(String.join("\n", texts))) {
          case UTF_8_TCVN3 -> new OldFonts(FontEncoding.TCVN3);
          case UTF_8_VNI -> new OldFonts(FontEncoding.VNI);
          default -> ofEachText();
        };
  }

  private static TextEncoding probe(String text) {
    try {
      return EncodingProbe.ofUnicode(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException("A text cannot be read", e);
    }
  }

  private static Set<String> words(String text) {
    try {
      return EncodingProbe.words(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException("A text cannot be read", e);
    }
  }

  /** The text in Unicode, not yet cleaned. */
  String read(String raw) {
    if (all == null && !isDoubtful(raw)) {
      return raw;
    }
    Optional<FontEncoding> font = Optional.ofNullable(all).or(() -> font(raw));
    if (font.isEmpty()) {
      return raw;
    }
    String read = font.get().decode(raw);
    if (!read.equals(raw)) {
      keepExample(font.get(), raw, read);
    }
    return read;
  }

  /** Western signs, and no letter that only Unicode has. */
  private static boolean isDoubtful(String text) {
    boolean western = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF && Character.isLetter(c)) {
        return false;
      }
      western |= c >= 0x80 && c <= 0xFF;
    }
    return western;
  }

  private static Optional<FontEncoding> font(String text) {
    Set<String> words = words(text);
    if (words.isEmpty() || words.stream().allMatch(Syllables::isOne)) {
      return Optional.empty();
    }
    List<FontEncoding> fit = new ArrayList<>();
    for (FontEncoding font : FontEncoding.values()) {
      if (words.stream().allMatch(word -> Syllables.isOne(font.decode(word)))) {
        fit.add(font);
      }
    }
    if (fit.size() > 1) {
      fit.removeIf(font -> Syllables.commonShare(words, font::decode) < 0.5);
    }
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  /** Only texts whose every word stands in every report: they say nothing of anybody. */
  private void keepExample(FontEncoding font, String raw, String read) {
    List<String> kept = examples.computeIfAbsent(font, first -> new ArrayList<>());
    String after = CellText.shown(CellText.clean(read));
    boolean harmless =
        after.length() <= LONGEST_EXAMPLE
            && List.of(after.split("[^\\p{L}]+")).stream().allMatch(Syllables::isCommon);
    String example = CellText.shown(raw) + " → " + after;
    if (harmless && kept.size() < EXAMPLES && !kept.contains(example)) {
      kept.add(example);
    }
  }

  /** That texts were converted, with a few of them before and after; for each encoding. */
  List<Flaw> warnings() {
    return examples.entrySet().stream()
        .map(
            each ->
                Flaw.ofFile(
                    Flaw.Kind.CONVERTED,
                    NAMES.get(each.getKey()) + "|" + String.join("; ", each.getValue())))
        .toList();
  }
}
