package vn.tonghop.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;

/**
 * Columns of files as people are told of them: an indicator's code with its name, {@code
 * dialogue_total – Số hội nghị tiếp xúc, đối thoại}. Where programmes name one code differently the
 * names of those stand that the file is of; of a file of which that is not known, all. Safe for
 * threads.
 */
public final class ColumnNames {

  private final Map<String, Map<String, Words>> names = new LinkedHashMap<>();

  ColumnNames(Programmes programmes) {
    for (Programme programme : programmes.all()) {
      for (Indicator indicator : programme.indicators()) {
        names
            .computeIfAbsent(key(indicator.code().value()), first -> new LinkedHashMap<>())
            .put(programme.code().value(), indicator.name());
      }
    }
  }

  private static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The column with its name; as it is when it is no indicator's.
   *
   * @param programmes the codes of those that the file is of; empty when that is not known
   */
  public Words of(String column, Collection<String> programmes) {
    Map<String, Words> known = names.getOrDefault(key(column), Map.of());
    List<Words> meant =
        known.entrySet().stream()
            .filter(named -> programmes.contains(named.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Collection<Words> told = meant.isEmpty() ? known.values() : meant;
    return told.isEmpty()
        ? new Words(column, column)
        : new Words(told(column, told, Words::vi), told(column, told, Words::en));
  }

  private static String told(
      String column, Collection<Words> known, Function<Words, String> language) {
    return known.stream()
        .map(language)
        .distinct()
        .collect(Collectors.joining(" / ", column + " – ", ""));
  }
}
