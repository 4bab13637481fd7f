package vn.tonghop.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be told of a file in an old encoding. */
final class Conversion {

  private static final int LONGEST_HEADER = 8192;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 40;

  /** The only words of cells that are told: they say nothing of anybody. */
  private static final Set<String> QUALIFIERS = Set.of("trên", "hơn", "gần", "khoảng");

  private Conversion() {}

  /**
   * That the file was converted, with a few of its columns' names before and after, or with the
   * words before its numbers when the names are plain.
   */
  static Optional<Flaw> warning(Path file, TextEncoding encoding) throws IOException {
    Optional<String> name = encoding.legacyName();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> examples = pairs(header(encoding.raw(file)), header(encoding.open(file)));
    if (examples.isEmpty()) {
      examples = qualifiers(file, encoding);
    }
    return Optional.of(
        Flaw.ofFile(Flaw.Kind.CONVERTED, name.get() + "|" + String.join("; ", examples)));
  }

  /** That it cannot be read, and where it looks like personal data in any reading. */
  static List<Flaw> refusal(Path file) throws IOException {
    Set<Flaw> flaws = new LinkedHashSet<>();
    flaws.add(Flaw.ofFile(Flaw.Kind.MIXED_ENCODINGS, ""));
    for (TextEncoding reading :
        List.of(TextEncoding.UTF_8, TextEncoding.UTF_8_TCVN3, TextEncoding.UTF_8_VNI)) {
      flaws.addAll(Rest.of(file, reading, 1).personalData());
    }
    return List.copyOf(flaws);
  }

  private static List<String> header(Reader text) throws IOException {
    char[] head = new char[LONGEST_HEADER];
    try (BufferedReader reader = new BufferedReader(text)) {
      int length = Math.max(0, reader.read(head));
      String line = new String(head, 0, length).lines().findFirst().orElse("");
      return List.of(line.split("[,;\t]"));
    }
  }

  private static List<String> pairs(List<String> before, List<String> after) {
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      String read = CellText.shown(CellText.clean(after.get(i)));
      String seen = CellText.shown(before.get(i));
      if (!read.equals(seen)
          && examples.size() < EXAMPLES
          && read.length() <= LONGEST_EXAMPLE
          && PersonalDataGate.kind(read).isEmpty()) {
        examples.add(seen + " → " + read);
      }
    }
    return examples;
  }

  private static List<String> qualifiers(Path file, TextEncoding encoding) throws IOException {
    List<String> before = List.copyOf(EncodingProbe.words(encoding.raw(file)));
    return before.stream()
        .filter(word -> !encoding.read(word).equals(word))
        .map(word -> word + " → " + encoding.read(word))
        .filter(pair -> QUALIFIERS.contains(pair.substring(pair.indexOf('→') + 2)))
        .limit(EXAMPLES)
        .toList();
  }
}
