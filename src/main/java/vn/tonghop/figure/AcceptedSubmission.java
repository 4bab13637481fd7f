package vn.tonghop.figure;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;

/**
 * A submission that validation found sound, ready to be entered.
 *
 * @param file number of the received file
 * @param ordinal its place in the file, from 1
 * @param sheet the worksheet it stands in; empty for CSV
 * @param row the row it begins in, from 1
 * @param submittedAt when it was handed in, Vietnam time: as the file says, else the file's time
 * @param submittedAtGiven whether the file says so
 * @param reasons reason codes, separated by blanks
 */
public record AcceptedSubmission(
    SubmissionKey key,
    long file,
    int ordinal,
    String sheet,
    int row,
    LocalDateTime submittedAt,
    boolean submittedAtGiven,
    String reasons,
    List<Figure> figures) {

  public AcceptedSubmission {
    figures = List.copyOf(figures);
  }

  /** One of a file without worksheets. */
  public AcceptedSubmission(
      SubmissionKey key,
      long file,
      int ordinal,
      int row,
      LocalDateTime submittedAt,
      boolean submittedAtGiven,
      String reasons,
      List<Figure> figures) {
    this(key, file, ordinal, "", row, submittedAt, submittedAtGiven, reasons, figures);
  }

  /** A digest of what is reported, whatever the order and place of its cells. */
  String content() {
    return Sha256.of(
            figures.stream()
                .map(f -> f.indicator() + "=" + f.quantity().qualifier() + plain(f))
                .sorted()
                .collect(Collectors.joining("\n")))
        .hex()
        .substring(0, 32);
  }

  private static String plain(Figure figure) {
    return figure.quantity().value().stripTrailingZeros().toPlainString();
  }
}
