package vn.tonghop.submission;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;

/**
 * Names under which files are handed in. One that looks like personal data is never kept, shown or
 * logged (law 9): another stands for it, always the same one, from which nobody can tell it. The
 * file itself is taken in as any other.
 */
public final class FileNames {

  private static final String WITHHELD = "ten-duoc-giau-";
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[_\\-.+,;~ ]+");

  private FileNames() {}

  /**
   * The name as it may be kept.
   *
   * @param path below the folder, with forward slashes; each step is looked at by itself
   */
  public static String keepable(String path) {
    return Arrays.stream(path.split("/", -1)).map(FileNames::step).collect(Collectors.joining("/"));
  }

  /** Whether the name is one that stands for another, or should be. */
  public static boolean isWithheld(String path) {
    return path.contains(WITHHELD) || !keepable(path).equals(path);
  }

  private static String step(String name) {
    if (personalData(name).isEmpty()) {
      return name;
    }
    // Of the hash a piece so short that it fits a million names.
    String sign = Sha256.of(name).hex().substring(0, 5);
    Matcher ending = ENDING.matcher(name);
    return WITHHELD + sign + (ending.find() ? ending.group() : "");
  }

  /** What kind of personal data a name of a file or folder looks like. */
  private static Optional<String> personalData(String name) {
    String stem = ENDING.matcher(name).replaceFirst("");
    String words = BETWEEN_WORDS.matcher(stem).replaceAll(" ").strip();
    return PersonalDataGate.kind(stem)
        .or(() -> PersonalDataGate.kind(words).filter(PersonalDataGate.NAME::equals));
  }
}
