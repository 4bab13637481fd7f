package vn.tonghop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final Totp RFC =
      new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final Secrets secrets = new Secrets(People.random(2));

  /** The last six digits of what RFC 6238, appendix B, gives. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(RFC.code(second / 30)).isEqualTo(code);
    assertThat(RFC.step(code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
  }

  @Test
  void clocksMayBeOneStepApartAndNoMore() {
    Instant now = Instant.ofEpochSecond(100 * 30);
    for (long step = 97; step <= 103; step++) {
      boolean near = Math.abs(step - 100) <= 1;
      assertThat(RFC.step(RFC.code(step), now, 0).isPresent()).as("%s", step).isEqualTo(near);
    }
  }

  @Test
  void aCodeOfAUsedStepOrOfOneBeforeItIsRefused() {
    Instant now = Instant.ofEpochSecond(100 * 30);
    assertThat(RFC.step(RFC.code(100), now, 99)).hasValue(100);
    assertThat(RFC.step(RFC.code(100), now, 100)).isEmpty();
    assertThat(RFC.step(RFC.code(99), now, 100)).isEmpty();
    assertThat(RFC.step(RFC.code(101), now, 100)).hasValue(101);
  }

  @ParameterizedTest
  @CsvSource({"287 082, true", "287082, true", "28708, false", "2870820, false", "'', false"})
  void spacesInACodeDoNotCount(String typed, boolean right) {
    assertThat(RFC.step(typed, Instant.ofEpochSecond(59), 0).isPresent()).isEqualTo(right);
  }

  /** RFC 4648, section 10, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32IsThatOfTheStandard(String plain, String encoded) {
    assertThat(Secrets.Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void anAuthenticatorGetsAnAddress() {
    assertThat(RFC.uri("Tổng Hợp", new Login("lan@hn")))
        .isEqualTo(
            "otpauth://totp/T%E1%BB%95ng%20H%E1%BB%A3p:lan%40hn"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=T%E1%BB%95ng%20H%E1%BB%A3p"
                + "&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void codesToBeTypedAreForgivingAndNeverTheSame() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      codes.add(secrets.code(16));
    }
    assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
    assertThat(Secrets.hashOfCode(" abcd-efgh 2345–67oi "))
        .isEqualTo(Secrets.hashOfCode("ABCDEFGH234567O1"))
        .isNotEqualTo(Secrets.hashOfCode("ABCDEFGH234567OJ"));
  }

  private static KeyFolder folder(Path home) {
    return new KeyFolder(home.resolve("data/keys"), () -> {});
  }

  @Test
  void aSecretIsOpenedOnlyWithItsKeyAndForItsMember(@TempDir Path home, @TempDir Path other) {
    HomeKey key = new HomeKey(folder(home), secrets);
    byte[] secret = secrets.bytes(20);
    byte[] sealed = key.seal(7, secret);

    assertThat(sealed).hasSize(12 + 20 + 16);
    assertThat(key.seal(7, secret)).isNotEqualTo(sealed);
    assertThat(new HomeKey(folder(home), secrets).open(7, sealed)).contains(secret);
    assertThat(key.open(8, sealed)).isEmpty();
    assertThat(new HomeKey(folder(other), secrets).open(7, sealed)).isEmpty();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThat(key.open(7, changed)).isEmpty();
    }
    assertThat(key.open(7, new byte[5])).isEmpty();
  }

  @Test
  void aKeyIsForItsOwnersEyesAndStaysTheSame(@TempDir Path home) throws IOException {
    KeyFolder folder = folder(home);
    assertThat(folder.read("a.key")).isEmpty();
    byte[] made = folder.readOrMake("a.key", () -> secrets.bytes(32));
    assertThat(folder.readOrMake("a.key", () -> secrets.bytes(32))).isEqualTo(made);
    assertThat(folder(home).read("a.key")).contains(made);
    Path file = home.resolve("data/keys/a.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(home.resolve("data/keys")).isDirectoryContaining("glob:**/a.key");
  }

  @Test
  void whoeverMayNotWriteMakesNoKey(@TempDir Path home) {
    KeyFolder folder =
        new KeyFolder(
            home.resolve("data/keys"),
            () -> {
              throw new IllegalStateException("the slot is another's");
            });
    assertThatThrownBy(() -> folder.readOrMake("a.key", () -> secrets.bytes(32)))
        .hasMessage("the slot is another's");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void countedNamesTellNothingAndAreTheHomesOwn(@TempDir Path home, @TempDir Path other) {
    HomeKey key = new HomeKey(folder(home), secrets);
    assertThat(key.nameOf("lan")).isEqualTo(key.nameOf("lan")).isNotEqualTo(key.nameOf("Lan"));
    assertThat(new HomeKey(folder(other), secrets).nameOf("lan")).isNotEqualTo(key.nameOf("lan"));
  }
}
