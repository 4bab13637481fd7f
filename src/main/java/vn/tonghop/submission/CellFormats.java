package vn.tonghop.submission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a workbook shows its numbers, as far as it tells what they are: dates, codes with leading
 * zeros, or amounts.
 */
final class CellFormats {

  /** The digits that spreadsheets keep of a number. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final int MOST = 65_536;

  /** The day after 31 December 9999. */
  private static final double FIRST_NO_DAY = 2_958_466;

  private static final Pattern ZEROS = Pattern.compile("0{2,20}");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,9})?");
  private static final Pattern DAY_OR_TIME = Pattern.compile("[dhs]");

  private final List<Shown> byStyle = new ArrayList<>();
  private final boolean since1904;

  private enum Kind {
    AMOUNT,
    ZEROS,
    DATE,
    MONTH
  }

  private record Shown(Kind kind, int digits) {
    static final Shown AMOUNT = new Shown(Kind.AMOUNT, 0);
  }

  /** What a number is, as text. */
  record Text(String text, boolean isNumber) {}

  /**
   * @param since1904 whether day 0 is 1 January 1904
   */
  CellFormats(boolean since1904) {
    this.since1904 = since1904;
  }

  /** Reads the part that holds the formats. */
  void read(PartReader part) throws Damaged {
    Map<Integer, String> own = new HashMap<>();
    boolean inCells = false;
    while (part.next()) {
      if (part.isAt("numFmt") && own.size() < MOST) {
        int id = part.number("numFmtId", 1 << 20).orElse(-1);
        own.put(id, part.attribute("formatCode").orElse(""));
      } else if (part.isAt("cellXfs")) {
        inCells = true;
      } else if (part.isEndOf("cellXfs")) {
        inCells = false;
      } else if (inCells && part.isAt("xf") && byStyle.size() < MOST) {
        byStyle.add(shown(part.number("numFmtId", 1 << 20).orElse(0), own));
      }
    }
  }

  private static Shown shown(int id, Map<Integer, String> own) {
    String code = own.getOrDefault(id, String.valueOf(BuiltinFormats.getBuiltinFormat(id)));
    if (DateUtil.isADateFormat(id, code)) {
      String letters = QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
      boolean month = letters.contains("m") && !DAY_OR_TIME.matcher(letters).find();
      return new Shown(month ? Kind.MONTH : Kind.DATE, 0);
    }
    return ZEROS.matcher(code).matches() ? new Shown(Kind.ZEROS, code.length()) : Shown.AMOUNT;
  }

  /**
   * What a number comes to: {@code 2019-07-02} where it is shown as a date, {@code 2019-07} as a
   * month, {@code 00004} as a code, else its exact decimal.
   *
   * @param stored as the file has it
   * @param style number of the cell's style
   */
  Text text(String stored, int style) throws Damaged {
    double value = value(stored);
    Shown shown = style < byStyle.size() ? byStyle.get(style) : Shown.AMOUNT;
    if (shown.kind() == Kind.DATE || shown.kind() == Kind.MONTH) {
      if (DateUtil.isValidExcelDate(value) && value < FIRST_NO_DAY) {
        return new Text(date(value, shown.kind()), false);
      }
    }
    BigDecimal exact = BigDecimal.valueOf(value).round(PRECISION).stripTrailingZeros();
    if (exact.precision() - exact.scale() > 40) {
      throw new Damaged(); // no spreadsheet counts that far
    }
    String plain = exact.toPlainString();
    boolean whole = plain.chars().allMatch(c -> c >= '0' && c <= '9');
    int missing = shown.digits() - plain.length();
    return new Text(
        shown.kind() == Kind.ZEROS && whole && missing > 0 ? "0".repeat(missing) + plain : plain,
        true);
  }

  /** Not all that Java takes for a number is one: {@code 3d}, {@code 0x1p3}, {@code NaN}. */
  private static double value(String stored) throws Damaged {
    String text = stored.strip();
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (Double.isFinite(value)) {
      return value;
    }
    throw new Damaged();
  }

  private String date(double value, Kind kind) {
    LocalDateTime time = DateUtil.getLocalDateTime(value, since1904).plus(500, ChronoUnit.MILLIS);
    LocalDateTime whole = time.truncatedTo(ChronoUnit.SECONDS);
    if (kind == Kind.MONTH && whole.getDayOfMonth() == 1) {
      return YearMonth.from(whole).toString();
    }
    return whole.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? whole.toLocalDate().toString()
        : whole.toString();
  }
}
