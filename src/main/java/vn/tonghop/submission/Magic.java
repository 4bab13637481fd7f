package vn.tonghop.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name ends with. */
final class Magic {

  private static final byte[] ZIP = HexFormat.of().parseHex("504B0304");
  private static final byte[] EMPTY_ZIP = HexFormat.of().parseHex("504B0506");
  private static final byte[] COMPOUND = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
  private static final List<byte[]> IMAGES =
      List.of(
          HexFormat.of().parseHex("89504E47"),
          HexFormat.of().parseHex("FFD8FF"),
          "GIF8".getBytes(StandardCharsets.US_ASCII),
          HexFormat.of().parseHex("49492A00"),
          HexFormat.of().parseHex("4D4D002A"));
  private static final byte[] RAR = "Rar!".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SEVEN_ZIP = HexFormat.of().parseHex("377ABCAF271C");

  private Magic() {}

  /** Whether it is a zip, as workbooks are. */
  static boolean isZip(byte[] head) {
    return startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP);
  }

  /** Whether the bytes are of an archive or of a compound file, which nobody looks into. */
  static boolean isContainer(byte[] head) {
    return startsWith(head, ZIP) || startsWith(head, COMPOUND);
  }

  /** Why a file that is no zip cannot be read; empty for what may be text. */
  static Optional<Flaw> foreign(Path file, byte[] head) throws IOException {
    if (startsWith(head, COMPOUND)) {
      return Optional.of(compound(file));
    }
    if (startsWith(head, RAR)) {
      return Optional.of(Flaw.ofFile(Flaw.Kind.NOT_TEXT, "rar"));
    }
    if (startsWith(head, SEVEN_ZIP)) {
      return Optional.of(Flaw.ofFile(Flaw.Kind.NOT_TEXT, "7z"));
    }
    boolean image = IMAGES.stream().anyMatch(start -> startsWith(head, start));
    return (image ? Optional.of("image") : markup(head))
        .map(kind -> Flaw.ofFile(Flaw.Kind.NOT_TEXT, kind));
  }

  /** Text, but no table: web pages above all, which some programs save as {@code .xls}. */
  private static Optional<String> markup(byte[] head) {
    String text =
        TextEncoding.start(head).replaceFirst("^[\\uFEFF\\s]+", "").toLowerCase(Locale.ROOT);
    if (text.startsWith("<")) {
      return Optional.of(text.contains("<html") || text.contains("<table") ? "html" : "xml");
    }
    if (text.startsWith("mime-version:")) {
      return Optional.of("html");
    }
    if (text.startsWith("{\\rtf")) {
      return Optional.of("rtf");
    }
    boolean json = text.matches("(?s)\\[?\\s*\\{\\s*\".*");
    return json ? Optional.of("json") : Optional.empty();
  }

  /** Told by the names in its directory, which nothing needs to be parsed for. */
  private static Flaw compound(Path file) throws IOException {
    if (contains(file, "EncryptedPackage")) {
      return Flaw.ofFile(Flaw.Kind.ENCRYPTED, "");
    }
    if (contains(file, "WordDocument")) {
      return Flaw.ofFile(Flaw.Kind.NOT_TEXT, "doc");
    }
    return Flaw.ofFile(Flaw.Kind.OLD_WORKBOOK, "xls");
  }

  private static boolean contains(Path file, String name) throws IOException {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
    Search search = new Search(wanted);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] part = new byte[65_536];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        for (int i = 0; i < length; i++) {
          if (search.isFoundAt(part[i])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] head, byte[] start) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
