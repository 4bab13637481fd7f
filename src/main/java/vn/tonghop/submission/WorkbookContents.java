package vn.tonghop.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: every worksheet is looked through for personal data, and those that hold a layout are
 * read, each as a part of its own.
 */
final class WorkbookContents implements Contents {

  private final Columns columns;
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Flaw> headersOnly = new ArrayList<>();
  private @Nullable Workbook workbook;
  private long cells;
  private long cellsAside;
  private long cellsUnread;
  private boolean seenThrough;

  private WorkbookContents(Columns columns) {
    this.columns = columns;
  }

  static WorkbookContents of(Path file, Columns columns) throws IOException {
    WorkbookContents contents = new WorkbookContents(columns);
    Optional<Flaw> refusal = PackageInspection.refusal(file);
    if (refusal.isPresent()) {
      contents.flaws.add(refusal.get());
      return contents;
    }
    try {
      contents.read(Workbook.open(file));
    } catch (Damaged e) {
      contents.refuse(List.of(e.flaw()));
    }
    return contents;
  }

  private void read(Workbook opened) throws IOException, Damaged {
    workbook = opened;
    List<Found> layouts = new ArrayList<>();
    List<Flaw> personal = new ArrayList<>();
    for (Workbook.Worksheet worksheet : opened.worksheets()) {
      Found found = look(opened, worksheet, personal);
      if (found.layout() == null) {
        cellsAside += found.cells();
      } else {
        layouts.add(found);
      }
    }
    opened
        .texts()
        .personalDataShownNowhere()
        .forEach(kind -> personal.add(Flaw.ofFile(Flaw.Kind.PERSONAL_DATA, kind)));
    personal.addAll(opened.personalDataAround());
    seenThrough = true;
    cells = cellsAside + layouts.stream().mapToLong(Found::cells).sum();
    if (!personal.isEmpty()) {
      cellsUnread = cells;
      refuse(told(personal));
    } else if (layouts.isEmpty()) {
      cellsUnread = cells;
      refuse(List.of(Flaw.ofFile(cells == 0 ? Flaw.Kind.EMPTY_FILE : Flaw.Kind.NO_LAYOUT, "")));
    } else {
      flaws.addAll(opened.texts().fonts().warnings());
      for (Found found : layouts) {
        read(opened, found);
      }
      if (stretches.isEmpty()) {
        cellsUnread += headersOnly.isEmpty() ? 0 : cellsAside;
        cellsAside = headersOnly.isEmpty() ? cellsAside : 0;
        flaws.addAll(headersOnly);
      }
    }
  }

  /** So many, and how many more there are. */
  private static List<Flaw> told(List<Flaw> personal) {
    List<Flaw> all = personal.stream().distinct().toList();
    List<Flaw> told = new ArrayList<>(all.subList(0, Math.min(all.size(), CsvContents.MOST_TOLD)));
    if (told.size() < all.size()) {
      told.add(Flaw.ofFile(Flaw.Kind.MORE_PERSONAL_DATA, String.valueOf(all.size() - told.size())));
    }
    return told;
  }

  /** Nothing of it is read: only why is told. */
  private void refuse(List<Flaw> why) {
    flaws.clear();
    flaws.addAll(why);
    stretches.clear();
    cellsAside = 0;
  }

  /** What a first look at a worksheet finds. */
  private record Found(
      Workbook.Worksheet worksheet,
      @Nullable Layout layout,
      List<SheetReader.Merge> merges,
      long cells) {}

