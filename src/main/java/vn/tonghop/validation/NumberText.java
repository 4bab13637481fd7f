package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Words;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.submission.Cell;

/**
 * Numbers as offices write them: {@code 1234}, {@code 1.234}, {@code trên 2.300}, {@code 12,5}
 * where decimals are allowed; blank or {@code …} = not reported, {@code -} = none (law 2).
 *
 * <p>The whole text must be understood; nothing is guessed.
 */
final class NumberText {

  private static final int LONGEST_PLAIN = 15;
  private static final int LONGEST = 100;
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "(trên|hơn|gần|khoảng)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER =
      Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?");
  private static final Pattern NEGATIVE = Pattern.compile("[-−–]\\s*\\d.*");
  private static final Pattern COMMA_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");
  private static final Pattern DOT_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern MISPLACED = Pattern.compile("[\\d.,\\s]*\\d[\\d.,\\s]*");
  private static final Pattern LETTER_DIGITS =
      Pattern.compile("[\\dOoIl.,]*\\d[\\dOoIl.,]*|[OoIl]");

  /** As the reader of workbooks gives a formula that has no result. */
  private static final String UNWORKED_FORMULA = "=";

  private static final Pattern FAILED_FORMULA = Pattern.compile("#[A-Z0-9/_]{1,20}[!?]?");
  private static final Pattern BLANK_INSIDE =
      Pattern.compile("[1-9]\\d{0,2}(?:\\s+\\d{3})+(?:,\\d+)?");
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("\\d[\\d.,]*\\s*(?!e\\d|E[+-]?\\d)\\p{L}[\\p{L}\\p{M}\\s²³./()-]*");
  private static final Pattern TICK = Pattern.compile("[xX×✓✔√vV*]{1,3}");
  private static final Pattern EXPONENT = Pattern.compile("\\d+(?:[.,]\\d+)?[eE][+-]?\\d+");
  private static final Pattern PLUS = Pattern.compile("\\+\\s*\\d[\\d.,]*");
  private static final Pattern PERCENT = Pattern.compile("\\d[\\d.,]*\\s*[%‰]");
  private static final Pattern SPELT_OUT =
      Pattern.compile(
          "(?iu)(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm"
              + "|nghìn|ngàn|triệu|linh|lẻ|chục)(?:\\s+|$))++");

  private NumberText() {}

  /** What a text comes to. */
  sealed interface Reading {

    /** A value. */
    record Amount(Quantity quantity) implements Reading {}

    /** Left blank. */
    record NotReported() implements Reading {}

    /** No number; {@code kind} tells what stands there instead. */
    record Faulty(Fault fault, Words kind) implements Reading {}
  }

  /** Why a text is no number for the indicator. */
  enum Fault {
    NOT_A_NUMBER,
    NEGATIVE,
    FRACTION,
    TOO_MANY_DECIMALS,
    SEPARATOR,
    /** 1 234. */
    BLANK_INSIDE,
    /** 1O5, l2. */
    LETTER_FOR_DIGIT,
    /** 12 cuộc. */
    UNIT_BEHIND,
    /** x. */
    TICK,
    /** Digits of another script, or of double width. */
    ODD_DIGITS,
    /** 1e3. */
    EXPONENT,
    /** +5. */
    PLUS,
    /** 5%. */
    PERCENT,
    /** không, hai. */
    SPELT_OUT,
    QUALIFIED_ZERO
  }

  /** What sets the thousands of a text apart, if that can be told: 1.234 or 1,234. */
  enum Thousands {
    DOT,
    COMMA
  }

  /** Empty for a number of a workbook, and for a text without such a sign. */
  static Optional<Thousands> thousands(Cell cell) {
    String text = cell.text();
    boolean dots = text.indexOf('.') >= 0;
    if (cell.isNumber() || text.length() > LONGEST || dots == text.indexOf(',') >= 0) {
      return Optional.empty();
    }
    Matcher qualified = QUALIFIED.matcher(text);
    String number = qualified.matches() ? qualified.group(2).strip() : text;
    if (dots) {
      return DOT_THOUSANDS.matcher(number).matches()
          ? Optional.of(Thousands.DOT)
          : Optional.empty();
    }
    return COMMA_THOUSANDS.matcher(number).matches()
        ? Optional.of(Thousands.COMMA)
        : Optional.empty();
  }

