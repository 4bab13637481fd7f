package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Block.Table;
import vn.tonghop.rollup.Total;

/**
 * The statistics office's signs for cells without a number: not reported is never printed as none
 * (law 2).
 */
final class Signs {

  static final String NOT_REPORTED = "…";
  static final String NONE = "-";

  /** Not asked for, or not to be added up. */
  static final String NOT_APPLICABLE = "x";

  private Signs() {}

  /** A total in a cell: its number, or the sign for why there is none. */
  static String cell(Total total, Indicator indicator, Numbers numbers) {
    return total
        .value()
        .map(value -> cell(value, indicator.decimals(), numbers))
        .orElseGet(() -> total.due() > 0 && total.reported() == 0 ? NOT_REPORTED : NOT_APPLICABLE);
  }

  /** The number that is printed; empty where a sign says that there is none. */
  static Optional<BigDecimal> number(Total total, Indicator indicator) {
    return total.value().map(value -> Numbers.rounded(value.value(), indicator.decimals()));
  }

  /** A value in a cell: its number, or the sign for none. */
  static String cell(Quantity value, int decimals, Numbers numbers) {
    return value.value().signum() == 0 ? NONE : numbers.quantity(value, decimals);
  }

  /** What the signs in these tables mean; empty when there are none in them. */
  static Optional<String> legend(Collection<Table> tables, Texts texts) {
    List<String> meanings =
        Stream.of(NOT_REPORTED, NONE, NOT_APPLICABLE)
            .filter(sign -> tables.stream().anyMatch(table -> stands(sign, table)))
            .map(sign -> texts.text("sign." + key(sign)))
            .toList();
    return meanings.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.text("sign.legend", "signs", String.join("; ", meanings)));
  }

  private static boolean stands(String sign, Table table) {
    return table.rows().stream().anyMatch(row -> row.cells().contains(sign));
  }

  private static String key(String sign) {
    return switch (sign) {
      case NOT_REPORTED -> "not_reported";
      case NONE -> "none";
      default -> "not_applicable";
    };
  }
}