  private Found look(Workbook opened, Workbook.Worksheet worksheet, List<Flaw> personal)
      throws IOException, Damaged {
    String name = worksheet.name();
    LayoutSearch search = new LayoutSearch(columns);
    long cells = 0;
    try (SheetReader rows = opened.rows(worksheet)) {
      for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        search.take(row.get());
        cells += row.get().cells().size();
        gate(name, row.get(), personal);
      }
      for (String text : rows.pageTexts()) {
        TextGate.kind(text)
            .ifPresent(kind -> personal.add(Flaw.ofFile(Flaw.Kind.PERSONAL_DATA, kind).in(name)));
      }
      return new Found(worksheet, search.result().orElse(null), rows.merges(), cells);
    }
  }

  private static void gate(String sheet, SheetRow row, List<Flaw> personal) {
    for (SheetCell cell : row.cells()) {
      Optional<String> kind = TextGate.kind(cell.text());
      if (kind.isPresent()) {
        personal.add(
            new Flaw(Flaw.Kind.PERSONAL_DATA, sheet, row.number(), cell.column(), kind.get()));
      }
    }
  }

  private void read(Workbook opened, Found found) throws IOException, Damaged {
    Layout layout = found.layout();
    if (layout instanceof Layout.Form form) {
      readForm(opened, found, form);
    } else if (layout instanceof Layout.Table table) {
      readTable(opened, found, table.header());
    }
  }

  private void readForm(Workbook opened, Found found, Layout.Form form)
      throws IOException, Damaged {
    String name = found.worksheet().name();
    try (SheetReader rows = opened.rows(found.worksheet())) {
      FormReading reading = FormReading.of(name, rows, form, columns);
      if (reading.isUntouched()) {
        cellsAside += found.cells();
        headersOnly.add(Flaw.ofFile(Flaw.Kind.HEADER_ONLY, "").in(name));
        return;
      }
      take(found, reading.remarks(), reading.cellsAside());
      stretches.add(new FormStretch(name, form, reading));
    }
  }

  private void readTable(Workbook opened, Found found, TableHeader table)
      throws IOException, Damaged {
    String name = found.worksheet().name();
    List<Flaw> faults = new ArrayList<>();
    Header header =
        Header.read(table.names(), table.lastRow(), columns.indicators(), table.beside(), faults);
    if (!faults.isEmpty()) {
      faults.forEach(fault -> flaws.add(fault.in(name)));
      cellsUnread += found.cells();
      return;
    }
    RowReader reader = new RowReader(name, header);
    Map<String, Integer> rowsByKey = new HashMap<>();
    boolean any = false;
    try (TableRows rows = rows(opened, found, table, header)) {
      for (Optional<Sheet.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        any = true;
        if (header.shape() == Shape.LONG) {
          rowsByKey.merge(reader.key(row.get()), 1, Integer::sum);
        }
      }
      if (rows.flaw().isPresent()) {
        throw new Damaged(rows.flaw().get());
      }
      if (Gathering.isTooMuch(rowsByKey)) {
        flaws.add(Flaw.ofFile(Flaw.Kind.TOO_MANY_ROWS, "").in(name));
        cellsUnread += found.cells();
        return;
      }
      if (!any) {
        cellsAside += found.cells();
        headersOnly.add(Flaw.ofFile(Flaw.Kind.HEADER_ONLY, "").in(name));
        return;
      }
      take(found, rows.remarks(), rows.cellsAside());
    }
    stretches.add(
        new TableStretch(name, () -> rows(opened, found, table, header), table, header, rowsByKey));
  }

  private void take(Found found, List<Flaw> remarks, long aside) {
    String name = found.worksheet().name();
    if (found.worksheet().isHidden()) {
      flaws.add(Flaw.ofFile(Flaw.Kind.HIDDEN_SHEET, "").in(name));
    }
    remarks.forEach(remark -> flaws.add(remark.in(name)));
    cellsAside += aside;
  }

  private TableRows rows(Workbook opened, Found found, TableHeader table, Header header)
      throws IOException, Damaged {
    return new TableRows(opened.rows(found.worksheet()), table, header, found.merges(), columns);
  }

  @Override
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  @Override
  public List<Stretch> stretches() {
    return List.copyOf(stretches);
  }

  @Override
  public long cells() {
    return cells;
  }

  @Override
  public long cellsAside() {
    return cellsAside;
  }

  @Override
  public long cellsUnread() {
    return cellsUnread;
  }

  @Override
  public boolean isSeenThrough() {
    return seenThrough;
  }

  @Override
  public void close() {
    if (workbook != null) {
      workbook.close();
    }
  }
}
