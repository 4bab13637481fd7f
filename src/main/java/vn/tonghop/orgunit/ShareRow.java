package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of {@code shares.csv} whose cells are sound, one by one. */
record ShareRow(Table.Row line, Share share) {

  static final List<String> REQUIRED =
      List.of("predecessor", "successor", "share", "source", "date");

  /** The line as a share; empty when a cell is faulty, which is told. */
  static Optional<ShareRow> read(Table.Row line, List<ConfigFault> faults) {
    List<ConfigFault> found = new ArrayList<>();
    REQUIRED.stream()
        .filter(column -> line.cell(column).isEmpty())
        .forEach(column -> found.add(empty(line, column)));
    if (found.isEmpty()) {
      Optional<UnitId> predecessor = SuccessionRow.id(line, "predecessor", found);
      Optional<UnitId> successor = SuccessionRow.id(line, "successor", found);
      Optional<BigDecimal> share = SuccessionRow.share(line, "share", found);
      Optional<LocalDate> date = TableDates.read(line, "date", found);
      if (found.isEmpty()) {
        return Optional.of(
            new ShareRow(
                line,
                new Share(
                    predecessor.orElseThrow(),
                    successor.orElseThrow(),
                    share.orElseThrow(),
                    line.cell("source"),
                    date.orElseThrow())));
      }
    }
    faults.addAll(found);
    return Optional.empty();
  }

  private static ConfigFault empty(Table.Row line, String column) {
    return line.fault(
        "Cột "
            + column
            + " để trống. Tỷ lệ phải ghi đủ hai đơn vị, tỷ lệ, nguồn và ngày của nguồn.",
        "Column "
            + column
            + " is empty. A share needs both units, the share, its source and the source's date.");
  }
}
