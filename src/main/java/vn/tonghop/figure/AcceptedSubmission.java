package vn.tonghop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.tonghop.provenance.Sha256;

/**
 * A submission that validation found sound, ready to be entered.
 *
 * @param reasons reason codes, separated by blanks
 * @param limitations codes of the shortcomings that the unit names, separated by blanks
 */
public record AcceptedSubmission(
    SubmissionKey key, Handing handing, String reasons, String limitations, List<Figure> figures) {

  public AcceptedSubmission {
    figures = List.copyOf(figures);
  }

  /** A digest of what is reported, whatever the order and place of its cells. */
  String content() {
    List<String> lines = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      lines.add(figure.indicator().value() + "=" + figure.quantity().qualifier() + plain(figure));
    }
    Arrays.stream(limitations.split(" ", -1)).filter(code -> !code.isEmpty()).forEach(lines::add);
    Collections.sort(lines);
    return Sha256.of(String.join("\n", lines)).hex().substring(0, 32);
  }

  private static String plain(Figure figure) {
    return figure.quantity().value().stripTrailingZeros().toPlainString();
  }
}
