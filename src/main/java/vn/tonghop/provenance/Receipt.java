package vn.tonghop.provenance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a sender is given for one file's bytes: {@code TN-4F7K-9Q2M-X1ZC}.
 *
 * <p>It is drawn from the SHA-256 of the bytes alone, so that the same bytes have the same receipt
 * everywhere and for ever.
 */
public record Receipt(String number) {

  private static final Pattern FORM = Pattern.compile("TN(-[0-9A-HJKMNP-TV-Z]{4}){3}");

  public Receipt {
    if (!FORM.matcher(number).matches()) {
      throw new IllegalArgumentException("Not a receipt: " + number);
    }
  }

  public static Receipt of(Sha256 bytes) {
    return new Receipt("TN-" + bytes.words(3));
  }

  /** Reads what people copied by hand: in small letters, or with {@code O} for {@code 0}. */
  public static Optional<Receipt> parse(String text) {
    String number = text.strip().toUpperCase(Locale.ROOT);
    if (number.startsWith("TN-")) {
      number = number.replace('O', '0').replace('I', '1').replace('L', '1');
    }
    return FORM.matcher(number).matches() ? Optional.of(new Receipt(number)) : Optional.empty();
  }

  @Override
  public String toString() {
    return number;
  }
}
