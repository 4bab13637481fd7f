package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shares of a home while the register is put together. They must name every unit that got a
 * part of the predecessor, once, and sum to 1.
 */
final class ShareTable {

  private final List<ConfigFault> faults;
  private final Map<UnitId, List<ShareRow>> byPredecessor = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();

  ShareTable(List<ConfigFault> faults) {
    this.faults = faults;
  }

  /** Takes the lines of one file. */
  void lay(List<Table.Row> lines) {
    for (Table.Row line : lines) {
      ShareRow.read(line, faults)
          .ifPresentOrElse(
              row ->
                  byPredecessor
                      .computeIfAbsent(row.share().predecessor(), id -> new ArrayList<>())
                      .add(row),
              () -> broken.add(line.cell("predecessor")));
    }
  }

  /** The shares that hold; what is wrong with the others is told. */
  List<Share> check(Successions successions) {
    List<Share> sound = new ArrayList<>();
    byPredecessor.forEach(
        (predecessor, rows) -> {
          int before = faults.size();
          List<Succession> links = successions.from(predecessor);
          rows.forEach(row -> checkLink(row, links));
          checkTwice(rows);
          if (faults.size() == before && !broken.contains(predecessor.text())) {
            checkAll(rows, links);
          }
          rows.forEach(row -> sound.add(row.share()));
        });
    return sound;
  }

  private void checkLink(ShareRow row, List<Succession> links) {
    Share share = row.share();
    if (links.isEmpty()) {
      faults.add(
          row.line()
              .fault(
                  "Không biết đơn vị kế tiếp nào của "
                      + share.predecessor()
                      + ". Ghi các đơn vị ấy trong config/successions.csv trước.",
                  "No successor of "
                      + share.predecessor()
                      + " is known. Write them in config/successions.csv first."));
    } else if (links.stream().noneMatch(link -> link.successor().equals(share.successor()))) {
      String known = named(links);
      faults.add(
          row.line()
              .fault(
                  share.successor()
                      + " không nhận phần nào của "
                      + share.predecessor()
                      + ". Các đơn vị nhận: "
                      + known
                      + ".",
                  share.successor()
                      + " got no part of "
                      + share.predecessor()
                      + ". Those that did: "
                      + known
                      + "."));
    } else if (links.get(0).kind() != Succession.Kind.PART) {
      faults.add(
          row.line()
              .fault(
                  share.predecessor()
                      + " nhập toàn bộ vào "
                      + share.successor()
                      + " nên không cần tỷ lệ. Bỏ dòng này.",
                  share.predecessor()
                      + " went whole to "
                      + share.successor()
                      + ", which needs no share. Remove this line."));
    }
  }

  private static String named(List<Succession> links) {
    return links.stream().map(link -> link.successor().text()).collect(Collectors.joining(", "));
  }

  private void checkTwice(List<ShareRow> rows) {
    Map<UnitId, ShareRow> seen = new HashMap<>();
    for (ShareRow row : rows) {
      ShareRow first = seen.putIfAbsent(row.share().successor(), row);
      if (first != null) {
        faults.add(row.line().repeats(first.line()));
      }
    }
  }

  private void checkAll(List<ShareRow> rows, List<Succession> links) {
    ShareRow first = rows.get(0);
    UnitId predecessor = first.share().predecessor();
    List<Succession> without =
        links.stream()
            .filter(
                link ->
                    rows.stream()
                        .noneMatch(row -> row.share().successor().equals(link.successor())))
            .toList();
    if (!without.isEmpty()) {
      faults.add(
          first
              .line()
              .fault(
                  "Thiếu tỷ lệ của "
                      + predecessor
                      + " về: "
                      + named(without)
                      + ". Ghi đủ, không có gì thì ghi 0.",
                  "No share of "
                      + predecessor
                      + " for: "
                      + named(without)
                      + ". Write all of them, 0 where there is none."));
      return;
    }
    BigDecimal sum =
        rows.stream().map(row -> row.share().share()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      faults.add(
          first
              .line()
              .fault(
                  "Các tỷ lệ của "
                      + predecessor
                      + " cộng lại là "
                      + sum.toPlainString()
                      + ", không phải 1. Sửa lại.",
                  "The shares of "
                      + predecessor
                      + " sum to "
                      + sum.toPlainString()
                      + ", not 1. Mend them."));
    }
  }
}