  /**
   * Reads a cell. A number of a workbook is what it is; where only whole ones belong, a fraction is
   * mostly a thousands dot that the spreadsheet took for a decimal one (R22).
   *
   * @param decimals how many places after the comma the indicator allows
   */
  static Reading read(Cell cell, int decimals) {
    if (!cell.isNumber()) {
      return read(cell.text(), decimals);
    }
    BigDecimal value = new BigDecimal(cell.text()).stripTrailingZeros();
    if (value.signum() < 0) {
      return faulty(Fault.NEGATIVE);
    }
    if (value.scale() > decimals) {
      return faulty(decimals == 0 ? Fault.SEPARATOR : Fault.TOO_MANY_DECIMALS);
    }
    return new Reading.Amount(
        new Quantity(value.scale() < 0 ? value.setScale(0) : value, Qualifier.EXACT));
  }

  /**
   * Reads a text.
   *
   * @param decimals how many places after the comma the indicator allows
   */
  static Reading read(String text, int decimals) {
    if (isPlain(text)) {
      return new Reading.Amount(Quantity.exact(Long.parseLong(text)));
    }
    if (text.isEmpty() || text.equals("…") || text.equals("...")) {
      return new Reading.NotReported();
    }
    if (text.equals("-") || text.equals("–")) {
      return new Reading.Amount(Quantity.ZERO);
    }
    if (text.length() > LONGEST) {
      return notANumber("chữ", "text");
    }
    Matcher qualified = QUALIFIED.matcher(text);
    return qualified.matches()
        ? number(qualified.group(2).strip(), decimals, qualifier(qualified.group(1)))
        : number(text, decimals, Qualifier.EXACT);
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.length() > LONGEST_PLAIN) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static Qualifier qualifier(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "gần" -> Qualifier.NEARLY;
      case "khoảng" -> Qualifier.ABOUT;
      default -> Qualifier.OVER;
    };
  }

  private static Reading number(String text, int decimals, Qualifier qualifier) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return fault(text);
    }
    String fraction = number.group(2);
    if (fraction != null && decimals == 0) {
      boolean thousands = COMMA_THOUSANDS.matcher(text).matches();
      return faulty(thousands ? Fault.SEPARATOR : Fault.FRACTION);
    }
    if (fraction != null && fraction.length() > decimals) {
      return faulty(Fault.TOO_MANY_DECIMALS);
    }
    String whole = number.group(1).replace(".", "");
    BigDecimal value = new BigDecimal(fraction == null ? whole : whole + "." + fraction);
    if (qualifier != Qualifier.EXACT && value.signum() == 0) {
      return faulty(Fault.QUALIFIED_ZERO);
    }
    return new Reading.Amount(new Quantity(value, qualifier));
  }

  private static Reading fault(String text) {
    if (FAILED_FORMULA.matcher(text).matches()) {
      return notANumber("lỗi công thức Excel", "the error of a formula");
    }
    if (text.equals(UNWORKED_FORMULA)) {
      return notANumber("công thức chưa có kết quả", "a formula without a result");
    }
    if (NEGATIVE.matcher(text).matches()) {
      return faulty(Fault.NEGATIVE);
    }
    if (BLANK_INSIDE.matcher(text).matches()) {
      return faulty(Fault.BLANK_INSIDE);
    }
    if (MISPLACED.matcher(text).matches()) {
      return faulty(Fault.SEPARATOR);
    }
    if (LETTER_DIGITS.matcher(text).matches()) {
      return faulty(Fault.LETTER_FOR_DIGIT);
    }
    return signOrWords(text);
  }

  private static Reading signOrWords(String text) {
    if (hasOddDigits(text)) {
      return faulty(Fault.ODD_DIGITS);
    }
    if (EXPONENT.matcher(text).matches()) {
      return faulty(Fault.EXPONENT);
    }
    if (PLUS.matcher(text).matches()) {
      return faulty(Fault.PLUS);
    }
    if (PERCENT.matcher(text).matches()) {
      return faulty(Fault.PERCENT);
    }
    if (TICK.matcher(text).matches()) {
      return faulty(Fault.TICK);
    }
    if (SPELT_OUT.matcher(text).matches()) {
      return faulty(Fault.SPELT_OUT);
    }
    return UNIT_BEHIND.matcher(text).matches()
        ? faulty(Fault.UNIT_BEHIND)
        : notANumber("chữ", "text");
  }

  /** Digits, but not the ten of the keyboard. */
  private static boolean hasOddDigits(String text) {
    return text.chars().anyMatch(c -> c >= 0x80 && Character.isDigit(c))
        && text.chars().noneMatch(Character::isLetter);
  }

  private static Reading notANumber(String vi, String en) {
    return new Reading.Faulty(Fault.NOT_A_NUMBER, new Words(vi, en));
  }

  private static Reading faulty(Fault fault) {
    return new Reading.Faulty(fault, new Words("", ""));
  }
}
