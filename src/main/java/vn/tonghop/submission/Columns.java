package vn.tonghop.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Spelling;

/**
 * What the columns of tables and the labels of forms may be called: an indicator's code or name, or
 * one of the fixed names; in a workbook also by their Vietnamese labels. Immutable, safe for
 * threads.
 */
public final class Columns {

  private static final Map<String, List<String>> LABELS =
      Map.of(
          Header.PROGRAMME, List.of("mã chương trình", "mã ct"),
          Header.UNIT, List.of("mã đơn vị", "mã đv", "mã đvhc", "mã đơn vị hành chính"),
          Header.PERIOD, List.of("kỳ báo cáo", "kỳ", "kỳ số liệu"),
          Header.INDICATOR, List.of("mã", "mã chỉ tiêu"),
          Header.VALUE, List.of("số liệu", "giá trị"),
          Header.SUBMITTED_AT, List.of("ngày gửi", "ngày gửi báo cáo"),
          Header.REASONS, List.of("mã lý do", "lý do"),
          Header.LIMITATIONS, List.of("mã hạn chế", "hạn chế"));

  /** They stand for a fixed name where nothing better does, and else beside it, for people. */
  private static final Map<String, List<String>> SECOND_BEST =
      Map.of(
          Header.PROGRAMME, List.of("chương trình"),
          Header.UNIT,
              List.of(
                  "đơn vị",
                  "tên đơn vị",
                  "đơn vị báo cáo",
                  "tên đơn vị báo cáo",
                  "địa phương",
                  "xã, phường",
                  "phường, xã",
                  "xã, phường, thị trấn"),
          Header.INDICATOR, List.of("chỉ tiêu", "tên chỉ tiêu", "nội dung"));

  private static final List<String> BESIDE =
      List.of(
          "tt",
          "stt",
          "số tt",
          "số thứ tự",
          "no",
          "no.",
          "#",
          "ghi chú",
          "tên chương trình",
          "đơn vị tính",
          "đvt",
          "kỳ trước",
          "kiểm tra");

  private final Set<String> indicators;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> secondBest = new HashMap<>();
  private final Set<String> beside = new HashSet<>();
  private final Set<String> notSummed = new HashSet<>();

  private Columns(Set<String> indicators) {
    this.indicators = Set.copyOf(indicators);
    LABELS.forEach((name, labels) -> labels.forEach(l -> names.put(Spelling.fold(l), name)));
    SECOND_BEST.forEach(
        (name, labels) -> labels.forEach(l -> secondBest.put(Spelling.fold(l), name)));
    BESIDE.forEach(label -> beside.add(Spelling.fold(label)));
  }

  /** Those of all programmes; a name that two indicators share is not among them. */
  public static Columns of(Programmes programmes) {
    Columns columns = new Columns(programmes.indicatorCodes());
    Set<String> shared = new HashSet<>();
    for (Programme programme : programmes.all()) {
      for (Indicator indicator : programme.indicators()) {
        columns.add(indicator, shared);
      }
    }
    shared.forEach(columns.names::remove);
    return columns;
  }

  private void add(Indicator indicator, Set<String> shared) {
    String code = indicator.code().value();
    String before = names.putIfAbsent(Spelling.fold(indicator.name().vi()), code);
    if (before != null && !before.equals(code)) {
      shared.add(Spelling.fold(indicator.name().vi()));
    }
    if (indicator.overUnits() != OverUnits.SUM) {
      notSummed.add(code);
    }
  }

  /** Indicators that are known by their codes alone. */
  static Columns ofCodes(Set<String> indicators) {
    return new Columns(indicators);
  }

  /** Every indicator's code. */
  Set<String> indicators() {
    return indicators;
  }

  /** The code or the fixed name that a cell of a workbook gives; empty when it gives none. */
  Optional<String> name(String folded) {
    if (indicators.contains(folded) || Header.fixedNames().contains(folded)) {
      return Optional.of(folded);
    }
    return Optional.ofNullable(names.get(folded));
  }

  /** An indicator's code for its name; what is no indicator's name stays as it is. */
  String indicator(String text) {
    return name(Spelling.fold(text)).filter(indicators::contains).orElse(text);
  }

  /** The fixed name for which it stands when the row has nothing better. */
  Optional<String> secondBest(String folded) {
    return Optional.ofNullable(secondBest.get(folded));
  }

  /** Whether such a column is for people only. */
  boolean isBeside(String folded) {
    return beside.contains(folded);
  }

  /** Whether a total row holds the sum of the column. */
  boolean isSummed(String indicator) {
    return !notSummed.contains(indicator);
  }
}
