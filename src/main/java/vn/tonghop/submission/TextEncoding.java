package vn.tonghop.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a file is written: told by its mark, else UTF-8 if it is valid, else by its
 * words; UTF-8 when they do not tell.
 */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, ""),
  UTF_8_MARKED(StandardCharsets.UTF_8, "EFBBBF"),
  UTF_16_LITTLE(StandardCharsets.UTF_16LE, "FFFE"),
  UTF_16_BIG(StandardCharsets.UTF_16BE, "FEFF"),
  UTF_16_LITTLE_UNMARKED(StandardCharsets.UTF_16LE, ""),
  UTF_16_BIG_UNMARKED(StandardCharsets.UTF_16BE, ""),
  WINDOWS_1258(Charset.forName("windows-1258"), ""),
  TCVN3(Charset.forName("windows-1252"), "", FontEncoding.TCVN3),
  VNI(Charset.forName("windows-1252"), "", FontEncoding.VNI),
  /** TCVN3's characters, which some program took for Western ones. */
  UTF_8_TCVN3(StandardCharsets.UTF_8, "", FontEncoding.TCVN3),
  UTF_8_VNI(StandardCharsets.UTF_8, "", FontEncoding.VNI),
  /** Unicode in some places, an old font's characters in others: to be refused. */
  MIXED(StandardCharsets.UTF_8, "");

  /** Stands where bytes are no text. */
  static final char NO_TEXT = '\uFFFD';

  private static final int LOOK = 8192;
  private static final int FEWEST_BYTES = 16;

  private final Charset charset;

  /** Its first bytes in hexadecimal. */
  private final String mark;

  private final @Nullable FontEncoding font;

  TextEncoding(Charset charset, String mark) {
    this(charset, mark, null);
  }

  TextEncoding(Charset charset, String mark, @Nullable FontEncoding font) {
    this.charset = charset;
    this.mark = mark;
    this.font = font;
  }

  /** Looks through the whole file when its first bytes do not tell. */
  static TextEncoding of(Path file) throws IOException {
    byte[] head = head(file);
    TextEncoding marked = of(head);
    if (marked != UTF_8 || marked.foreignKind(head).isPresent() || isAscii(file)) {
      return marked;
    }
    try (Reader text = strict(file)) {
      return EncodingProbe.ofUnicode(text);
    } catch (CharacterCodingException e) {
      try (Reader western = TCVN3.raw(file)) {
        return EncodingProbe.ofBytes(western);
      }
    }
  }

  /** Most files of figures are: there is nothing to tell then. */
  private static boolean isAscii(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[LOOK];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        for (int i = 0; i < count; i++) {
          if (bytes[i] < 0) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static Reader strict(Path file) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
  }

  private static TextEncoding of(byte[] head) {
    for (TextEncoding encoding : new TextEncoding[] {UTF_8_MARKED, UTF_16_LITTLE, UTF_16_BIG}) {
      if (startsWith(head, encoding.mark)) {
        return encoding;
      }
    }
    return unmarked16(head);
  }

  /** UTF-16 without a mark: of a table's characters most have one byte that is zero. */
  private static TextEncoding unmarked16(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int most = head.length * 2 / 5;
    if (head.length >= FEWEST_BYTES && head.length % 2 == 0) {
      if (zeros[1] > most && zeros[0] == 0) {
        return UTF_16_LITTLE_UNMARKED;
      }
      if (zeros[0] > most && zeros[1] == 0) {
        return UTF_16_BIG_UNMARKED;
      }
    }
    return UTF_8;
  }

  /** The name of an encoding that is read but ought not to be used any more; empty for Unicode. */
  Optional<String> legacyName() {
    return switch (this) {
      case WINDOWS_1258 -> Optional.of("Windows-1258");
      case TCVN3, UTF_8_TCVN3 -> Optional.of("TCVN3 (ABC)");
      case VNI, UTF_8_VNI -> Optional.of("VNI");
      default -> Optional.empty();
    };
  }

  /** What Western characters of an old encoding stand for. */
  String read(String western) {
    if (font != null) {
      return font.decode(western);
    }
    return this == WINDOWS_1258 ? EncodingProbe.windows1258(western) : western;
  }

  /** As it looks in a program that does not know the encoding. */
  Reader raw(Path file) throws IOException {
    Charset shown = this == WINDOWS_1258 ? Charset.forName("windows-1252") : charset;
    return new InputStreamReader(Files.newInputStream(file), replacing(shown));
  }

  /** The first bytes of a file. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOK);
    }
  }

  /** The text that the first bytes of a file begin with. */
  static String start(byte[] head) {
    return new String(head, of(head).charset);
  }

  /** What other kind of file the bytes look like; empty for text. */
  Optional<String> foreignKind(byte[] head) {
    if (startsWith(head, "D0CF11E0")) {
      return Optional.of("xls");
    }
    if (startsWith(head, "25504446")) {
      return Optional.of("pdf");
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      for (byte b : head) {
        if (b == 0) {
          return Optional.of("binary");
        }
      }
    }
    return Optional.empty();
  }

  /** The text; bytes that are none become U+FFFD, which {@link #NO_TEXT} tells. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark.length() / 2);
    Reader text = new BufferedReader(new InputStreamReader(in, replacing(charset)), LOOK);
    return font == null ? text : new BufferedReader(new FontReader(text, font), LOOK);
  }

  private static CharsetDecoder replacing(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** Whether the file's last character is a line end. */
  boolean endsWithLineEnd(Path file) throws IOException {
    long size = Files.size(file);
    boolean wide =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    int width = wide ? 2 : 1;
    if (size < width) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(size - width);
      String last = new String(in.readNBytes(width), charset);
      return last.equals("\n") || last.equals("\r");
    }
  }

  private static boolean startsWith(byte[] head, String hex) {
    byte[] start = HexFormat.of().parseHex(hex);
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
