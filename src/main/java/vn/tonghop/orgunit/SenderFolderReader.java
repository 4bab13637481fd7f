package vn.tonghop.orgunit;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code config/folders.csv}, one folder a line: whose files lie in it. A unit is told by its
 * code, or as {@code 00004@2025-07-01} where another bore the code before.
 */
public final class SenderFolderReader {

  /** Where the table stands in a home. */
  public static final String FILE = "config/folders.csv";

  /** Where what is handed in at the desk lies; it says by itself for whom it was. */
  private static final String DESK = "nop";

  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*");

  private final Register register;
  private final List<ConfigFault> faults = new ArrayList<>();
  private final Map<String, List<OrgUnit>> bearers = new HashMap<>();

  private SenderFolderReader(Register register) {
    this.register = register;
  }

  /** What is set in the home; nothing where there is no such table. */
  public static Reading<SenderFolders> inHome(Path home, Register register) {
    return ConfigFile.inHome(home, FILE)
        .map(file -> read(file, register))
        .orElseGet(() -> new Reading.Sound<>(SenderFolders.NONE));
  }

  /** What this table sets. */
  public static Reading<SenderFolders> read(ConfigFile file, Register register) {
    SenderFolderReader reader = new SenderFolderReader(register);
    for (Table.Row row :
        Table.rows(file, List.of("folder", "unit"), List.of("name"), reader.faults)) {
      reader.take(row);
    }
    return reader.faults.isEmpty()
        ? new Reading.Sound<>(new SenderFolders(reader.bearers))
        : new Reading.Faulty<>(reader.faults);
  }

  private void take(Table.Row row) {
    Optional<String> folder = folder(row);
    List<OrgUnit> units = units(row);
    if (folder.isPresent()
        && !units.isEmpty()
        && bearers.putIfAbsent(SenderFolders.key(folder.get()), units) != null) {
      tell(
          row,
          "Thư mục \"" + folder.get() + "\" đã có ở dòng trên. Bỏ một trong hai dòng.",
          "The folder \"" + folder.get() + "\" stands on a line above. Remove one of the two.");
    }
  }

  private Optional<String> folder(Table.Row row) {
    String text = row.cell("folder").replace('\\', '/').replaceAll("/+$", "");
    if (row.cell("folder").isEmpty()) {
      tell(
          row,
          "Cột folder trống. Ghi thư mục bên trong input/, ví dụ tien-giang.",
          "Column folder is empty. Write the folder below input/, such as tien-giang.");
      return Optional.empty();
    }
    boolean leaves =
        ABSOLUTE.matcher(text).matches()
            || Stream.of(text.split("/", -1))
                .anyMatch(step -> step.isBlank() || step.equals(".") || step.equals(".."));
    if (leaves) {
      tell(
          row,
          "Cột folder: \""
              + text
              + "\" không nằm trong input/. Ghi đường dẫn tính từ input/, không có \"..\" hay ổ"
              + " đĩa, ví dụ tien-giang/2026.",
          "Column folder: \""
              + text
              + "\" does not lie in input/. Write the path from there on, without \"..\" or a drive,"
              + " such as tien-giang/2026.");
      return Optional.empty();
    }
    String first = SenderFolders.key(text.split("/", 2)[0]);
    if (first.equals("input")) {
      tell(
          row,
          "Cột folder: bỏ \"input\" ở đầu, chỉ ghi phần bên trong.",
          "Column folder: leave out \"input\" at the beginning.");
      return Optional.empty();
    }
    if (first.equals(DESK)) {
      tell(
          row,
          "Cột folder: \"nop\" là nơi trang web đặt tệp, đã ghi rõ đơn vị nào nộp. Bỏ dòng này.",
          "Column folder: \"nop\" is where the pages put files, and tells the unit by itself. Remove"
              + " the line.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private List<OrgUnit> units(Table.Row row) {
    String text = row.cell("unit");
    List<OrgUnit> units = units(text);
    if (units.isEmpty()) {
      tell(
          row,
          "Cột unit: không có đơn vị nào mã \""
              + text
              + "\". Ghi mã trong danh mục, ví dụ 01 (Excel hay bỏ mất số 0 ở đầu).",
          "Column unit: there is no unit \""
              + text
              + "\". Write a code of the register, such as 01 (Excel tends to drop zeros at the"
              + " beginning).");
    }
    return units;
  }

  private List<OrgUnit> units(String text) {
    try {
      UnitId id = UnitId.parse(text);
      return id.since().isPresent()
          ? register.unit(id).map(List::of).orElse(List.of())
          : register.bearers(id.code());
    } catch (IllegalArgumentException | DateTimeException e) {
      return List.of();
    }
  }

  private void tell(Table.Row row, String vi, String en) {
    faults.add(row.fault(vi, en));
  }
}
