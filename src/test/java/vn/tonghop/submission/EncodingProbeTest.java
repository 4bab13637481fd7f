package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingProbeTest {

  private static List<String> words(String text) throws IOException {
    return List.copyOf(EncodingProbe.words(new StringReader(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unit,2019,5 | ``",
        "trên 2.300 | trên",
        "(trên)/gần;khoảng | trên gần khoảng",
        "trên TRÊN trên | trên TRÊN",
        "nh©n d©n | nh©n d©n",
        "ê ở | ``",
        "“trên” – gần… | trên gần",
        "trên\u00A0gần | trên gần",
        "gâ\u0300n | gâ\u0300n",
        "5₫trên | trên",
        "trên2gần | trên gần"
      })
  void wordsThatTellAnEncodingHaveAPlainLetterAndAnotherSign(String text, String words)
      throws IOException {
    assertThat(String.join(" ", words(text))).isEqualTo(words);
  }

  @Test
  void longWordsTellNothing() throws IOException {
    String longest = "ê" + "n".repeat(23);

    assertThat(words(longest + " n" + longest)).containsExactly(longest);
  }

  @Test
  void twoThousandWordsTellEnough() throws IOException {
    String many =
        IntStream.range(0, 2500)
            .mapToObj(
                i ->
                    "ê"
                        + Integer.toString(i + 5000)
                            .chars()
                            .mapToObj(c -> "" + (char) (c + 49))
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(" "));

    assertThat(words(many)).hasSize(2000);
  }

  /** Nhân dân trên gần khoảng hội nghị số phố hộp, in TCVN3. */
  private static final List<String> TCVN3 =
      List.of("nh©n", "d©n", "trªn", "gÇn", "kho¶ng", "héi", "nghÞ", "sè", "phè", "hép");

  @ParameterizedTest
  @CsvSource({
    "0, 0, UTF_8",
    "5, 0, TCVN3",
    "4, 1, UTF_8",
    "10, 0, TCVN3",
    "9, 1, TCVN3",
    "8, 2, UTF_8",
    "0, 9, UTF_8"
  })
  void ofFewWordsAllMustBeVietnameseAndOfManyNearlyAll(int sound, int odd, TextEncoding encoding)
      throws IOException {
    List<String> words =
        IntStream.range(0, sound + odd)
            .mapToObj(i -> i < sound ? TCVN3.get(i) : "wz©w" + (char) ('a' + i))
            .toList();

    assertThat(EncodingProbe.ofBytes(new StringReader(String.join(" ", words))))
        .isEqualTo(encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "programme unit, UTF_8",
    "trên gần khoảng, UTF_8",
    "nh©n d©n trªn, UTF_8_TCVN3",
    "treân gaàn, UTF_8_VNI",
    "trên gần nh©n, MIXED",
    "café naïve, UTF_8",
    "trên 5 m²/©2019, UTF_8"
  })
  void validUnicodeIsAnOldFontsOnlyWhereNoWordIsVietnameseAsItStands(
      String text, TextEncoding encoding) throws IOException {
    assertThat(EncodingProbe.ofUnicode(new StringReader(text))).isEqualTo(encoding);
  }
}
