package vn.tonghop.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files for tests, and what reading them gives, in words. */
final class Handed {

  /** The indicators that any programme is said to have. */
  static final Set<String> INDICATORS = Set.of("a", "b", "dialogue_total");

  private Handed() {}

  static List<String> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> read(String mark, String text, Charset charset) {
    return read((mark + text).getBytes(charset));
  }

  /**
   * The flaws of the file, then its submissions: {@code 1 p u 2019 a=5@D2 b=@E2}, each with its own
   * flaws.
   */
  static List<String> read(byte[] bytes) {
    return with(
        bytes,
        file -> {
          List<String> told = new ArrayList<>(file.flaws().stream().map(Handed::told).toList());
          submissions(file).forEach(submission -> told.add(told(submission)));
          return told;
        });
  }

  static List<Submission> submissions(SubmissionFile file) {
    List<Submission> all = new ArrayList<>();
    for (Optional<Submission> next = file.next(); next.isPresent(); next = file.next()) {
      all.add(next.get());
    }
    return all;
  }

  static <T> T with(String text, Looking<T> looking) {
    return with(text.getBytes(StandardCharsets.UTF_8), looking);
  }

  static <T> T with(byte[] bytes, Looking<T> looking) {
    try {
      Path path = Files.createTempFile("handed", ".csv");
      try {
        Files.write(path, bytes);
        try (SubmissionFile file = SubmissionFile.open(path, INDICATORS)) {
          return looking.at(file);
        }
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something to look at in an open file. */
  @FunctionalInterface
  interface Looking<T> {
    T at(SubmissionFile file);
  }

  static String told(Flaw flaw) {
    return ("! " + flaw.kind() + " " + flaw.row() + ":" + flaw.column() + " " + flaw.detail())
        .strip();
  }

  private static String told(Submission submission) {
    StringBuilder told =
        new StringBuilder()
            .append(submission.ordinal())
            .append(' ')
            .append(submission.programme().text())
            .append(' ')
            .append(submission.unit().text())
            .append(' ')
            .append(submission.period().text());
    submission.submittedAt().ifPresent(cell -> told.append(" at ").append(cell.text()));
    submission.reasons().ifPresent(cell -> told.append(" for ").append(cell.text()));
    submission.limitations().ifPresent(cell -> told.append(" but ").append(cell.text()));
    submission
        .values()
        .forEach(
            value ->
                told.append(' ')
                    .append(value.indicator().text())
                    .append('=')
                    .append(value.amount().text())
                    .append('@')
                    .append(place(value.amount())));
    return told
        + submission.flaws().stream()
            .map(flaw -> " " + Handed.told(flaw))
            .collect(Collectors.joining());
  }

  private static String place(Cell cell) {
    return cell.column() == 0
        ? String.valueOf(cell.row())
        : (char) ('A' + cell.column() - 1) + String.valueOf(cell.row());
  }
}
