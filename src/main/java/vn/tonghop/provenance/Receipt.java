package vn.tonghop.provenance;

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

  @Override
  public String toString() {
    return number;
  }
}
