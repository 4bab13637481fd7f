package vn.tonghop.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file: its header, its flaws, personal data in it, and how many rows each submission of a
 * long file has.
 */
final class CsvContents implements Contents {

  /** Of cells with personal data; the rest is counted. */
  static final int MOST_TOLD = 1_000;

  private final Path file;
  private final TextEncoding encoding;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Integer> rowsByKey = new HashMap<>();
  private @Nullable Header header;
  private PersonalColumns columns = PersonalColumns.unknown();
  private long cells;
  private int cutCells;
  private int personal;
  private boolean seenThrough = true;

  private CsvContents(Path file, TextEncoding encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  static CsvContents of(Path file, Set<String> indicators) throws IOException {
    byte[] head = TextEncoding.head(file);
    TextEncoding encoding = TextEncoding.of(file);
    CsvContents contents = new CsvContents(file, encoding);
    Optional<String> foreign = encoding.foreignKind(head);
    if (foreign.isPresent()) {
      // What is packed in it nobody can see.
      contents.flaws.add(Flaw.ofFile(Flaw.Kind.NOT_TEXT, foreign.get()));
      contents.flaws.addAll(Rest.of(file, encoding, 1).personalData());
      contents.seenThrough = false;
      return contents;
    }
    if (encoding == TextEncoding.MIXED) {
      contents.flaws.addAll(Conversion.refusal(file));
      return contents;
    }
    try (Sheet sheet = contents.rows()) {
      contents.look(sheet, indicators);
      Optional<Flaw> broken = sheet.flaw().filter(CsvContents::isBroken);
      if (broken.isPresent()) {
        contents.endAt(broken.get());
        contents.take(Rest.of(file, encoding, broken.get().row()));
      }
    }
    Conversion.warning(file, encoding).ifPresent(contents.flaws::add);
    return contents;
  }

  private Sheet rows() throws IOException {
    return CsvSheet.open(file, encoding);
  }

  private void look(Sheet sheet, Set<String> indicators) throws IOException {
    Optional<Sheet.Row> first = sheet.next();
    if (first.isEmpty()) {
      flaws.add(sheet.flaw().orElse(Flaw.ofFile(Flaw.Kind.EMPTY_FILE, "")));
      return;
    }
    Sheet.Row names = first.get();
    gate(names);
    columns = PersonalColumns.of(names.cells());
    Header read = Header.read(names.cells(), names.number(), indicators, flaws);
    cells = read.size();
    lookThrough(sheet, read, new RowReader("", read));
  }

  private void lookThrough(Sheet sheet, Header read, RowReader reader) throws IOException {
    boolean sound = flaws.isEmpty();
    boolean any = false;
    for (Optional<Sheet.Row> row = sheet.next(); row.isPresent(); row = sheet.next()) {
      any = true;
      gate(row.get());
      cells += row.get().cells().size();
      if (sound && read.shape() == Shape.LONG) {
        rowsByKey.merge(reader.key(row.get()), 1, Integer::sum);
      }
    }
    sheet.flaw().ifPresent(flaws::add);
    if (personal > MOST_TOLD) {
      flaws.add(Flaw.ofFile(Flaw.Kind.MORE_PERSONAL_DATA, String.valueOf(personal - MOST_TOLD)));
    }
    boolean broken = sheet.flaw().filter(CsvContents::isBroken).isPresent();
    if (!any && !broken) {
      flaws.add(Flaw.ofFile(Flaw.Kind.HEADER_ONLY, ""));
    }
    boolean tooMany = Gathering.isTooMuch(rowsByKey);
    if (tooMany) {
      flaws.add(Flaw.ofFile(Flaw.Kind.TOO_MANY_ROWS, ""));
    }
    boolean clean = flaws.stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.PERSONAL_DATA);
    if (sound && clean && any && !tooMany && !(broken && read.shape() == Shape.LONG)) {
      header = read;
    }
  }

  /** Whether reading had to end before the end of the file. */
  private static boolean isBroken(Flaw flaw) {
    return flaw.kind() != Flaw.Kind.NO_FINAL_LINE_END;
  }

  private void endAt(Flaw broken) {
    if (!broken.detail().isEmpty()) {
      cutCells = Integer.parseInt(broken.detail());
      cells += cutCells;
    }
  }

  /**
   * Takes what was found in the part that could not be read: nothing of the file is read when there
   * is personal data in it, or too much to be looked through.
   */
  private void take(Rest rest) {
    flaws.addAll(rest.personalData());
    seenThrough = rest.isSeenThrough();
    if (!rest.personalData().isEmpty() || !seenThrough) {
      header = null;
    }
  }

  private void gate(Sheet.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<String> kind = columns.kind(i, CellText.clean(row.cells().get(i)));
      if (kind.isPresent() && personal++ < MOST_TOLD) {
        flaws.add(new Flaw(Flaw.Kind.PERSONAL_DATA, row.number(), i + 1, kind.get()));
      }
    }
  }

  @Override
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  @Override
  public List<Stretch> stretches() {
    return header == null ? List.of() : List.of(new Whole(header));
  }

  @Override
  public long cells() {
    return cells;
  }

  @Override
  public long cellsAside() {
    return header == null ? 0 : header.size();
  }

  @Override
  public long cellsUnread() {
    return header == null ? cells : cutCells;
  }

  @Override
  public boolean isSeenThrough() {
    return seenThrough;
  }

  @Override
  public void close() {
    // Each reading of it is closed by itself.
  }

  /** All rows after the header. */
  private final class Whole implements Stretch {

    private final Header names;

    Whole(Header names) {
      this.names = names;
    }

    @Override
    public String sheet() {
      return "";
    }

    @Override
    public List<String> columnNames() {
      return names.names();
    }

    @Override
    public Portion open(IntSupplier ordinals) throws IOException {
      Sheet rows = rows();
      rows.next(); // the header
      return new TablePortion(rows, new RowReader("", names), rowsByKey, ordinals);
    }
  }
}
