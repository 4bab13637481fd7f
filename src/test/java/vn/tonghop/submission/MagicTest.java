package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagicTest {

  private static final Path NOT_ASKED = Path.of("not-asked");

  private static Optional<String> kind(byte[] head) throws IOException {
    return Magic.foreign(NOT_ASKED, head).map(Flaw::detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<html><body>5 | html",
        "  <!DOCTYPE html><HTML> | html",
        "<x:y><table><tr> | html",
        "<?xml version='1.0'?><a/> | xml",
        "\uFEFF<a> | xml",
        "MIME-Version: 1.0 | html",
        "{\\rtf1\\ansi | rtf",
        "[{\"a\":1}] | json",
        "{ \"a\" : 1} | json",
        "{a} | ",
        "[1,2] | ",
        "programme,unit,<period> | ",
        "a<html> | "
      })
  void textThatIsNoTableIsToldByHowItBegins(String text, @Nullable String kind) throws IOException {
    assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Optional.ofNullable(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A, image",
    "FFD8FFE0, image",
    "474946383961, image",
    "49492A00, image",
    "4D4D002A, image",
    "526172211A, rar",
    "377ABCAF271C0004, 7z",
    "FFFE3C00680074006D006C003E00, html",
    "FFD8, ",
    "3700, "
  })
  void otherFilesAreToldByTheirFirstBytes(String hex, @Nullable String kind) throws IOException {
    assertThat(kind(HexFormat.of().parseHex(hex))).isEqualTo(Optional.ofNullable(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "504B0304, true, true",
    "504B0506, true, false",
    "D0CF11E0A1B11AE1, false, true",
    "D0CF11E0, false, false",
    "504B03, false, false",
    "70726F67, false, false"
  })
  void zipsAndCompoundFilesHoldOtherFiles(String hex, boolean isZip, boolean isContainer) {
    byte[] head = HexFormat.of().parseHex(hex);

    assertThat(Magic.isZip(head)).isEqualTo(isZip);
    assertThat(Magic.isContainer(head)).isEqualTo(isContainer);
  }
}
