package vn.tonghop.desk;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.submission.FileNames;

/**
 * A name under which what was handed in at the desk may lie in a folder, made of what a browser
 * says of a file: no folders, no control signs, nothing that any file system takes amiss, and an
 * ending that intake looks at. One that looks like personal data is withheld (law 9).
 */
final class UploadName {

  private static final int LONGEST = 120;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern BAD =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*&;%$`'{}]+");
  private static final Pattern EDGES = Pattern.compile("^[.~$\\s]+|[.\\s]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
  private static final Set<String> ENDINGS = Set.of(".csv", ".tsv", ".txt", ".xlsx");

  private UploadName() {}

  static String of(String given) {
    String bare = FOLDERS.matcher(given).replaceFirst("");
    String plain = Normalizer.normalize(BAD.matcher(bare).replaceAll(" "), Normalizer.Form.NFC);
    String name = EDGES.matcher(plain.replaceAll("\\s+", " ").strip()).replaceAll("");
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    boolean known = ENDINGS.contains(ending);
    String stem = shortened(known ? name.substring(0, dot) : name);
    if (stem.isBlank() || DEVICE.matcher(stem).matches()) {
      stem = "tep" + (stem.isBlank() ? "" : "-" + stem);
    }
    // An ending that nobody knows stays to be seen, and does not decide what becomes of the file.
    return FileNames.keepable(stem.strip() + (known ? ending : ".bin"));
  }

  private static String shortened(String stem) {
    int end = stem.length();
    while (stem.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return stem.substring(0, end);
  }
}
