package vn.tonghop.submission;

import static vn.tonghop.submission.NameWords.GIVEN_NAMES;
import static vn.tonghop.submission.NameWords.STRONG_SURNAMES;
import static vn.tonghop.submission.NameWords.SURNAMES;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.submission.Token.Shape;

/**
 * Looks for the name of a person in a text: behind a form of address ({@code bà Bình}), behind a
 * label ({@code người lập: Hoa}), or a full name by itself ({@code Trần Thị Bình}), with accents or
 * without, in small letters or capitals. Names of places and of the dead whom places are called
 * after are none.
 */
final class PersonalNames {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:họ (?:và |, )?tên|tên"
              + "|(?:chủ (?:hộ|tọa|toạ|trì)|thư ký|kế toán)(?: \\p{L}+){0,2}"
              + "|trưởng (?:đoàn|ban|thôn|phòng|nhóm)|tổ trưởng"
              + "|người (?:lập|ký|kí|gửi|nộp|nhận|nhập|báo cáo|phụ trách|đại diện|liên hệ|phát biểu"
              + "|kiến nghị|phản ánh|chủ trì|thực hiện|khiếu nại|tố cáo|dân|hỏi)(?: \\p{L}+)?"
              + "|ho (?:va )?ten|nguoi (?:lap|ky|gui|nop|bao cao|phu trach|lien he))"
              + "\\s*(?:\\([^)]{0,30}\\)\\s*)?(?:là\\s+|[:=]\\s*|-\\s+)$");
  private static final Pattern BLANKS = Pattern.compile(" {0,4}|_");
  private static final Pattern IN_TITLE = Pattern.compile("[ /.]{1,3}");
  private static final Pattern BEHIND_TITLE = Pattern.compile("[ .:]{0,3}|_| ?[-/:] ?|\\) ?:? ?");
  private static final Pattern BEHIND_PLACE = Pattern.compile("[ .:\"“'(]{0,4}|-");
  private static final Pattern IN_PLACE = Pattern.compile(" {1,2}| ?- ?");
  private static final Pattern LISTED = Pattern.compile(" ?[,;/&-] ?");
  private static final Pattern INITIAL_ENDS = Pattern.compile("\\. ?");
  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:Ng|Tr|Ph|Hg|[NTLPHVBĐD])(?:\\. ?| )(?:Văn |Thị |[VT]\\. ?)\\p{Lu}(?:\\p{Ll}|(?!\\p{L}))");
  private static final int LONGEST_NAME = 5;
  private static final int REACH_OF_LABEL = 60;
  private static final int FEWEST_SPACED_LETTERS = 7;

  private final String text;
  private final List<Token> tokens;
  private final boolean plain;

  private PersonalNames(String text) {
    this.text = text;
    this.tokens = Token.of(text);
    this.plain = text.chars().allMatch(c -> c < 0x80);
  }

  /** Whether there is one in it. */
  static boolean areIn(String text) {
    PersonalNames names = new PersonalNames(text);
    return IntStream.range(0, names.tokens.size()).anyMatch(names::isNamed) || names.areSpacedOut();
  }

  /** N g u y ễ n V ă n A n. */
  private boolean areSpacedOut() {
    long letters = tokens.stream().filter(token -> token.end() - token.start() == 1).count();
    return letters >= FEWEST_SPACED_LETTERS
        && letters == tokens.size()
        && areIn(text.replace(" ", ""));
  }

  private boolean isNamed(int at) {
    return isAddressed(at)
        || isFullName(at)
        || isLabelled(at)
        || isOfCalling(at)
        || isShortened(at)
        || isOfLadies(at);
  }

  /** Whether the first word may be a name's: not an office's, a body's or a place's. */
  static boolean mayBegin(String text) {
    PersonalNames names = new PersonalNames(text);
    return !names.tokens.isEmpty()
        && names.shape(0).isUpper()
        && !names.isNoName(0)
        && !NameWords.PLACES_BEFORE.contains(names.key(0));
  }

  // --- behind a form of address

  private boolean isAddressed(int at) {
    int name = afterTitle(at);
    if (name < 0 || name >= tokens.size() || !isBehindTitle(name)) {
      return false;
    }
    return plain ? isPlainName(at, name) : isName(at, name);
  }

  /** Where the name would begin; -1 when no form of address stands there. */
  private int afterTitle(int at) {
    String key = key(at);
    if ((NameWords.LONG_TITLES.contains(pair(at))
            || (plain && PLAIN_LONG_TITLES.contains(pair(at))))
        && isGap(at, IN_TITLE)) {
      return at + 2;
    }
    if (NameWords.SHORT_TITLES.contains(key) && shape(at).isUpper() && isKnown(at + 1)) {
      return at + 1;
    }
    if (isLetterTitle(at)) {
      return at + 1;
    }
    if (isAbbreviatedTitle(at) && isKnown(at + 1) && !isKnownPlace(at + 1)) {
      return at + 1;
    }
    if (key.equals("anh") && shape(at).isUpper() && isAdjacent(at - 1) && isSurname(at - 1)) {
      return -1;
    }
    boolean title = plain ? PLAIN_TITLES.contains(key) : NameWords.TITLES.contains(key);
    return title && !isOtherWord(at) ? at + 1 : -1;
  }

  /** Ô. Minh, đc Minh; not the lot Ô 12 nor the address ĐC: Lê Lợi. */
  private boolean isAbbreviatedTitle(int at) {
    return key(at).equals(COMRADE)
        ? shape(at) != Shape.CAPITALS
        : key(at).equals(MISTER) && text.startsWith(".", end(at));
  }

  /** a Hùng (địa chính), c Lan: at the beginning, and nothing behind that would make a word. */
  private boolean isLetterTitle(int at) {
    return (key(at).equals("a") || key(at).equals("c"))
        && at == 0
        && start(0) == 0
        && text.startsWith(" ", end(0))
        && shape(0) == Shape.SMALL
        && shape(1) == Shape.CAPITALISED
        && !plain
        && GIVEN_NAMES.contains(key(1))
        && !NO_GIVEN_NAMES_OF_LISTS.contains(key(1))
        && (tokens.size() == 2 || !isAdjacent(1));
  }

  private boolean isSurname(int at) {
    return shape(at) == Shape.CAPITALISED && SURNAMES.contains(key(at));
  }

  /** Trẻ em, địa chỉ: with the word before it another word. */
  private boolean isOtherWord(int at) {
    return plain
        ? PLAIN_NO_TITLES_AFTER.contains(pair(at - 1))
        : NameWords.NO_TITLES_AFTER.contains(pair(at - 1));
  }

  private boolean isBehindTitle(int name) {
    return isGap(name - 1, BEHIND_TITLE);
  }

  private boolean isName(int title, int name) {
    Shape shape = shape(name);
    if (isNoName(name) || isTitle(name) || NO_PERSONS.contains(pair(title))) {
      return false;
    }
    boolean allCapitals =
        !NameWords.SHORT_TITLES.contains(key(title))
            && (shape(title) == Shape.CAPITALS || shape(title) == Shape.INITIAL);
    return switch (shape) {
      case CAPITALISED -> !isPlace(title, name);
      case CAPITALS ->
          allCapitals ? isCapitalName(title, name) : isKnown(name) || areInitials(name);
      case INITIAL -> !allCapitals && !isPlace(title, name);
      case SMALL ->
          (STRONG_SURNAMES.contains(key(name))
                  && isAdjacent(name)
                  && (NameWords.MIDDLE_NAMES.contains(key(name + 1))
                      || GIVEN_NAMES.contains(key(name + 1)))
                  && !isNoName(name + 1))
              || isSmallName(title, name);
      case OTHER -> false;
    };
  }

  /** Chị lan; but anh hùng, anh dũng are words. */
  private boolean isSmallName(int title, int name) {
    return SMALL_TITLES.contains(key(title))
        && isAdjacent(title)
        && NameWords.SELDOM_WORDS.contains(key(name))
        && !SMALL_WORDS.contains(pair(title));
  }

  /** Ông NVA: surname, văn or thị, given name. */
  private boolean areInitials(int name) {
    return INITIALS.matcher(text.substring(start(name), end(name))).matches()
        && !(isAdjacent(name) && shape(name + 1).isUpper());
  }

  /** In a text all in capitals only what can be nothing else. */
  private boolean isCapitalName(int title, int name) {
    if (isPlace(title, name) || pair(title).equals(HERO)) {
      return false;
    }
    boolean more = isAdjacent(name) && shape(name + 1).isUpper() && !isNoName(name + 1);
    return more
        ? SURNAMES.contains(key(name)) && GIVEN_NAMES.contains(key(lastOfName(name)))
        : GIVEN_NAMES.contains(key(name)) && !isAdjacent(name);
  }

  /** Ông/Bà: the other form of address, not a name; but Anh is one too. */
  private boolean isTitle(int at) {
    return NameWords.TITLES.contains(key(at)) && !key(at).equals("anh");
  }

  private static final String HERO = NameWords.key("anh") + "_" + NameWords.key("hùng");

  /** A place is called so as a whole (Bà Rịa), or a word for a place stands before it. */
  private boolean isPlace(int title, int name) {
    boolean behindPlace =
        title > 0
            && isAdjacent(title - 1)
            && isPlaceWord(title - 1)
            && !(shape(title) == Shape.SMALL && BELONGINGS.contains(key(title - 1)))
            && !pair(title - 2).equals(FAMILY);
    if (behindPlace && (shape(title) != Shape.SMALL || lastOfName(name) == name)) {
      return true;
    }
    if (shape(title) == Shape.SMALL) {
      return false;
    }
    boolean behindBusiness =
        isAdjacent(title - 1)
            && (BUSINESSES.contains(key(title - 1)) || BUSINESSES.contains(pair(title - 2)));
    return isKnownPlace(title) || behindBusiness || isOfOddPlace(title, name);
  }

  /** Đồng Ông Cộ: in the middle of a name, before what nobody is called. */
  private boolean isOfOddPlace(int title, int name) {
    return PLACE_TITLES.contains(key(title))
        && isAdjacent(title - 1)
        && shape(title - 1) == Shape.CAPITALISED
        && !isOffice(title - 1)
        && lastOfName(name) == name
        && !isKnown(name);
  }

  private boolean isPlainName(int title, int name) {
    if (!shape(name).isUpper() || shape(name) == Shape.INITIAL) {
      return false;
    }
    boolean more = isAdjacent(name) && shape(name + 1).isUpper();
    boolean surname =
        PLAIN_SURNAMES.contains(key(name))
            || (SURE_PLAIN_TITLES.contains(key(title)) && ALL_PLAIN_SURNAMES.contains(key(name)));
    return more
        ? surname && (isOfPerson(title, name) || !isKnownPlainPlace(name))
        : PLAIN_GIVEN_NAMES.contains(key(name))
            && (key(title).startsWith("m")
                || shape(title) == Shape.SMALL
                || key(title).equals("ong"))
            && !key(title).equals("ba")
            && !key(title).equals("co");
  }

  /** Streets and schools are called by such names too, but nobody calls a street ông. */
  private boolean isOfPerson(int title, int name) {
    return shape(title) == Shape.SMALL && lastOfName(name) - name >= 2;
  }

  // --- by itself

  private boolean isFullName(int at) {
    String key = key(at);
    if (!isFirst(at)
        || !(plain
            ? PLAIN_SURNAMES.contains(key)
            : SURNAMES.contains(key) || PLAIN_SURNAMES.contains(key))) {
      return false;
    }
    if (shape(at).isUpper()
        && (NameWords.COMPOUNDS.contains(pair(at)) || NameWords.COMPOUNDS.contains(pair(at - 1)))) {
      return false;
    }
    boolean person = hasMiddleName(at) || isOfThreeWords(at) || isOfOddOrder(at) || isWholeText(at);
    return person && (isPersonsWord(at - 1) || !(isOfPlace(at) || isOfBusiness(at)));
  }

  /** Công ty CP Hoàng Anh Gia Lai; but a whole name with its văn or thị stays a person's. */
  private boolean isOfBusiness(int at) {
    return isAdjacent(at - 1)
        && (BUSINESSES.contains(key(at - 1)) || BUSINESSES.contains(pair(at - 2)))
        && !hasMiddleName(at);
  }

  /** Not the second word of a name that began before it. */
  private boolean isFirst(int at) {
    return shape(at) != Shape.OTHER && shape(at) != Shape.INITIAL;
  }

  /** Nguyễn Văn …, Trần Thị …. */
  private boolean hasMiddleName(int at) {
    if (!isAdjacent(at) || !isAdjacent(at + 1)) {
      return false;
    }
    String middle = key(at + 1);
    boolean known =
        NameWords.MIDDLE_NAMES.contains(middle) || NameWords.PLAIN_MIDDLE_NAMES.contains(middle);
    if (isWord(at)) {
      return false;
    }
    if (key(at + 1).equals("a") && shape(at + 1) == Shape.INITIAL) {
      return shape(at + 2) == Shape.CAPITALISED && shape(at) == Shape.CAPITALISED;
    }
    if (!known) {
      return false;
    }
    return shape(at) == Shape.SMALL
        ? plain
            ? PLAIN_SURNAMES.contains(key(at)) && PLAIN_GIVEN_NAMES.contains(key(at + 2))
            : STRONG_SURNAMES.contains(key(at)) && GIVEN_NAMES.contains(key(at + 2))
        : shape(at + 2).isUpper();
  }

  /** Đoàn văn công, lý thị trường: words that begin like a name. */
  private boolean isWord(int at) {
    boolean middle =
        NameWords.MIDDLE_NAMES.contains(key(at + 1))
            || NameWords.PLAIN_MIDDLE_NAMES.contains(key(at + 1));
    return middle
        && !STRONG_SURNAMES.contains(key(at))
        && NameWords.NO_GIVEN_NAMES.contains(key(at + 2));
  }

  /** Trần T. Bình, and An Nguyễn Văn. */
  private boolean isOfOddOrder(int at) {
    if (!STRONG_SURNAMES.contains(key(at)) || !shape(at).isUpper() || !isAdjacent(at)) {
      return false;
    }
    boolean initial =
        shape(at + 1) == Shape.INITIAL && isGap(at + 1, INITIAL_ENDS) && shape(at + 2).isUpper();
    boolean reversed =
        NameWords.MIDDLE_NAMES.contains(key(at + 1))
            && isAdjacent(at - 1)
            && shape(at - 1) == Shape.CAPITALISED
            && GIVEN_NAMES.contains(key(at - 1));
    return initial || reversed;
  }

  private boolean isOfThreeWords(int at) {
    Shape shape = shape(at);
    if (!shape.isUpper() || isWord(at)) {
      return false;
    }
    int last = lastOfName(at);
    int words = last - at + 1;
    if (isPlaceWord(at) && PLACE_TITLES.contains(key(at + 1))) {
      return false;
    }
    if (words < 3 || words > LONGEST_NAME) {
      return false;
    }
    boolean given = plain ? PLAIN_GIVEN_NAMES.contains(key(last)) : GIVEN_NAMES.contains(key(last));
    if (shape == Shape.CAPITALS) {
      return given && words <= 4 && (!isAdjacent(at - 1) || !shape(at - 1).isUpper());
    }
    return plain
        ? given
        : STRONG_SURNAMES.contains(key(at)) || (given && words <= 4 && !isAfterName(at));
  }

  /** Another capitalised word stands right before it, which its name may belong to. */
  private boolean isAfterName(int at) {
    return at > 0 && isAdjacent(at - 1) && shape(at - 1) == Shape.CAPITALISED && !isOffice(at - 1);
  }

  private boolean isOffice(int at) {
    return NameWords.OFFICES.contains(key(at));
  }

  /** Two words and nothing else but a number before them. */
  private boolean isWholeText(int at) {
    return !plain
        && tokens.size() - at == 2
        && IntStream.range(0, at).allMatch(i -> shape(i) == Shape.OTHER)
        && shape(at) == Shape.CAPITALISED
        && shape(at + 1) == Shape.CAPITALISED
        && isAdjacent(at)
        && STRONG_SURNAMES.contains(key(at))
        && !NameWords.OFTEN_PLACES.contains(key(at))
        && GIVEN_NAMES.contains(key(at + 1));
  }

  /** The last word of the name that begins there: at most five, all with capitals. */
  private int lastOfName(int at) {
    int last = at;
    while (last - at + 1 < LONGEST_NAME
        && isAdjacent(last)
        && continues(at, last + 1)
        && !isNoName(last + 1)) {
      last++;
    }
    return last;
  }

  private boolean continues(int first, int next) {
    Shape shape = shape(next);
    if (shape(first) == Shape.CAPITALISED && shape == Shape.CAPITALS) {
      return GIVEN_NAMES.contains(key(next));
    }
    return shape.isUpper() || (next == first + 1 && MIDDLES.contains(key(next)));
  }

  // --- places

  private boolean isOfPlace(int at) {
    if (plain ? isKnownPlainPlace(at) : isKnownPlace(at)) {
      return true;
    }
    int before = beforeList(at);
    return before >= 0
        && (before < at - 1 || isGap(before, BEHIND_PLACE))
        && isPlaceWord(before)
        && !isHolderOfOffice(before);
  }

  /** The word before the name, or before the names that are listed with it: phường A, B và C. */
  private int beforeList(int at) {
    int before = at - 1;
    while (before >= 0 && isListed(before)) {
      int first = before;
      while (first > 0 && isAdjacent(first - 1) && shape(first - 1).isUpper()) {
        first--;
      }
      while (first < before && isPlaceWord(first)) {
        first++;
      }
      if (!isKnownPlace(first)) {
        return -1;
      }
      before = first - 1;
    }
    return before;
  }

  private boolean isListed(int at) {
    return shape(at).isUpper() && isGap(at, LISTED) && !isPlaceWord(at);
  }

  private boolean isPlaceWord(int at) {
    return NameWords.PLACES_BEFORE.contains(key(at))
        || NameWords.PLACES_BEFORE.contains(pair(at - 1));
  }

  /** Công dân Lê Văn Tám, hộ Trần Phú: whoever else is called so. */
  private boolean isPersonsWord(int at) {
    return at >= 0
        && isAdjacent(at)
        && (PERSONS.contains(key(at)) || PERSONS.contains(pair(at - 1)));
  }

  /** Chủ tịch phường Nguyễn Văn An, trưởng thôn Lê Thị Hoa. */
  private boolean isHolderOfOffice(int place) {
    if (!NameWords.OFFICES_END_IN.contains(key(place)) && !isResidentialGroup(place)) {
      return false;
    }
    int from = Math.max(0, place - 6);
    return IntStream.range(from, place)
        .anyMatch(i -> isOffice(i) && text.substring(end(i), start(place)).indexOf(',') < 0);
  }

  private boolean isResidentialGroup(int place) {
    String pair = pair(place - 1);
    return pair.equals(NameWords.phraseKey("dân phố").replace(' ', '_'))
        || pair.equals(NameWords.phraseKey("khu phố").replace(' ', '_'));
  }

  private boolean isKnownPlace(int at) {
    return isIn(NameWords.PLACES, at);
  }

  private boolean isKnownPlainPlace(int at) {
    return isIn(PLAIN_PLACES, at);
  }

  private boolean isIn(Set<String> phrases, int at) {
    StringBuilder phrase = new StringBuilder(key(at));
    for (int next = at + 1; next < tokens.size() && next - at < LONGEST_NAME; next++) {
      if (!isGap(next - 1, IN_PLACE) || !shape(next).isUpper()) {
        return false;
      }
      phrase.append(' ').append(key(next));
      boolean ends =
          next + 1 == tokens.size()
              || !isAdjacent(next)
              || !shape(next + 1).isUpper()
              || isNoName(next + 1);
      if (phrases.contains(phrase.toString()) && (ends || !isNameLike(next + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNameLike(int at) {
    return GIVEN_NAMES.contains(key(at)) || SURNAMES.contains(key(at));
  }

  // --- behind an office, or shortened

  /** Cháng Thị Liên: whatever the surname. */
  private boolean isOfLadies(int at) {
    return key(at + 1).equals(LADY)
        && shape(at) == Shape.CAPITALISED
        && shape(at + 1) == Shape.CAPITALISED
        && shape(at + 2) == Shape.CAPITALISED
        && isAdjacent(at)
        && isAdjacent(at + 1)
        && GIVEN_NAMES.contains(key(at + 2))
        && !NameWords.NO_GIVEN_NAMES.contains(key(at + 2))
        && !WORDS_WITH_LADY.contains(key(at))
        && !isPlaceWord(at)
        && !isPlaceWord(at - 1)
        && !isKnownPlace(at)
        && !isNoName(at);
  }

  /**
   * Bí thư Nghiệm: one given name, which no name of a place has but two of; or a surname of people
   * before it.
   */
  private boolean isOfCalling(int at) {
    int name = at + 2;
    if (!NameWords.CALLINGS.contains(pair(at)) || !isAdjacent(at) || !isAdjacent(at + 1)) {
      return false;
    }
    boolean surname =
        STRONG_SURNAMES.contains(key(name))
            && shape(name) == Shape.CAPITALISED
            && isAdjacent(name)
            && shape(name + 1) == Shape.CAPITALISED
            && GIVEN_NAMES.contains(key(name + 1))
            && !isKnownPlace(name);
    return surname
        || (shape(name) == Shape.CAPITALISED
            && GIVEN_NAMES.contains(key(name))
            && !isNoName(name)
            && (!isAdjacent(name)
                || !shape(name + 1).isUpper()
                || (PRIVATE_CALLINGS.contains(pair(at)) && GIVEN_NAMES.contains(key(name + 1)))));
  }

  /** Ng. Văn An, N.V.A. */
  private boolean isShortened(int at) {
    return shape(at).isUpper()
        && end(at) - start(at) <= 2
        && SHORTENED.matcher(text).region(start(at), text.length()).lookingAt()
        && !isGap(at - 1, INITIAL_ENDS);
  }

  // --- behind a label

  private boolean isLabelled(int at) {
    if (!shape(at).isUpper() || isNoName(at)) {
      return false;
    }
    if (!isKnown(at) || isKnownPlace(at)) {
      return false;
    }
    int from = Math.max(0, start(at) - REACH_OF_LABEL);
    return LABEL.matcher(text.substring(from, start(at))).find();
  }

  private boolean isKnown(int at) {
    return plain
        ? PLAIN_SURNAMES.contains(key(at)) || PLAIN_GIVEN_NAMES.contains(key(at))
        : SURNAMES.contains(key(at)) || GIVEN_NAMES.contains(key(at));
  }

  // --- words

  private static final Set<String> PLAIN_TITLES =
      Set.of("ong", "ba", "anh", "chi", "co", "chu", "bac", "em", "cu", "mr", "mrs", "ms");
  private static final Set<String> PLAIN_LONG_TITLES = Set.of("d_c", "dong_chi");
  private static final Set<String> PLAIN_SURNAMES = NameWords.PLAIN_SURNAMES;
  private static final Set<String> PLAIN_GIVEN_NAMES = plain(GIVEN_NAMES);
  private static final Set<String> PLAIN_PLACES = plain(NameWords.PLACES);
  private static final Set<String> PRIVATE_CALLINGS =
      NameWords.keys("phóng_viên nghệ_nhân bệnh_nhân nhà_báo công_dân cử_tri");
  private static final Set<String> PLAIN_NO_TITLES_AFTER = plainNoTitlesAfter();
  private static final String COMRADE = NameWords.key("đc");
  private static final String MISTER = NameWords.key("ô");
  private static final Set<String> PLACE_TITLES = NameWords.keys("ông bà");
  private static final Set<String> BUSINESSES =
      NameWords.keys("tnhh mtv cp dntn htx công_ty cổ_phần doanh_nghiệp cửa_hàng siêu_thị");
  private static final Set<String> ALL_PLAIN_SURNAMES = plain(SURNAMES);
  private static final Set<String> SURE_PLAIN_TITLES = Set.of("ong", "mr", "mrs", "ms");
  private static final Set<String> SMALL_WORDS = NameWords.keys("anh_hùng anh_dũng anh_mai");
  private static final Set<String> SMALL_TITLES = NameWords.keys("ông bà anh chị cô chú");
  private static final Set<String> BELONGINGS = NameWords.keys("nhà vườn ao");
  private static final Set<String> NO_GIVEN_NAMES_OF_LISTS = NameWords.keys("thu chi tổng công");
  private static final Set<String> WORDS_WITH_LADY =
      NameWords.keys("đô siêu chỉ thành hiển nội ngoại cận thiếp");
  private static final String LADY = NameWords.key("thị");
  private static final String FAMILY = NameWords.key("gia") + "_" + NameWords.key("đình");
  private static final Pattern INITIALS = Pattern.compile("[NTLPHVĐDBC][VT]\\p{Lu}{1,2}");
  private static final Set<String> PERSONS = NameWords.keys("hộ công_dân cử_tri vợ chồng");
  private static final Set<String> NO_PERSONS =
      NameWords.keys("bác_hồ ông_táo ông_trời ông_địa bà_nguyệt bà_mụ ông_tơ ông_đồ cụ_thể chú_ý");
  private static final Set<String> MIDDLES = middles();

  private static Set<String> plain(Set<String> keys) {
    return keys.stream().map(NameWords::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> plainNoTitlesAfter() {
    Set<String> words = new HashSet<>(plain(NameWords.NO_TITLES_AFTER));
    words.addAll(Set.of("dia_chi", "dong_chi"));
    return Set.copyOf(words);
  }

  private static Set<String> middles() {
    Set<String> middles = new HashSet<>(NameWords.MIDDLE_NAMES);
    middles.addAll(NameWords.PLAIN_MIDDLE_NAMES);
    return Set.copyOf(middles);
  }

  private boolean isNoName(int at) {
    return NameWords.NO_NAMES.contains(key(at)) || NameWords.NO_NAMES.contains(pair(at));
  }

  /** Whether only blanks stand between the word and the next. */
  private boolean isAdjacent(int at) {
    return isGap(at, BLANKS);
  }

  private boolean isGap(int at, Pattern pattern) {
    return at >= 0
        && at + 1 < tokens.size()
        && start(at + 1) - end(at) <= 4
        && pattern.matcher(text.substring(end(at), start(at + 1))).matches();
  }

  private String pair(int at) {
    return key(at) + "_" + key(at + 1);
  }

  private String key(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }

  private Shape shape(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).shape() : Shape.OTHER;
  }

  private int start(int at) {
    return tokens.get(at).start();
  }

  private int end(int at) {
    return tokens.get(at).end();
  }
}
