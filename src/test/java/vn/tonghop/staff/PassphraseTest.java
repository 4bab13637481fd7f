package vn.tonghop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.staff.PassphraseHash.Cost;

class PassphraseTest {

  private static final Login LAN = new Login("lan.nguyen");
  private static final Cost CHEAP = new Cost(64, 1, 1);
  private static final String GOOD = "bàn ghế mưa rào 7 cây bút";

  private final Secrets secrets = new Secrets(People.random(1));

  private static Passphrase typed(String text) {
    return Passphrase.of(text.toCharArray());
  }

  private static Optional<PassphraseFault> fault(String text) {
    return PassphraseFault.of(typed(text), LAN);
  }

  @Test
  void lengthCountsAndNotWhatItIsMadeOf() {
    assertThat(fault("mưa rào ghế gỗ")).contains(PassphraseFault.TOO_SHORT);
    assertThat(fault("mưa rào ghế gỗ!")).isEmpty();
    assertThat(fault(GOOD)).isEmpty();
    assertThat(fault("ngoạn mục ".repeat(3) + "thuyền thúng bình vôi gạch đỏ")).isEmpty();
    assertThat(fault("Xk7!q")).contains(PassphraseFault.TOO_SHORT);
  }

  @Test
  void itMayBeLongButNotWithoutEnd() {
    String words = "bút chì thước kẻ vở mực giấy ".repeat(9);
    assertThat(fault(words.substring(0, 256))).isEmpty();
    assertThat(fault(words.substring(0, 257))).contains(PassphraseFault.TOO_LONG);
  }

  /** An accent apart is not a sign more, a sign beyond the first 65,536 not two. */
  @Test
  void signsAreCountedAsPeopleCountThem() {
    String fourteen = "mưa rào ghế gỗ";
    assertThat(fault(Normalizer.normalize(fourteen, Normalizer.Form.NFD)))
        .contains(PassphraseFault.TOO_SHORT);
    assertThat(fault(fourteen.substring(1) + "\uD83D\uDE00")).contains(PassphraseFault.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaa",
        "123456789012345",
        "1234567890123456",
        "abcdefghijklmnop",
        "zyxwvutsrqponmlk",
        "qwertyuiopasdfgh",
        "qwertyuiop123456",
        "passwordpassword",
        "Password123456789",
        "matkhau123456789",
        "Mật khẩu của tôi",
        "lan.nguyen123456",
        "LanNguyenLanNguyen",
        "tonghop tonghop1",
        "Tổng Hợp 2025 Tổng Hợp",
        "correct horse battery staple",
        "Độc lập - Tự do - Hạnh phúc",
        "không có gì quý hơn độc lập tự do",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "anh yêu em nhiều lắm",
        "xyzxyzxyzxyzxyzxyz",
        "hoa1hoa1hoa1hoa1",
        "!!!!!!!!!!!!!!!!!!",
        "iloveyouiloveyou",
        "admin@admin@admin"
      })
  void whatAnybodyWouldGuessIsNotTaken(String text) {
    assertThat(fault(text)).contains(PassphraseFault.GUESSABLE);
  }

  @Test
  void commonWordsMayStandAmongOthers() {
    assertThat(fault("tổng hợp mưa rào ghế gỗ")).isEmpty();
    assertThat(fault("lan.nguyen thích trồng cà phê")).isEmpty();
    assertThat(fault("hà nội mùa vắng những cơn mưa")).isEmpty();
  }

  @Test
  void aFaultHasItsTextInBothLanguages() {
    for (PassphraseFault each : PassphraseFault.values()) {
      assertThat(each.vi()).isNotBlank().isNotEqualTo(each.en());
      assertThat(Normalizer.isNormalized(each.vi(), Normalizer.Form.NFC)).isTrue();
    }
  }

  @Test
  void whatWasTypedIsOverwritten() {
    char[] typed = GOOD.toCharArray();
    Passphrase passphrase = Passphrase.of(typed);
    assertThat(typed).containsOnly('\0');
    assertThat(passphrase.length()).isEqualTo(GOOD.length());
    assertThat(passphrase).hasToString("passphrase");
    passphrase.close();
    assertThat(passphrase.text().chars()).containsOnly(0);
  }

  /** What the reference implementation gives for the passphrase "password". */
  @Test
  void itIsTheArgon2idThatOthersKnow() {
    PassphraseHash known =
        PassphraseHash.parse(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                    + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")
            .orElseThrow();
    assertThat(known.cost()).isEqualTo(new Cost(256, 2, 1));
    assertThat(known.matches(typed("password"))).isTrue();
    assertThat(known.matches(typed("Password"))).isFalse();
  }

  @Test
  void aHashIsReadBackFromItsText() {
    PassphraseHash hash = PassphraseHash.of(typed(GOOD), CHEAP, secrets);
    PassphraseHash again = PassphraseHash.parse(hash.text()).orElseThrow();
    assertThat(again).isEqualTo(hash);
    assertThat(again.matches(typed(GOOD))).isTrue();
    assertThat(again.matches(typed(GOOD + " "))).isFalse();
    assertThat(PassphraseHash.of(typed(GOOD), CHEAP, secrets)).isNotEqualTo(hash);
    assertThat(hash.text()).doesNotContain(GOOD).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
  }

  @Test
  void theSameWordsFitHoweverTheirAccentsWereTyped() {
    PassphraseHash hash = PassphraseHash.of(typed(GOOD), CHEAP, secrets);
    assertThat(hash.matches(typed(Normalizer.normalize(GOOD, Normalizer.Form.NFD)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=4,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=64,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$short"
      })
  void otherTextsAreNoHash(String text) {
    assertThat(PassphraseHash.parse(text)).isEmpty();
  }

  @Test
  void lessMemoryOrFewerPassesAreLower() {
    assertThat(Cost.USUAL).isEqualTo(new Cost(19_456, 2, 1));
    assertThat(CHEAP.isLowerThan(Cost.USUAL)).isTrue();
    assertThat(new Cost(19_456, 1, 1).isLowerThan(Cost.USUAL)).isTrue();
    assertThat(Cost.USUAL.isLowerThan(Cost.USUAL)).isFalse();
    assertThat(new Cost(65_536, 3, 4).isLowerThan(Cost.USUAL)).isFalse();
  }

  @Test
  void whatIsTooLongToBeAnybodysFitsNothing() {
    String long257 = "x".repeat(257);
    PassphraseHash hash = PassphraseHash.of(typed(GOOD), CHEAP, secrets);
    assertThat(hash.matches(typed(long257))).isFalse();
  }
}
