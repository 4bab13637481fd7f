package vn.tonghop.submission;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The two old ways of writing Vietnamese with Western characters, which only their fonts show
 * right: TCVN3 (ABC, TCVN 5712 VN3; one character a letter) and VNI-Windows (a letter and a
 * character for its accents). {@code Uû ban nh©n d©n}, {@code Xin chaøo caùc baïn}.
 *
 * <p>TCVN3 has no capitals with tones: fonts of capitals show them, and they come out small.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are copies that nobody can change
enum FontEncoding {
  TCVN3(tcvn3(), Map.of()),
  VNI(vniSingles(), vniPairs());

  private final Map<Character, Character> singles;

  /** By the letter and what follows it. */
  private final Map<String, Character> pairs;

  FontEncoding(Map<Character, Character> singles, Map<String, Character> pairs) {
    this.singles = Map.copyOf(singles);
    this.pairs = Map.copyOf(pairs);
  }

  /** The text in Unicode, NFC; what is not of this encoding stays. */
  String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Optional<Character> both =
          i + 1 < text.length() ? together(c, text.charAt(i + 1)) : Optional.empty();
      if (both.isPresent()) {
        i++;
      }
      decoded.append(both.orElseGet(() -> alone(c)).charValue());
    }
    return decoded.toString();
  }

  /** Whether it is written so in this encoding: every sign beyond ASCII is one of its own. */
  boolean spells(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean own =
          c < 0x80
              || singles.containsKey(c)
              || (i > 0 && together(word.charAt(i - 1), c).isPresent());
      if (!own) {
        return false;
      }
    }
    return true;
  }

  /** What one character stands for. */
  char alone(char c) {
    return singles.getOrDefault(c, c);
  }

  /** What two stand for together. */
  Optional<Character> together(char letter, char accent) {
    return accent < 0x80 || pairs.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(pairs.get("" + letter + accent));
  }

  private static Map<Character, Character> tcvn3() {
    Map<Character, Character> table = new HashMap<>();
    put(table, 0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
    put(table, 0xB5, "àảãáạ");
    put(table, 0xBB, "ằẳẵắ");
    put(table, 0xC6, "ặầẩẫấậè");
    put(table, 0xCE, "ẻẽéẹềểễếệìỉ");
    put(table, 0xDC, "ĩíịò");
    put(table, 0xE1, "ỏõóọồổỗốộờởỡớợù");
    put(table, 0xF1, "ủũúụừửữứựỳỷỹýỵ");
    return table;
  }

  private static void put(Map<Character, Character> table, int from, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      table.put((char) (from + i), letters.charAt(i));
    }
  }

  private static Map<Character, Character> vniSingles() {
    Map<Character, Character> table = new HashMap<>();
    String vni = "ñôöíìæóòî";
    String unicode = "đơưíìỉĩịỵ";
    for (int i = 0; i < vni.length(); i++) {
      table.put(vni.charAt(i), unicode.charAt(i));
      table.put(capital(vni.charAt(i)), capital(unicode.charAt(i)));
    }
    return table;
  }

  private static Map<String, Character> vniPairs() {
    Map<String, Character> table = new HashMap<>();
    pairs(table, "a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ");
    pairs(table, "e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ");
    pairs(table, "o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ");
    pairs(table, "u", "ùøûõï", "úùủũụ");
    pairs(table, "y", "ùøûõ", "ýỳỷỹ");
    pairs(table, "ô", "ùøûõï", "ớờởỡợ");
    pairs(table, "ö", "ùøûõï", "ứừửữự");
    return table;
  }

  /** Capitals take capital accents; some keyboards gave them small ones. */
  private static void pairs(
      Map<String, Character> table, String letter, String accents, String letters) {
    String capital = letter.toUpperCase(Locale.ROOT);
    for (int i = 0; i < accents.length(); i++) {
      char accent = accents.charAt(i);
      table.put(letter + accent, letters.charAt(i));
      table.put(capital + capital(accent), capital(letters.charAt(i)));
      table.put(capital + accent, capital(letters.charAt(i)));
    }
  }

  private static char capital(char c) {
    return Character.toUpperCase(c);
  }
}
