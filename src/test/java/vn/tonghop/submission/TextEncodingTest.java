package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String HEADER = "programme,unit,period,a\n";

  @Test
  void tcvn3IsReadWithAWarning() {
    String text = HEADER + "p,u,2019,trªn 2.300\np,u,2020,gÇn 40.000\np,u,2021,kho¶ng 5\n";
    List<String> read =
        List.of(
            "! CONVERTED 0:0 TCVN3 (ABC)|trªn → trên; gÇn → gần; kho¶ng → khoảng",
            "1 p u 2019 a=trên 2.300@D2",
            "2 p u 2020 a=gần 40.000@D3",
            "3 p u 2021 a=khoảng 5@D4");
    assertThat(Handed.read(text.getBytes(WESTERN))).isEqualTo(read);
    assertThat(Handed.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
  }

  @Test
  void vniIsReadWithAWarning() {
    String text = HEADER + "p,u,2019,treân 2.300\np,u,2020,gaàn 40.000\n";
    List<String> read =
        List.of(
            "! CONVERTED 0:0 VNI|treân → trên; gaàn → gần",
            "1 p u 2019 a=trên 2.300@D2",
            "2 p u 2020 a=gần 40.000@D3");
    assertThat(Handed.read(text.getBytes(WESTERN))).isEqualTo(read);
    assertThat(Handed.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
  }

  @Test
  void windows1258IsReadWithAWarning() {
    Charset vietnamese = Charset.forName("windows-1258");
    String text = HEADER + "p,u,2019,trên 2.300\np,u,2020,gâ\u0300n 5\np,u,2021,khoa\u0309ng 5\n";
    assertThat(Handed.read(text.getBytes(vietnamese)))
        .startsWith(
            "! CONVERTED 0:0 Windows-1258|trên → trên; gâ\u00ccn → gần; khoa\u00d2ng → khoảng"
                .replace("trên → trên; ", ""))
        .contains("2 p u 2020 a=gần 5@D3", "3 p u 2021 a=khoảng 5@D4");
  }

  @Test
  void theNamesOfTheColumnsAreToldBeforeAndAfter() {
    String text = "programme,unit,period,a,Sè héi nghÞ\np,u,2019,5,6\n";
    assertThat(Handed.read(text.getBytes(WESTERN)))
        .contains("! CONVERTED 0:0 TCVN3 (ABC)|Sè héi nghÞ → Số hội nghị")
        .contains("! UNKNOWN_COLUMN 1:5 số hội nghị");
  }

  @Test
  void aPersonsNameInAnOldEncodingIsFoundAndNotTold() {
    String text = "programme,unit,period,a,¤ng NguyÔn V¨n Cõ\np,u,2019,«ng TrÇn V¨n An,bµ B×nh\n";
    assertThat(Handed.read(text.replace("¤", "«").getBytes(WESTERN)))
        .contains("! PERSONAL_DATA 1:5 name", "! PERSONAL_DATA 2:4 name")
        .noneMatch(told -> told.contains("Nguy") || told.contains("Tr"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadWithoutAMarkToo(String charset) {
    String text = HEADER + "p,u,2019,trên 2.300\n";
    assertThat(Handed.read(text.getBytes(Charset.forName(charset))))
        .containsExactly("1 p u 2019 a=trên 2.300@D2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trên 2.300",
        "Hà",
        "xã",
        "công và tôn",
        "gần 5 m²",
        "café",
        "© 2019",
        "5ª",
        "…",
        "–"
      })
  void validUnicodeStaysAsItIs(String cell) {
    assertThat(Handed.read(HEADER + "p,u,2019," + cell + "\n"))
        .containsExactly("1 p u 2019 a=" + Normalizer.normalize(cell, Normalizer.Form.NFC) + "@D2");
  }

  @Test
  void twoEncodingsInOneFileAreRefused() {
    assertThat(Handed.read(HEADER + "p,u,2019,trên 2.300\np,u,2020,nh©n d©n\n"))
        .containsExactly("! MIXED_ENCODINGS 0:0");
    assertThat(Handed.read(HEADER + "p,u,2019,khoảng 5\np,u,2020,«ng TrÇn V¨n An\n"))
        .containsExactly("! MIXED_ENCODINGS 0:0", "! PERSONAL_DATA 3:0 name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cafe\u00e9 na\u00efve d\u00e9j\u00e0 vu", "\u0081\u0090\u00ff", "\u00ea"})
  void bytesOfNoKnownEncodingAreRefused(String cell) {
    byte[] bytes = (HEADER + "p,u,2019," + cell + "\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Handed.read(bytes)).containsExactly("! NOT_DECODABLE 2:0");
  }
}
