package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of {@code successions.csv} whose cells are sound, one by one. */
record SuccessionRow(Table.Row line, Succession link) {

  static final List<String> REQUIRED = List.of("predecessor", "successor", "kind");
  static final List<String> OPTIONAL =
      List.of("remainder", "detail", "area_share", "population_share", "resolution", "item");

  private static final Pattern SHARE = Pattern.compile("[01]([.,]\\d{1,12})?");

  /** The line as a link; empty when a cell is faulty, which is told. */
  static Optional<SuccessionRow> read(Table.Row line, List<ConfigFault> faults) {
    List<ConfigFault> found = new ArrayList<>();
    Optional<UnitId> predecessor = id(line, "predecessor", found);
    Optional<UnitId> successor = id(line, "successor", found);
    Optional<Succession.Kind> kind = kind(line, found);
    boolean remainder = remainder(line, found);
    Optional<BigDecimal> area = share(line, "area_share", found);
    Optional<BigDecimal> population = share(line, "population_share", found);
    faults.addAll(found);
    return found.isEmpty()
        ? Optional.of(
            new SuccessionRow(
                line,
                new Succession(
                    predecessor.orElseThrow(),
                    successor.orElseThrow(),
                    kind.orElseThrow(),
                    remainder,
                    line.cell("detail"),
                    area,
                    population,
                    line.cell("resolution"),
                    line.cell("item"))))
        : Optional.empty();
  }

  static Optional<UnitId> id(Table.Row line, String column, List<ConfigFault> faults) {
    try {
      return Optional.of(UnitId.parse(line.cell(column)));
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(
          line.fault(
              "Cột "
                  + column
                  + ": \""
                  + line.cell(column)
                  + "\" không đúng dạng. Ghi mã, hoặc mã@ngày bắt đầu, ví dụ 00004@2025-07-01.",
              "Column "
                  + column
                  + ": \""
                  + line.cell(column)
                  + "\" is not an identity. Write a code, or code@first day, such as"
                  + " 00004@2025-07-01."));
      return Optional.empty();
    }
  }

  private static Optional<Succession.Kind> kind(Table.Row line, List<ConfigFault> faults) {
    Optional<Succession.Kind> kind = Succession.Kind.ofCode(line.cell("kind"));
    if (kind.isEmpty()) {
      faults.add(
          line.fault(
              "Cột kind: \""
                  + line.cell("kind")
                  + "\". Ghi whole (toàn bộ), assumed (toàn bộ, theo suy đoán) hoặc part (một"
                  + " phần).",
              "Column kind: \""
                  + line.cell("kind")
                  + "\". Write whole, assumed (whole by assumption) or part."));
    }
    return kind;
  }

  private static boolean remainder(Table.Row line, List<ConfigFault> faults) {
    String text = line.cell("remainder");
    if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
      faults.add(
          line.fault(
              "Cột remainder: \"" + text + "\". Ghi 1 (phần còn lại) hoặc 0; để trống là 0.",
              "Column remainder: \"" + text + "\". Write 1 (what was left) or 0; blank means 0."));
    }
    return text.equals("1");
  }

  static Optional<BigDecimal> share(Table.Row line, String column, List<ConfigFault> faults) {
    String text = line.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (SHARE.matcher(text).matches()) {
      BigDecimal share = new BigDecimal(text.replace(',', '.'));
      if (share.compareTo(BigDecimal.ONE) <= 0) {
        return Optional.of(share);
      }
    }
    faults.add(
        line.fault(
            "Cột "
                + column
                + ": \""
                + text
                + "\" không phải tỷ lệ. Ghi số từ 0 đến 1, ví dụ 0.35; không biết thì để trống.",
            "Column "
                + column
                + ": \""
                + text
                + "\" is not a share. Write a number from 0 to 1, such as 0.35; leave it empty when"
                + " it is not known."));
    return Optional.empty();
  }

  ConfigFault fault(String vi, String en) {
    return line.fault(vi, en);
  }
}
