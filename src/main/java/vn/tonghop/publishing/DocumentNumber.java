package vn.tonghop.publishing;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.DayText;

/**
 * The number that a document bears in the register of its issuing body: {@code 12-BC/BTGDVTU}.
 *
 * @param body the code of the issuing body in document numbers: {@code BTGDVTU}
 * @param type of document: {@code BC}
 * @param series within which numbers begin with 1: a year, a term of the committee
 * @param number from 1
 */
public record DocumentNumber(String body, String type, String series, int number) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** The type of a review: báo cáo. */
  public static final String REPORT = "BC";

  public DocumentNumber {
    if (body.isBlank() || type.isBlank() || series.isBlank() || number < 1) {
      throw new IllegalArgumentException(
          "No document number: " + number + "-" + type + "/" + body + " of " + series);
    }
  }

  /**
   * As people name it: {@code 05-BC/BTGDVTU}; {@code 05/BC-UBND} of a body of the State, which are
   * those that number within a year.
   */
  public String text() {
    return YEAR.matcher(series).matches()
        ? padded() + "/" + type + "-" + body
        : padded() + "-" + type + "/" + body;
  }

  /**
   * Its folder below {@code reports/}, in letters that every disk and every mail knows: {@code
   * issued/00004/2026/05-BC-DU}.
   *
   * @param unit whose review it is
   */
  public String folder(UnitCode unit) {
    String name = padded() + "-" + ascii(type) + "-" + ascii(body);
    return String.join("/", "issued", unit.value(), ascii(series), name);
  }

  private String padded() {
    return DayText.padded(number, 10);
  }

  private static String ascii(String text) {
    String plain =
        Normalizer.normalize(text.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "x" : plain;
  }

  @Override
  public String toString() {
    return text();
  }
}
