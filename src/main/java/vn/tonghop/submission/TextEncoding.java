package vn.tonghop.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** In which encoding a file is written, told by its first bytes; UTF-8 when they do not tell. */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, ""),
  UTF_8_MARKED(StandardCharsets.UTF_8, "EFBBBF"),
  UTF_16_LITTLE(StandardCharsets.UTF_16LE, "FFFE"),
  UTF_16_BIG(StandardCharsets.UTF_16BE, "FEFF");

  /** Stands where bytes are no text. */
  static final char NO_TEXT = '\uFFFD';

  private static final int LOOK = 8192;

  private final Charset charset;

  /** Its first bytes in hexadecimal. */
  private final String mark;

  TextEncoding(Charset charset, String mark) {
    this.charset = charset;
    this.mark = mark;
  }

  static TextEncoding of(byte[] head) {
    for (TextEncoding encoding : new TextEncoding[] {UTF_8_MARKED, UTF_16_LITTLE, UTF_16_BIG}) {
      if (startsWith(head, encoding.mark)) {
        return encoding;
      }
    }
    return UTF_8;
  }

  /** The first bytes of a file. */
  static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOK);
    }
  }

  /** What other kind of file the bytes look like; empty for text. */
  Optional<String> foreignKind(byte[] head) {
    if (startsWith(head, "504B0304")) {
      return Optional.of("xlsx");
    }
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
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        LOOK);
  }

  /** Whether the file's last character is a line end. */
  boolean endsWithLineEnd(Path file) throws IOException {
    long size = Files.size(file);
    int width = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
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
