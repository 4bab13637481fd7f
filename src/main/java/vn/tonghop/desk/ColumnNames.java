package vn.tonghop.desk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;

/**
 * Columns of files as people are told of them: an indicator's code with its name, {@code
 * dialogue_total – Số hội nghị tiếp xúc, đối thoại}. Where programmes name one code differently all
 * their names stand, for a finding does not say whose it is. Safe for threads.
 */
public final class ColumnNames {

  private final Map<String, Set<Words>> names = new LinkedHashMap<>();

  ColumnNames(Programmes programmes) {
    for (Programme programme : programmes.all()) {
      for (Indicator indicator : programme.indicators()) {
        names
            .computeIfAbsent(key(indicator.code().value()), first -> new LinkedHashSet<>())
            .add(indicator.name());
      }
    }
  }

  private static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  /** The column with its name; as it is when it is no indicator's. */
  public Words of(String column) {
    Set<Words> known = names.getOrDefault(key(column), Set.of());
    return known.isEmpty()
        ? new Words(column, column)
        : new Words(told(column, known, Words::vi), told(column, known, Words::en));
  }

  private static String told(String column, Set<Words> known, Function<Words, String> language) {
    return known.stream()
        .map(language)
        .distinct()
        .collect(Collectors.joining(" / ", column + " – ", ""));
  }
}
