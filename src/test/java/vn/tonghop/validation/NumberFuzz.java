package vn.tonghop.validation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.validation.NumberText.Reading;

/** Any text is a number, not reported, or a fault; a number printed is the same number again. */
public final class NumberFuzz {

  /** The first sign is how many decimals are allowed. */
  public static final List<String> SEEDS =
      List.of(
          "0",
          "01234",
          "01.234.567",
          "112,5",
          "3trên 2.300,125",
          "0gần 5",
          "0khoảng 1.000",
          "0hơn 7",
          "0-",
          "0…",
          "0...",
          "0-5",
          "0+5",
          "01 234",
          "01O5",
          "012 cuộc",
          "0x",
          "0５",
          "01e3",
          "05%",
          "0không",
          "0hai mươi lăm",
          "0#REF!",
          "0=",
          "0trên 0",
          "11,23",
          "01.23",
          "0999999999999999",
          "00000012",
          "0TRÊN  12");

  private static final int LONGEST = 100;

  private NumberFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    int decimals = bytes[0] & 3;
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8).strip();
    Reading reading = NumberText.read(text, decimals);
    if (reading instanceof Reading.Amount amount) {
      check(text, amount.quantity(), decimals);
    } else if (reading instanceof Reading.NotReported) {
      require(List.of("", "…", "...").contains(text), "Passed over: " + text);
    }
  }

  private static void check(String text, Quantity quantity, int decimals) {
    BigDecimal value = quantity.value();
    require(value.signum() >= 0 && value.scale() <= decimals, text + " is " + quantity);
    boolean exact = quantity.qualifier() == Qualifier.EXACT;
    require(exact || value.signum() > 0, text + " is " + quantity);
    boolean none = text.equals("-") || text.equals("–");
    require(none || exact == Character.isDigit(text.charAt(0)), text + " is " + quantity);
    require(none || digits(text).compareTo(value) == 0, text + " is " + quantity);
    for (String printed : List.of(plain(quantity), grouped(quantity))) {
      if (printed.length() > LONGEST) {
        continue;
      }
      Reading again = NumberText.read(printed, decimals);
      require(
          again instanceof Reading.Amount amount
              && amount.quantity().value().compareTo(value) == 0
              && amount.quantity().qualifier() == quantity.qualifier(),
          printed + " is " + again);
    }
  }

  /** What the digits alone come to. */
  private static BigDecimal digits(String text) {
    return new BigDecimal(text.replaceAll("[^0-9,]", "").replace(',', '.'));
  }

  private static String plain(Quantity quantity) {
    return word(quantity) + quantity.value().toPlainString().replace('.', ',');
  }

  private static String grouped(Quantity quantity) {
    String plain = quantity.value().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String fraction = dot < 0 ? "" : "," + plain.substring(dot + 1);
    return word(quantity) + whole.replaceAll("\\B(?=(\\d{3})+$)", ".") + fraction;
  }

  private static String word(Quantity quantity) {
    return switch (quantity.qualifier()) {
      case EXACT -> "";
      case OVER -> "trên ";
      case NEARLY -> "gần ".toUpperCase(Locale.ROOT);
      case ABOUT -> "khoảng  ";
    };
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
