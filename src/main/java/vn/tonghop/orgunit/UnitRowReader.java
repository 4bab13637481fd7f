package vn.tonghop.orgunit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.period.Validity;

/** Judges the cells of one line of {@code units.csv}, each for itself. */
final class UnitRowReader {

  static final List<String> REQUIRED = List.of("code", "name", "level", "parent");
  static final List<String> OPTIONAL = List.of("type", "from", "until", "id", "order");

  private static final Pattern ORDER = Pattern.compile("\\d{1,9}");

  private final Table.Row row;
  private final List<ConfigFault> faults;

  private UnitRowReader(Table.Row row, List<ConfigFault> faults) {
    this.row = row;
    this.faults = faults;
  }

  /** The line as a state; empty when a cell is faulty, which is told. */
  static Optional<UnitRow> read(Table.Row row, List<ConfigFault> faults) {
    return new UnitRowReader(row, faults).read();
  }

  private Optional<UnitRow> read() {
    int before = faults.size();
    Optional<UnitCode> code = code();
    Optional<Level> level = level();
    Optional<Validity> validity = validity();
    Optional<UnitId> id = code.flatMap(c -> validity.flatMap(v -> id(c, v)));
    level.ifPresent(this::parent);
    name();
    order();
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(
            new UnitRow(
                row,
                id.orElseThrow(),
                code.orElseThrow(),
                level.orElseThrow(),
                validity.orElseThrow()));
  }

  private Optional<UnitCode> code() {
    String text = row.cell("code");
    if (UnitCode.isCode(text)) {
      return Optional.of(new UnitCode(text));
    }
    tell(
        "Cột code: "
            + shown(text)
            + " không phải mã. Mã gồm 1 đến 32 chữ cái không dấu, chữ số, dấu"
            + " chấm, gạch nối, gạch dưới; bắt đầu bằng chữ hoặc số.",
        "Column code: "
            + shown(text)
            + " is not a code. A code has 1 to 32 plain letters, digits,"
            + " dots, hyphens and underscores, and begins with a letter or digit.");
    return Optional.empty();
  }

  private Optional<Level> level() {
    String text = row.cell("level");
    Optional<Level> level = Level.ofCode(text);
    if (level.isEmpty()) {
      String levels = Level.OF_UNITS.stream().map(Level::code).collect(Collectors.joining(", "));
      tell(
          "Cột level: không có cấp " + shown(text) + ". Ghi một trong: " + levels + ".",
          "Column level: there is no level " + shown(text) + ". Write one of: " + levels + ".");
    }
    return level;
  }

  private Optional<Validity> validity() {
    int before = faults.size();
    Optional<LocalDate> from = TableDates.read(row, "from", faults);
    Optional<LocalDate> until = TableDates.read(row, "until", faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      tell(
          "Cột until ("
              + until.get()
              + ") phải sau cột from ("
              + from.get()
              + "): until là ngày đầu"
              + " tiên không còn nữa.",
          "Column until ("
              + until.get()
              + ") must be after column from ("
              + from.get()
              + "): until"
              + " is the first day on which the line no longer holds.");
      return Optional.empty();
    }
    return Optional.of(new Validity(from.orElse(null), until.orElse(null)));
  }

  private Optional<UnitId> id(UnitCode code, Validity validity) {
    String text = row.cell("id");
    if (text.isEmpty()) {
      return Optional.of(new UnitId(code, validity.from()));
    }
    try {
      return Optional.of(UnitId.parse(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      tell(
          "Cột id: "
              + shown(text)
              + " không đúng dạng. Ghi mã, hoặc mã@ngày bắt đầu, ví dụ"
              + " 00004@2025-07-01.",
          "Column id: "
              + shown(text)
              + " is not an identity. Write a code, or code@first day, such"
              + " as 00004@2025-07-01.");
      return Optional.empty();
    }
  }

  private void parent(Level level) {
    boolean isTop = level == Level.COUNTRY;
    if (isTop && !row.cell("parent").isEmpty()) {
      tell(
          "Cột parent: cả nước không có đơn vị cấp trên. Để trống ô này.",
          "Column parent: the country has no unit above it. Leave the cell empty.");
    } else if (!isTop && row.cell("parent").isEmpty()) {
      tell(
          "Cột parent trống. Ghi mã đơn vị cấp trên, ví dụ 01.",
          "Column parent is empty. Write the code of the unit above, such as 01.");
    }
  }

  private void name() {
    if (row.cell("name").isEmpty()) {
      tell(
          "Cột name trống. Ghi tên đầy đủ của đơn vị, ví dụ Sở Y tế.",
          "Column name is empty. Write the unit's full name, such as Sở Y tế.");
    }
  }

  private void order() {
    String text = row.cell("order");
    if (!text.isEmpty() && !ORDER.matcher(text).matches()) {
      tell(
          "Cột order: " + shown(text) + " không phải số thứ tự. Ghi số nguyên, hoặc để trống.",
          "Column order: "
              + shown(text)
              + " is not a place. Write a whole number, or leave it"
              + " empty.");
    }
  }

  private void tell(String vi, String en) {
    faults.add(row.fault(vi, en));
  }

  private static String shown(String text) {
    return "\"" + text + "\"";
  }
}
