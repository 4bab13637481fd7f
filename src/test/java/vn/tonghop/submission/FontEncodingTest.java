package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FontEncodingTest {

  private static final String SMALL =
      "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

  @ParameterizedTest
  @CsvSource({
    "TCVN3, Uû ban nh©n d©n, Uỷ ban nhân dân",
    "TCVN3, Hµ Néi, Hà Nội",
    "TCVN3, QuËn §èng §a, Quận Đống Đa",
    "TCVN3, NguyÔn V¨n Cõ, Nguyễn Văn Cừ",
    "TCVN3, trªn 2.300, trên 2.300",
    "TCVN3, Céng hoµ x· héi chñ nghÜa ViÖt Nam, Cộng hoà xã hội chủ nghĩa Việt Nam",
    "TCVN3, §éc lËp - Tù do - H¹nh phóc, Độc lập - Tự do - Hạnh phúc",
    "VNI, Xin chaøo caùc baïn, Xin chào các bạn",
    "VNI, Haø Noäi, Hà Nội",
    "VNI, Quaän Ñoáng Ña, Quận Đống Đa",
    "VNI, treân 2.300, trên 2.300",
    "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Cộng hòa xã hội chủ nghĩa Việt Nam",
    "VNI, Ñoäc laäp - Töï do - Haïnh phuùc, Độc lập - Tự do - Hạnh phúc",
    "VNI, THAØNH UÛY, THÀNH ỦY"
  })
  void textsOfTheTimeAreRead(FontEncoding encoding, String old, String unicode) {
    assertThat(encoding.decode(old)).isEqualTo(unicode);
  }

  @ParameterizedTest
  @EnumSource
  void theWholeAlphabetComesBack(FontEncoding encoding) {
    for (String letter : letters(SMALL)) {
      assertThat(encoding.decode("x" + written(letter, encoding) + "x"))
          .as(letter)
          .isEqualTo("x" + letter + "x");
    }
    String capitals = encoding == FontEncoding.TCVN3 ? "ĂÂÊÔƠƯĐ" : SMALL.toUpperCase(Locale.ROOT);
    for (String letter : letters(capitals)) {
      assertThat(encoding.decode(written(letter, encoding))).as(letter).isEqualTo(letter);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTwoLettersAreWrittenAlike(FontEncoding encoding) {
    Map<String, String> letters = new HashMap<>();
    for (String letter : letters(SMALL)) {
      assertThat(letters.put(written(letter, encoding), letter)).isNull();
    }
    assertThat(letters).hasSize(67);
  }

  @ParameterizedTest
  @EnumSource
  void plainTextStaysAsItIs(FontEncoding encoding) {
    String plain = "hn-2200,00001,2019-Q1,1.234 ab{}";
    assertThat(encoding.decode(plain)).isEqualTo(plain);
  }

  @Test
  void aStreamIsReadLikeAText() throws IOException {
    String text = "Xin chaøo caùc baïn Ñoáng Ña ".repeat(500) + "a";
    StringWriter read = new StringWriter();
    new FontReader(new StringReader(text), FontEncoding.VNI).transferTo(read);
    assertThat(read.toString()).isEqualTo(FontEncoding.VNI.decode(text));
  }

  private static List<String> letters(String text) {
    return text.chars().mapToObj(Character::toString).toList();
  }

  /** As a typist of the time wrote it: looked for among all that one or two characters can be. */
  private static String written(String letter, FontEncoding encoding) {
    for (char c = 0xA1; c <= 0xFF; c++) {
      if (encoding.alone(c) == letter.charAt(0)) {
        return String.valueOf(c);
      }
    }
    for (char base : "aeouyAEOUYôöÔÖ".toCharArray()) {
      for (char accent = 0xC0; accent <= 0xFF; accent++) {
        if (encoding.together(base, accent).filter(c -> c == letter.charAt(0)).isPresent()) {
          return "" + base + accent;
        }
      }
    }
    throw new AssertionError("No way to write " + letter);
  }
}
