package vn.tonghop.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The record at the end of a zip. Two readers may take two different zips out of one file when
 * there is anything behind the record, or between it and the directory that it tells of;
 * spreadsheet programs put nothing there.
 */
final class ZipEnd {

  private static final int RECORD = 0x06054B50;
  private static final int LENGTH = 22;

  /** For large files there is another pair of records before it. */
  private static final int LARGE_RECORD = 0x06064B50;

  private static final int LARGE_LENGTH = 56 + 20;
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private ZipEnd() {}

  /** Whether the zip ends with its record, right behind its directory. */
  static boolean isSound(Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
      long at = bytes.size() - LENGTH;
      ByteBuffer end = read(bytes, at, LENGTH);
      if (end.limit() < LENGTH || end.getInt(0) != RECORD || end.getShort(20) != 0) {
        return false;
      }
      long directoryEnd = (end.getInt(12) & UNSIGNED) + (end.getInt(16) & UNSIGNED);
      return directoryEnd == at
          || (directoryEnd == at - LARGE_LENGTH
              && read(bytes, directoryEnd, 4).getInt(0) == LARGE_RECORD);
    }
  }

  /** As many bytes as are there. */
  private static ByteBuffer read(FileChannel bytes, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (int count = 0; at >= 0 && count >= 0 && buffer.hasRemaining(); ) {
      count = bytes.read(buffer, at + buffer.position());
    }
    return buffer.flip();
  }
}
