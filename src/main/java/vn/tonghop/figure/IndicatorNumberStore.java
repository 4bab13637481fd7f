package vn.tonghop.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.ProgrammeCode;

/**
 * The numbers that stand for indicators in the figures' table; given out once, never changed. One
 * that gives out numbers serves one transaction: if that is undone, they are another's.
 */
final class IndicatorNumberStore {

  private final JdbcTemplate jdbc;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final Map<Integer, IndicatorCode> codes = new HashMap<>();

  private record Key(ProgrammeCode programme, IndicatorCode code) {}

  IndicatorNumberStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The indicator's number; a new one is written within the caller's transaction. */
  synchronized int number(ProgrammeCode programme, IndicatorCode code) {
    Integer known = numbers.get(new Key(programme, code));
    if (known == null) {
      load();
      known = numbers.get(new Key(programme, code));
    }
    return known != null ? known : add(programme, code);
  }

  private int add(ProgrammeCode programme, IndicatorCode code) {
    int number = codes.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    jdbc.update(
        "INSERT INTO indicator_number (number, programme, code) VALUES (?, ?, ?)",
        number,
        programme.value(),
        code.value());
    numbers.put(new Key(programme, code), number);
    codes.put(number, code);
    return number;
  }

  synchronized IndicatorCode code(int number) {
    if (!codes.containsKey(number)) {
      load();
    }
    return Objects.requireNonNull(codes.get(number), () -> "No indicator " + number);
  }

  private void load() {
    jdbc.query(
        "SELECT number, programme, code FROM indicator_number",
        row -> {
          IndicatorCode code = new IndicatorCode(row.getString(3));
          numbers.put(new Key(new ProgrammeCode(row.getString(2)), code), row.getInt(1));
          codes.put(row.getInt(1), code);
        });
  }
}
