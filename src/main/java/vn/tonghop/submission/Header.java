package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The first line of a file: its shape and what stands in which column.
 *
 * @param names the columns' names in small letters, in the order of the file
 * @param indicators wide: the cells of the header that name an indicator
 * @param beside columns of a workbook, from 0, that are there for people only
 */
record Header(Shape shape, List<String> names, List<Cell> indicators, Set<Integer> beside) {

  static final String PROGRAMME = "programme";
  static final String UNIT = "unit";
  static final String PERIOD = "period";
  static final String INDICATOR = "indicator";
  static final String VALUE = "value";
  static final String SUBMITTED_AT = "submitted_at";
  static final String REASONS = "reasons";
  static final String LIMITATIONS = "limitations";

  private static final List<String> KEYS = List.of(PROGRAMME, UNIT, PERIOD);
  private static final List<String> OF_LONG = List.of(INDICATOR, VALUE);
  private static final Set<String> OPTIONAL = Set.of(SUBMITTED_AT, REASONS, LIMITATIONS);
  private static final int LONGEST_TOLD = 60;

  /** All names that a column of the shape may have, but for indicators. */
  static List<String> fixedNames() {
    return List.of(PROGRAMME, UNIT, PERIOD, INDICATOR, VALUE, SUBMITTED_AT, REASONS, LIMITATIONS);
  }

  /**
   * Reads the header.
   *
   * @param indicators the codes that any programme has
   * @param flaws takes what is wrong with it; a name that looks like personal data is not among it
   */
  static Header read(List<String> cells, int row, Set<String> indicators, List<Flaw> flaws) {
    return read(cells, row, indicators, Set.of(), flaws);
  }

  /**
   * Reads a header some of whose columns are for people only.
   *
   * @param beside which, from 0
   */
  static Header read(
      List<String> cells, int row, Set<String> indicators, Set<Integer> beside, List<Flaw> flaws) {
    List<String> names = cells.stream().map(Header::name).toList();
    Shape shape = shape(names, indicators);
    List<Cell> found = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()
          || beside.contains(i)
          || PersonalDataGate.kind(CellText.clean(cells.get(i))).isPresent()) {
        continue; // a row that has something under no name is told where that stands
      }
      if (seen.put(name, i) != null) {
        flaws.add(new Flaw(Flaw.Kind.REPEATED_COLUMN, row, i + 1, told(name)));
      } else if (shape == Shape.WIDE && indicators.contains(name)) {
        found.add(new Cell(name, row, i + 1));
      } else if (!isFixed(name, shape)) {
        flaws.add(new Flaw(Flaw.Kind.UNKNOWN_COLUMN, row, i + 1, told(name)));
      }
    }
    Stream.concat(KEYS.stream(), shape == Shape.LONG ? OF_LONG.stream() : Stream.empty())
        .filter(key -> !seen.containsKey(key))
        .forEach(key -> flaws.add(new Flaw(Flaw.Kind.MISSING_COLUMN, row, 0, key)));
    return new Header(shape, names, List.copyOf(found), Set.copyOf(beside));
  }

  /** One of the two names makes it long, unless some programme has an indicator of that name. */
  private static Shape shape(List<String> names, Set<String> indicators) {
    return names.containsAll(OF_LONG)
            || OF_LONG.stream().anyMatch(n -> names.contains(n) && !indicators.contains(n))
        ? Shape.LONG
        : Shape.WIDE;
  }

  /** As messages may give it: short, and nothing in it that a terminal would obey. */
  private static String told(String name) {
    String plain = CellText.shown(name);
    return plain.length() <= LONGEST_TOLD ? plain : plain.substring(0, LONGEST_TOLD - 1) + "…";
  }

  private static boolean isFixed(String name, Shape shape) {
    return KEYS.contains(name)
        || OPTIONAL.contains(name)
        || (shape == Shape.LONG && OF_LONG.contains(name));
  }

  private static String name(String cell) {
    return CellText.clean(cell).toLowerCase(Locale.ROOT);
  }

  /** Where the columns stand that are not indicators, from 0; -1 for those it has not. */
  Positions positions() {
    return new Positions(
        names.indexOf(PROGRAMME),
        names.indexOf(UNIT),
        names.indexOf(PERIOD),
        names.indexOf(INDICATOR),
        names.indexOf(VALUE),
        names.indexOf(SUBMITTED_AT),
        names.indexOf(REASONS),
        names.indexOf(LIMITATIONS));
  }

  /** From 0; -1 for columns that are not there. */
  record Positions(
      int programme,
      int unit,
      int period,
      int indicator,
      int value,
      int submittedAt,
      int reasons,
      int limitations) {

    /** Of all cells that tell whose, of what and of when. */
    List<Integer> keys() {
      return List.of(programme, unit, period, indicator, submittedAt, reasons, limitations);
    }
  }

  /** Whether nothing may stand in the column, from 0. */
  boolean isNameless(int index) {
    return !beside.contains(index) && (index >= size() || names.get(index).isEmpty());
  }

  int size() {
    return names.size();
  }
}
