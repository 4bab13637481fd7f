package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks whose cells have the fonts .VnTime or VNI-Times. */
class OldFontsTest {

  private static final String[] FORM = {
    "BIỂU SỐ LIỆU ĐỐI THOẠI",
    "Mã chương trình | | p",
    "Mã đơn vị | | u",
    "Kỳ báo cáo | | 2019-Q1",
    "",
    "TT | Chỉ tiêu | Mã | Đơn vị tính | Số liệu",
    "#1 | Số hội nghị | a | cuộc | trên 2.300"
  };

  private static String[] as(FontEncoding font, String... rows) {
    String[] encoded = new String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      encoded[i] = encoded(rows[i], font);
    }
    return encoded;
  }

  /** What somebody typed who had the font; capitals of TCVN3 have no tones. */
  private static String encoded(String text, FontEncoding font) {
    StringBuilder typed = new StringBuilder();
    text.codePoints().forEach(c -> typed.append(typed((char) c, font)));
    return typed.toString();
  }

  private static String typed(char letter, FontEncoding font) {
    if (letter < 0x80) {
      return String.valueOf(letter);
    }
    for (char c = 0x80; c <= 0xFF; c++) {
      if (c != letter && font.alone(c) == letter) {
        return String.valueOf(c);
      }
      for (char base : "aeouyôöAEOUYÔÖ".toCharArray()) {
        if (font.together(base, c).filter(both -> both == letter).isPresent()) {
          return "" + base + c;
        }
      }
    }
    char small = Character.toLowerCase(letter);
    return small == letter ? String.valueOf(letter) : typed(small, font);
  }

  @ParameterizedTest
  @EnumSource(FontEncoding.class)
  void aFormInAnOldFontIsReadWithAWarning(FontEncoding font) {
    List<String> read = Handed.read(MadeWorkbook.of(as(font, FORM)));

    assertThat(read).hasSize(2);
    assertThat(read.get(0))
        .startsWith("! CONVERTED 0:0 " + (font == FontEncoding.VNI ? "VNI|" : "TCVN3 (ABC)|"))
        .contains(encoded("Kỳ báo cáo", font) + " → Kỳ báo cáo");
    assertThat(read.get(1)).isEqualTo("1 p u 2019-Q1 a=trên 2.300@E7");
  }

  @ParameterizedTest
  @EnumSource(FontEncoding.class)
  void cellsOfTwoFontsStandInOneWorkbook(FontEncoding font) {
    String[] rows = FORM.clone();
    rows[6] = rows[6].replace("trên", encoded("trên", font));

    List<String> read = Handed.read(MadeWorkbook.of(rows));

    assertThat(read).contains("1 p u 2019-Q1 a=trên 2.300@E7");
    assertThat(read.get(0)).startsWith("! CONVERTED 0:0");
  }

  @Test
  void whatIsUnicodeStays() {
    assertThat(Handed.read(MadeWorkbook.of(FORM))).containsExactly("1 p u 2019-Q1 a=trên 2.300@E7");
  }

  @ParameterizedTest
  @EnumSource(FontEncoding.class)
  void aPersonsNameInAnOldFontIsFoundAndNotTold(FontEncoding font) {
    String[] rows = FORM.clone();
    rows[0] = encoded("ông Nguyễn Văn Cừ", font);

    assertThat(Handed.read(MadeWorkbook.of(rows))).containsExactly("! PERSONAL_DATA 1:1 name");
  }

  @Test
  void whatReadsBothWaysIsLeftAsItIs() {
    OldFonts fonts = OldFonts.of(List.of("hé", "sè"));
    assertThat(fonts.read("hé")).isEqualTo("hé");
    assertThat(fonts.read("sè")).isEqualTo("sè");
    assertThat(fonts.warnings()).isEmpty();
  }
}
