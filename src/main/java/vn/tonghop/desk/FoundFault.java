package vn.tonghop.desk;

import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

/**
 * A finding as it is told: where, by which rule, and what to do.
 *
 * @param sheet of a workbook; blank in CSV
 * @param row 0 = the file as a whole
 * @param column its name, or its letters; blank = the row as a whole
 * @param cell {@code C12}; blank when no single cell is meant
 */
public record FoundFault(
    boolean error, String rule, String sheet, int row, String column, String cell, Words message) {

  static FoundFault of(Finding finding) {
    Place place = finding.place();
    return new FoundFault(
        finding.isError(),
        finding.rule(),
        place.sheet(),
        place.row(),
        finding.column().isEmpty() ? place.columnName() : finding.column(),
        place.cell().orElse(""),
        finding.message());
  }
}
