package vn.tonghop.validation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.provenance.Place;
import vn.tonghop.submission.Cell;
import vn.tonghop.validation.NumberText.Thousands;

/**
 * Which signs set thousands apart in the columns of a file, so far: one column should not have both
 * 1.234 and 1,234. From one thread, a file after the other.
 */
final class ThousandsSigns {

  private final Map<String, Map<Integer, Map<Thousands, String>>> columns = new HashMap<>();

  /** For the next file. */
  void clear() {
    columns.clear();
  }

  /** Where the other sign stood first in the column, if it did; remembers this one. */
  Optional<String> other(String sheet, Cell cell, Thousands sign) {
    Map<Thousands, String> first =
        columns
            .computeIfAbsent(sheet, name -> new HashMap<>())
            .computeIfAbsent(cell.column(), column -> new EnumMap<>(Thousands.class));
    first.computeIfAbsent(
        sign, s -> new Place("", sheet, cell.row(), cell.column()).cell().orElse(""));
    return Optional.ofNullable(first.get(sign == Thousands.DOT ? Thousands.COMMA : Thousands.DOT));
  }
}
