package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The successions while the register is put together: the product's first, then the home's, whose
 * links of a predecessor replace all that were there of that one.
 *
 * <p>A link that ships and no longer fits, because the home gave its predecessor other days, is
 * left out. A ring of links needs no check of its own: each link leads to a unit that begins after
 * the one it comes from.
 */
final class Links {

  private final Lives lives;
  private final List<ConfigFault> faults;
  private final Map<UnitId, List<SuccessionRow>> byPredecessor = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();

  Links(Lives lives, List<ConfigFault> faults) {
    this.lives = lives;
    this.faults = faults;
  }

  /** Takes the lines of one file. */
  void lay(List<Table.Row> lines) {
    Map<UnitId, List<SuccessionRow>> laid = new LinkedHashMap<>();
    for (Table.Row line : lines) {
      SuccessionRow.read(line, faults)
          .ifPresentOrElse(
              row ->
                  laid.computeIfAbsent(row.link().predecessor(), id -> new ArrayList<>(1)).add(row),
              () -> broken.add(line.cell("predecessor")));
    }
    byPredecessor.putAll(laid);
  }

  /** The links that hold; what is wrong with the others is told. */
  Successions check(ShareTable shares) {
    List<Succession> sound = new ArrayList<>();
    byPredecessor.forEach(
        (predecessor, all) -> {
          List<UnitRow> states = lives.of(predecessor);
          List<SuccessionRow> rows =
              isOfHome(states)
                  ? all.stream().filter(row -> !isOutdated(row, states)).toList()
                  : all;
          List<SuccessionRow> known = rows.stream().filter(this::areUnits).toList();
          known.forEach(row -> checkDays(row, states));
          if (!known.isEmpty()
              && known.size() == rows.size()
              && !broken.contains(predecessor.text())) {
            checkTogether(known);
          }
          known.forEach(row -> sound.add(row.link()));
        });
    Successions successions = new Successions(sound);
    List<Share> told = shares.check(successions);
    return told.isEmpty() ? successions : new Successions(sound, told);
  }

  private static boolean isOfHome(List<UnitRow> states) {
    return !states.isEmpty() && !states.get(0).line().file().equals(RegisterReader.SHIPPED);
  }

  /** Whether the home's own lines of the predecessor took a link away that ships. */
  private static boolean isOutdated(SuccessionRow row, List<UnitRow> states) {
    return row.line().file().equals(RegisterReader.SHIPPED_SUCCESSIONS)
        && (end(states).isEmpty() || beginsBefore(row, end(states).get()));
  }

  private static Optional<LocalDate> end(List<UnitRow> states) {
    return states.get(states.size() - 1).validity().until();
  }

  private static boolean beginsBefore(SuccessionRow row, LocalDate end) {
    return row.link().successor().since().map(since -> since.isBefore(end)).orElse(true);
  }

  private boolean areUnits(SuccessionRow row) {
    boolean predecessor = isUnit(row, "predecessor", row.link().predecessor());
    boolean successor = isUnit(row, "successor", row.link().successor());
    return predecessor && successor;
  }

  private boolean isUnit(SuccessionRow row, String column, UnitId id) {
    if (!lives.of(id).isEmpty()) {
      return true;
    }
    if (!lives.isBroken(id.text()) && !lives.isBroken(id.code().value())) {
      faults.add(row.line().noUnit(column, id, near(id)));
    }
    return false;
  }

  /** The units that bore the code; else the one whose code differs least. */
  private String near(UnitId id) {
    Collection<UnitRow> bearers = lives.bearers(id.code());
    if (!bearers.isEmpty()) {
      return bearers.stream()
          .map(row -> row.id().text())
          .distinct()
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return NearestName.to(id.code().value(), lives.codes().stream().map(UnitCode::value).toList())
        .orElse("");
  }

  private void checkDays(SuccessionRow row, List<UnitRow> states) {
    UnitId predecessor = row.link().predecessor();
    UnitId successor = row.link().successor();
    Optional<LocalDate> end = end(states);
    if (end.isEmpty()) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + predecessor
                  + " chưa kết thúc nên không có đơn vị kế tiếp. Ghi until của đơn vị ấy trong"
                  + " config/units.csv, hoặc bỏ dòng này.",
              "Unit "
                  + predecessor
                  + " never ends, so nothing follows it. Write its until in config/units.csv, or"
                  + " remove this line."));
    } else if (beginsBefore(row, end.get())) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + successor
                  + " bắt đầu trước ngày "
                  + predecessor
                  + " kết thúc ("
                  + end.get()
                  + "). Đơn vị nhận là đơn vị mới từ ngày ấy: ghi mã@"
                  + end.get()
                  + ", hoặc sửa ngày.",
              "Unit "
                  + successor
                  + " begins before "
                  + predecessor
                  + " ends ("
                  + end.get()
                  + "). What takes a unit in is another unit from that day on: write code@"
                  + end.get()
                  + ", or mend the days."));
    }
  }

  private void checkTogether(List<SuccessionRow> rows) {
    Map<UnitId, SuccessionRow> seen = new HashMap<>();
    Set<UnitId> targets = new HashSet<>();
    for (SuccessionRow row : rows) {
      SuccessionRow first = seen.putIfAbsent(row.link().successor(), row);
      if (first != null) {
        faults.add(row.line().repeats(first.line()));
      }
      targets.add(row.link().successor());
    }
    rows.stream()
        .filter(row -> targets.size() > 1 && row.link().kind() != Succession.Kind.PART)
        .findFirst()
        .ifPresent(row -> faults.add(severalWholes(row)));
    if (targets.size() == rows.size()) {
      checkShares(rows, "area_share", Succession::areaShare);
      checkShares(rows, "population_share", Succession::populationShare);
    }
  }

  private static ConfigFault severalWholes(SuccessionRow row) {
    UnitId predecessor = row.link().predecessor();
    String kind = row.link().kind().code();
    return row.fault(
        "Đơn vị "
            + predecessor
            + " có nhiều đơn vị kế tiếp nên không thể ghi "
            + kind
            + ". Ghi part ở mọi dòng của nó, hoặc chỉ để một dòng.",
        "Unit "
            + predecessor
            + " goes to several, so none can be "
            + kind
            + ". Write part on all its lines, or leave one line only.");
  }

  private void checkShares(
      List<SuccessionRow> rows, String column, Function<Succession, Optional<BigDecimal>> share) {
    BigDecimal sum = BigDecimal.ZERO;
    for (SuccessionRow row : rows) {
      Optional<BigDecimal> given = share.apply(row.link());
      if (given.isEmpty()) {
        return;
      }
      sum = sum.add(given.get());
    }
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      String total = sum.toPlainString();
      faults.add(
          rows.get(0)
              .fault(
                  "Cột "
                      + column
                      + ": các tỷ lệ của "
                      + rows.get(0).link().predecessor()
                      + " cộng lại là "
                      + total
                      + ", không phải 1. Sửa lại, hoặc để trống tỷ lệ chưa biết.",
                  "Column "
                      + column
                      + ": the shares of "
                      + rows.get(0).link().predecessor()
                      + " sum to "
                      + total
                      + ", not 1. Mend them, or leave empty what is not known."));
    }
  }
}
