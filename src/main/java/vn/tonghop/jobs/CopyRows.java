package vn.tonghop.jobs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's COPY wants to be given them, in its text format. Not safe for threads. */
final class CopyRows {

  private static final byte[] NOTHING = {'\\', 'N'};

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds one, its values in the order of the columns. */
  void add(@Nullable Object... row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        bytes.write('\t');
      }
      write(row[i]);
    }
    bytes.write('\n');
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      bytes.writeBytes(NOTHING);
    } else if (value instanceof String text) {
      writeEscaped(text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] raw) {
      writeAscii("\\\\x" + HexFormat.of().formatHex(raw));
    } else if (value instanceof Boolean flag) {
      bytes.write(flag ? 't' : 'f');
    } else if (value instanceof Number || isTime(value)) {
      String text = value.toString();
      writeAscii(text.startsWith("+") ? text.substring(1) : text);
    } else {
      throw new IllegalArgumentException("Cannot be copied: " + value.getClass());
    }
  }

  private static boolean isTime(Object value) {
    return value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof OffsetDateTime;
  }

  private void writeAscii(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What stands for ends of columns and rows is no byte of any other letter in UTF-8. */
  private void writeEscaped(byte[] text) {
    for (byte each : text) {
      switch (each) {
        case '\\' -> writeAscii("\\\\");
        case '\t' -> writeAscii("\\t");
        case '\n' -> writeAscii("\\n");
        case '\r' -> writeAscii("\\r");
        default -> bytes.write(each);
      }
    }
  }

  int size() {
    return bytes.size();
  }

  /** All that were added since it was last asked. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }
}
