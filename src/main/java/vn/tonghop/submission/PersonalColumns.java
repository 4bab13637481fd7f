package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks the gate about cells with what their column's name says: under “Họ và tên” any name is a
 * person's, under “SĐT” nine digits are a telephone number though their zero was lost. From one
 * thread.
 */
final class PersonalColumns {

  private static final Pattern NAMES =
      Pattern.compile(
          "(?iu)họ|họ đệm|tên đệm|họ(?: và |, | )tên.*|tên (?:người|cán bộ|chủ hộ|công dân|cử tri)"
              + ".*|người (?:lập|ký|kí|gửi|nộp|nhận|nhập|báo cáo|phụ trách|đại diện|liên hệ"
              + "|phát biểu|kiến nghị|phản ánh|chủ trì|thực hiện|khiếu nại|tố cáo|hỏi|có ý kiến)"
              + "(?: .*)?|người|chủ hộ|công dân|cử tri|chủ trì|full[ _]?name|name|contact.*"
              + "|ho[ _]?(?:va[ _]?)?ten|nguoi[ _].*");
  private static final Pattern PHONES =
      Pattern.compile(
          "(?iu)(?:số )?(?:điện thoại|đt|sđt|sdt|di động|máy)(?: .*)?|zalo|hotline|tel|phone.*"
              + "|mobile.*|(?:so[ _])?dien[ _]?thoai.*");
  private static final Pattern IDENTITIES =
      Pattern.compile(
          "(?iu)(?:số )?(?:cccd|cmnd|cmt|cmtnd|định danh|căn cước|chứng minh)(?:[ /_].*)?"
              + "|so[ _](?:cccd|cmnd|dinh[ _]?danh).*");
  private static final Pattern NUMBER =
      Pattern.compile("[+(' ]{0,3}\\d(?:[ .()/_-]{0,3}\\d){7,12}");
  private static final Set<String> NOBODY =
      Set.of("không", "chưa", "có", "x", "nt", "null", "none", "n", "khuyết", "trống", "không có");

  private final List<Set<Kind>> kinds;

  /** What the name of a column says that stands below it; a name may say several. */
  private enum Kind {
    NAMES(PersonalColumns.NAMES),
    PHONES(PersonalColumns.PHONES),
    IDENTITIES(PersonalColumns.IDENTITIES);

    private final Pattern name;

    Kind(Pattern name) {
      this.name = name;
    }

    static Set<Kind> of(String column) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      for (Kind kind : values()) {
        if (kind.name.matcher(column).matches()) {
          kinds.add(kind);
        }
      }
      return kinds;
    }
  }

  /** Of each column, what was asked last: programmes and dates are the same from row to row. */
  private final String[] lastTexts;

  private final List<Optional<String>> lastKinds;

  private PersonalColumns(List<String> names) {
    kinds = names.stream().map(Kind::of).toList();
    lastTexts = new String[names.size()];
    Arrays.fill(lastTexts, "");
    lastKinds = new ArrayList<>(Collections.nCopies(names.size(), Optional.empty()));
  }

  /** By the names of the columns as they stand in the file. */
  static PersonalColumns of(List<String> header) {
    return new PersonalColumns(header.stream().map(CellText::clean).toList());
  }

  /** Columns of which nothing is known. */
  static PersonalColumns unknown() {
    return new PersonalColumns(List.of());
  }

  /**
   * The kind of personal data that a cell looks like.
   *
   * @param index of its column, from 0
   * @param text as {@link CellText} cleans it
   */
  Optional<String> kind(int index, String text) {
    if (index >= kinds.size()) {
      return PersonalDataGate.kind(text);
    }
    if (!text.equals(lastTexts[index])) {
      lastTexts[index] = text;
      lastKinds.set(index, look(index, text));
    }
    return lastKinds.get(index);
  }

  private Optional<String> look(int index, String text) {
    Optional<String> kind = PersonalDataGate.kind(text);
    if (kind.isPresent() || text.isEmpty()) {
      return kind;
    }
    Set<Kind> below = kinds.get(index);
    if (below.contains(Kind.PHONES) && NUMBER.matcher(text).matches()) {
      return Optional.of(PersonalNumbers.PHONE);
    }
    if (below.contains(Kind.IDENTITIES) && NUMBER.matcher(text).matches()) {
      return Optional.of(PersonalNumbers.IDENTITY);
    }
    return below.contains(Kind.NAMES) && isSomebody(text)
        ? Optional.of(PersonalDataGate.NAME)
        : Optional.empty();
  }

  private static boolean isSomebody(String text) {
    return !NOBODY.contains(text.toLowerCase(Locale.ROOT))
        && text.chars().noneMatch(Character::isDigit)
        && PersonalNames.mayBegin(text);
  }
}
