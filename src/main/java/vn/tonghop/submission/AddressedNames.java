package vn.tonghop.submission;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.submission.Token.Shape;

/** Finds names behind a form of address in a text with accents: bà Bình, ÔNG NGUYỄN VĂN AN. */
final class AddressedNames {

  private static final Pattern INITIALS = Pattern.compile("[NTLPHVĐDBC][VT]\\p{Lu}{1,2}");
  private static final Set<String> HEROES = WordKeys.keys("anh_hùng");

  /** Forms of address behind which a name may be all in small letters. */
  private static final Set<String> SMALL_TITLES = WordKeys.keys("ông bà anh chị cô chú");

  private static final Set<String> SMALL_WORDS = WordKeys.keys("anh_hùng anh_dũng anh_mai");
  private static final Set<String> NO_PERSONS =
      WordKeys.keys("bác_hồ ông_táo ông_trời ông_địa bà_nguyệt bà_mụ ông_tơ ông_đồ cụ_thể chú_ý");

  private final Words words;
  private final PlaceNames places;
  private final NameExtent extent;

  AddressedNames(Words words, PlaceNames places) {
    this.words = words;
    this.places = places;
    this.extent = new NameExtent(words);
  }

  /** Whether a name begins there, behind the form of address that ends before it. */
  boolean isAt(int title, int name) {
    if (extent.isNoName(name) || isTitle(name) || NO_PERSONS.contains(words.pair(title))) {
      return false;
    }
    boolean allCapitals =
        !NameWords.SHORT_TITLES.contains(words.key(title))
            && (words.shape(title) == Shape.CAPITALS || words.shape(title) == Shape.INITIAL);
    return switch (words.shape(name)) {
      case CAPITALISED -> !isPlace(title, name);
      case CAPITALS -> allCapitals ? isInCapitals(title, name) : isKnown(name) || areInitials(name);
      case INITIAL -> !allCapitals && !isPlace(title, name);
      case SMALL -> isInSmall(name) || isGivenNameInSmall(title, name);
      case OTHER -> false;
    };
  }

  /** Ông/Bà: the other form of address, not a name; but Anh is one too. */
  private boolean isTitle(int at) {
    return NameWords.TITLES.contains(words.key(at)) && !words.key(at).equals("anh");
  }

  private boolean isKnown(int at) {
    return NameWords.SURNAMES.contains(words.key(at)) || isGivenName(at);
  }

  private boolean isGivenName(int at) {
    return NameWords.GIVEN_NAMES.contains(words.key(at));
  }

  /** Ông NVA: surname, văn or thị, given name. */
  private boolean areInitials(int name) {
    return INITIALS.matcher(words.written(name)).matches()
        && !(words.isAdjacent(name) && words.isUpper(name + 1));
  }

  /** In a text all in capitals only what can be nothing else. */
  private boolean isInCapitals(int title, int name) {
    if (isPlace(title, name) || HEROES.contains(words.pair(title))) {
      return false;
    }
    boolean more = words.isAdjacent(name) && words.isUpper(name + 1) && !extent.isNoName(name + 1);
    return more
        ? NameWords.SURNAMES.contains(words.key(name)) && isGivenName(extent.last(name))
        : isGivenName(name) && !words.isAdjacent(name);
  }

  private boolean isInSmall(int name) {
    return NameWords.STRONG_SURNAMES.contains(words.key(name))
        && words.isAdjacent(name)
        && (NameWords.MIDDLE_NAMES.contains(words.key(name + 1)) || isGivenName(name + 1))
        && !extent.isNoName(name + 1);
  }

  /** Chị lan; but anh hùng, anh dũng are words. */
  private boolean isGivenNameInSmall(int title, int name) {
    return SMALL_TITLES.contains(words.key(title))
        && words.isAdjacent(title)
        && NameWords.SELDOM_WORDS.contains(words.key(name))
        && !SMALL_WORDS.contains(words.pair(title));
  }

  /** A place is called so as a whole (Bà Rịa), or a word for a place stands before it. */
  private boolean isPlace(int title, int name) {
    boolean small = words.shape(title) == Shape.SMALL;
    if (isBehindPlaceWord(title, small) && (!small || extent.last(name) == name)) {
      return true;
    }
    return !small
        && (places.isKnown(title) || places.isBehindBusiness(title) || isOddPlace(title, name));
  }

  private boolean isBehindPlaceWord(int title, boolean small) {
    return words.isAdjacent(title - 1)
        && places.isWord(title - 1)
        && !(small && places.isBelonging(title - 1));
  }

  /** Đồng Ông Cộ: in the middle of a name, before what nobody is called. */
  private boolean isOddPlace(int title, int name) {
    return PlaceWords.TITLES.contains(words.key(title))
        && words.isAdjacent(title - 1)
        && words.shape(title - 1) == Shape.CAPITALISED
        && !places.isOffice(title - 1)
        && extent.last(name) == name
        && !isKnown(name);
  }
}
