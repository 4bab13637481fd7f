package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Words;

/** Puts a failure of ours or of the machine into one line. */
public final class Failure {

  private Failure() {}

  /** In one line, for people. */
  public static Words of(Throwable failure) {
    return ofSlot(failure)
        .or(() -> ofMachine(failure))
        .or(() -> ofDatabase(failure))
        .orElseGet(() -> unknown(failure));
  }

  private static Optional<Words> ofSlot(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SlotLost lost) {
        return Optional.of(lost.words());
      }
      if (cause instanceof DatabaseRefused refused) {
        return Optional.of(refused.words());
      }
    }
    return Optional.empty();
  }

  /** What the machine or its administrator has to mend, however deep it lies. */
  private static Optional<Words> ofMachine(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      String lower = message.toLowerCase(Locale.ROOT);
      if (lower.contains("no space left") || lower.contains("not enough space")) {
        return Optional.of(
            new Words(
                "Đĩa đã đầy, chưa có gì bị ghi dở: " + first(message),
                "The disk is full, nothing is half written: " + first(message)));
      }
      if (lower.contains("database may be already in use")
          || lower.contains("locked by another process")) {
        return Optional.of(
            new Words(
                "Cơ sở dữ liệu đang bị tiến trình khác giữ.",
                "The database is held by another process."));
      }
      if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
        return Optional.of(
            new Words(
                "Có một tệp nằm ở chỗ của thư mục: " + first(message),
                "A file lies where a folder should be: " + first(message)));
      }
      if (cause instanceof NoSuchFileException missing) {
        return Optional.of(
            new Words(
                "Không có tệp " + missing.getFile(), "There is no file " + missing.getFile()));
      }
      if (cause instanceof AccessDeniedException
          || lower.contains("permission denied")
          || lower.contains("read-only file system")
          || lower.contains("database is read only")) {
        return Optional.of(
            new Words(
                "Không có quyền ghi: " + first(message),
                "No permission to write: " + first(message)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Words> ofDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (isOfDatabase(cause) && message.toLowerCase(Locale.ROOT).contains(".mv.db")) {
        return Optional.of(
            new Words(
                "Không mở được cơ sở dữ liệu, tệp đã hỏng (lập lại bằng lệnh: tonghop rebuild): "
                    + first(message),
                "The database cannot be opened, its file is damaged (make it anew with: tonghop"
                    + " rebuild): "
                    + first(message)));
      }
    }
    return Optional.empty();
  }

  private static Words unknown(Throwable failure) {
    Throwable root = root(failure);
    boolean disk =
        root instanceof IOException
            || root instanceof UncheckedIOException
            || root instanceof FileSystemException;
    String text = root.getClass().getSimpleName() + ": " + first(String.valueOf(root.getMessage()));
    return disk
        ? new Words("Lỗi đọc ghi: " + text, "Input or output failed: " + text)
        : new Words(
            "Lỗi của hệ thống, xem data/logs/tonghop.log: " + text,
            "A fault of ours, see data/logs/tonghop.log: " + text);
  }

  private static boolean isOfDatabase(Throwable cause) {
    return cause.getClass().getPackageName().startsWith("org.h2");
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String first(String message) {
    return message.lines().findFirst().orElse("");
  }
}
