package vn.tonghop.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain on a day, signed: whoever changes an act up to there, or takes one away,
 * would have to sign anew.
 *
 * @param seq the last act
 * @param hash of that act
 * @param signature Ed25519 over all but itself and the signer, in Base64
 * @param signer names the key
 */
public record Head(LocalDate day, long seq, String hash, String signature, String signer) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}),([1-9]\\d{0,17}),([0-9a-f]{64}),([A-Za-z0-9+/=]{1,100}),"
              + "([0-9a-f]{1,20})");

  /** What is signed. */
  static byte[] signed(LocalDate day, long seq, String hash) {
    return Canonical.bytes(
        List.of("tonghop audit head", day.toString(), String.valueOf(seq), hash));
  }

  byte[] signed() {
    return signed(day, seq, hash);
  }

  /** As it stands in {@code heads.csv}, without the end of the line. */
  String line() {
    return String.join(",", day.toString(), String.valueOf(seq), hash, signature, signer);
  }

  static Optional<Head> parse(String line) {
    Matcher form = LINE.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Head(
              LocalDate.parse(form.group(1)),
              Long.parseLong(form.group(2)),
              form.group(3),
              form.group(4),
              form.group(5)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
