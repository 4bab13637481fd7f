package vn.tonghop.orgunit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.period.Validity;

/** A line of {@code units.csv} whose cells are sound, one by one: a state of a unit. */
record UnitRow(Table.Row line, UnitId id, UnitCode code, Level level, Validity validity) {

  private static final Set<String> TYPES =
      Set.of("Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Thị trấn", "Phường", "Xã", "Đặc khu");

  private static final Map<Level, String> USUAL =
      Map.of(
          Level.COUNTRY, "Quốc gia",
          Level.PROVINCE, "Tỉnh",
          Level.DEPARTMENT, "Sở, ban, ngành",
          Level.DISTRICT, "Huyện",
          Level.COMMUNE, "Xã");

  String name() {
    return line.cell("name");
  }

  /** As given; else the type that the name begins with; else what the level is commonly called. */
  String type() {
    String given = line.cell("type");
    if (!given.isEmpty()) {
      return given;
    }
    return typeIn(name()).orElseGet(() -> USUAL.getOrDefault(level, ""));
  }

  /** The type that a name begins with. */
  static Optional<String> typeIn(String name) {
    return TYPES.stream().filter(type -> name.startsWith(type + " ")).findFirst();
  }

  /** An identity or a code; empty for the country. */
  String parent() {
    return line.cell("parent");
  }

  OptionalInt order() {
    String text = line.cell("order");
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /** Whether the identity was written down, not drawn from code and first day. */
  boolean namesItself() {
    return !line.cell("id").isEmpty();
  }

  ConfigFault fault(String vi, String en) {
    return line.fault(vi, en);
  }

  /** For Vietnamese messages: {@code 24 Tỉnh Bắc Giang (trước 2025-07-01)}. */
  String vi() {
    return told("từ ", "trước ");
  }

  /** For English messages: {@code 24 Tỉnh Bắc Giang (before 2025-07-01)}. */
  String en() {
    return told("from ", "before ");
  }

  private String told(String since, String before) {
    String days =
        Stream.concat(
                validity.since().map(day -> since + day).stream(),
                validity.until().map(day -> before + day).stream())
            .collect(Collectors.joining(", "));
    return id.text() + " " + name() + (days.isEmpty() ? "" : " (" + days + ")");
  }
}
