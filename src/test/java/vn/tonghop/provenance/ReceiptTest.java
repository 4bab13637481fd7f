package vn.tonghop.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  @Test
  void aDigestIsTheWellKnownOne() {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    MessageDigest fed = Sha256.digest();
    fed.update("a".getBytes(StandardCharsets.UTF_8));
    fed.update("bc".getBytes(StandardCharsets.UTF_8));

    assertThat(Sha256.of("abc")).hasToString(abc);
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)).hex()).isEqualTo(abc);
    assertThat(Sha256.of(fed).hex()).isEqualTo(abc);
  }

  @Test
  void whatIsNotADigestIsRefused() {
    assertThatThrownBy(() -> new Sha256("abc")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sha256("A".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wordsAreTheFirstBitsTwentyAtATime() {
    Sha256 digest = new Sha256("00000" + "fffff" + "08421" + "0".repeat(49));

    // 08421 is 00001 00001 00001 00001 in fives.
    assertThat(digest.words(1)).isEqualTo("0000");
    assertThat(digest.words(3)).isEqualTo("0000-ZZZZ-1111");
  }

  @Test
  void theSameBytesHaveTheSameReceiptAndOthersAnother() {
    assertThat(Receipt.of(Sha256.of("abc"))).isEqualTo(Receipt.of(Sha256.of("abc")));
    assertThat(Receipt.of(Sha256.of("abc"))).isNotEqualTo(Receipt.of(Sha256.of("abd")));
    assertThat(Receipt.of(Sha256.of("abc")).number()).matches("TN(-[0-9A-HJKMNP-TV-Z]{4}){3}");
  }

  @Test
  void aReceiptThatNobodyGaveOutIsRefused() {
    assertThat(new Receipt("TN-4F7K-9Q2M-X1ZC")).hasToString("TN-4F7K-9Q2M-X1ZC");
    assertThatThrownBy(() -> new Receipt("TN-4F7K-9Q2M"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Receipt("TN-4F7K-9Q2M-X1ZI"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
