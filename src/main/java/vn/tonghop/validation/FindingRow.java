package vn.tonghop.validation;

import java.util.List;
import vn.tonghop.provenance.HarmlessText;
import vn.tonghop.provenance.Place;

/** A finding as a row of {@code findings.csv} (contract 4.6). */
public final class FindingRow {

  public static final List<String> HEADER =
      List.of(
          "file", "sheet", "row", "column", "cell", "severity", "rule", "message_vi", "message_en");

  private FindingRow() {}

  /** The cells under {@link #HEADER}. */
  public static List<String> of(String fileName, Finding finding) {
    Place place = finding.place();
    return List.of(
        HarmlessText.of(fileName),
        HarmlessText.of(place.sheet()),
        place.row() == 0 ? "" : String.valueOf(place.row()),
        HarmlessText.of(finding.column().isEmpty() ? place.columnName() : finding.column()),
        place.cell().orElse(""),
        finding.severity().code(),
        finding.rule(),
        finding.message().vi(),
        finding.message().en());
  }
}
