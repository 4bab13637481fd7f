package vn.tonghop.period;

/**
 * A period by its name: the third quarter of 2019.
 *
 * @param ordinal from 1; 1 for years and nine months
 */
public record NamedPeriod(PeriodKind kind, int year, int ordinal)
    implements Comparable<NamedPeriod> {

  public NamedPeriod {
    if (year < 1900 || year > 2999) {
      throw new IllegalArgumentException("Year out of range: " + year);
    }
    if (ordinal < 1 || ordinal > kind.perYear()) {
      throw new IllegalArgumentException("No " + kind + " " + ordinal + " in a year");
    }
  }

  /** {@code 2019}, {@code 2019-H1}, {@code 2019-9M}, {@code 2019-Q3}, {@code 2019-07}. */
  public String text() {
    String y = String.valueOf(year);
    return switch (kind) {
      case YEAR -> y;
      case HALF_YEAR -> y + "-H" + ordinal;
      case NINE_MONTHS -> y + "-9M";
      case QUARTER -> y + "-Q" + ordinal;
      case MONTH -> y + (ordinal < 10 ? "-0" : "-") + ordinal;
    };
  }

  @Override
  public int compareTo(NamedPeriod other) {
    int byYear = Integer.compare(year, other.year);
    int byKind = kind.compareTo(other.kind);
    return byYear != 0 ? byYear : byKind != 0 ? byKind : Integer.compare(ordinal, other.ordinal);
  }
}
