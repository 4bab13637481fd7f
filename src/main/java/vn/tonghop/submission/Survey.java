package vn.tonghop.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A first look through a whole file: its header, its flaws, personal data in it, and how many rows
 * each submission of a long file has.
 */
final class Survey {

  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Integer> rowsByKey = new HashMap<>();
  private @Nullable Header header;
  private @Nullable RowReader rows;
  private PersonalColumns columns = PersonalColumns.unknown();
  private long cells;
  private int cutCells;

  private Survey() {}

  static Survey of(Path file, Set<String> indicators) throws IOException {
    Survey survey = new Survey();
    byte[] head = TextEncoding.head(file);
    TextEncoding encoding = TextEncoding.of(file);
    Optional<String> foreign = encoding.foreignKind(head);
    if (foreign.isPresent()) {
      survey.flaws.add(Flaw.ofFile(Flaw.Kind.NOT_TEXT, foreign.get()));
      survey.flaws.addAll(Rest.personalData(file, encoding, 1));
      return survey;
    }
    if (encoding == TextEncoding.MIXED) {
      survey.flaws.addAll(Conversion.refusal(file));
      return survey;
    }
    try (Sheet sheet = SubmissionFile.sheet(file)) {
      survey.look(sheet, indicators);
      Optional<Flaw> broken = sheet.flaw().filter(Survey::isBroken);
      if (broken.isPresent()) {
        survey.endAt(broken.get());
        survey.take(Rest.personalData(file, encoding, broken.get().row()));
      }
    }
    Conversion.warning(file, encoding).ifPresent(survey.flaws::add);
    return survey;
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
    lookThrough(sheet, read, new RowReader(read));
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
    boolean broken = sheet.flaw().filter(Survey::isBroken).isPresent();
    if (!any && !broken) {
      flaws.add(Flaw.ofFile(Flaw.Kind.HEADER_ONLY, ""));
    }
    boolean clean = flaws.stream().noneMatch(flaw -> flaw.kind() == Flaw.Kind.PERSONAL_DATA);
    if (sound && clean && any && !(broken && read.shape() == Shape.LONG)) {
      header = read;
      rows = reader;
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

  /** Takes what was found in the part that could not be read: nothing of the file is read then. */
  private void take(List<Flaw> personalData) {
    flaws.addAll(personalData);
    if (!personalData.isEmpty()) {
      header = null;
      rows = null;
    }
  }

  private void gate(Sheet.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<String> kind = columns.kind(i, CellText.clean(row.cells().get(i)));
      if (kind.isPresent()) {
        flaws.add(new Flaw(Flaw.Kind.PERSONAL_DATA, row.number(), i + 1, kind.get()));
      }
    }
  }

  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /** Empty when nothing of the file can be read. */
  Optional<Header> header() {
    return Optional.ofNullable(header);
  }

  /** Empty when nothing of the file can be read. */
  Optional<RowReader> rows() {
    return Optional.ofNullable(rows);
  }

  /** How many rows of a long file have this key. */
  int rowsOf(String key) {
    return rowsByKey.getOrDefault(key, 0);
  }

  long cells() {
    return cells;
  }

  /** Of the row in whose middle the file ends. */
  int cutCells() {
    return cutCells;
  }
}
