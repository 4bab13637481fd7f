package vn.tonghop.submission;

import java.util.stream.IntStream;

/**
 * Looks for the name of a person in a text: behind a form of address ({@code bà Bình}), behind a
 * label ({@code người lập: Hoa}), or a full name by itself ({@code Trần Thị Bình}), with accents or
 * without, in small letters or capitals. Names of places and of the dead whom places are called
 * after are none.
 */
final class PersonalNames {

  private static final int FEWEST_SPACED_LETTERS = 7;

  private final Words words;
  private final FormsOfAddress titles;
  private final AddressedNames addressed;
  private final PlainAddressedNames plainAddressed;
  private final FullNames full;
  private final LabelledNames labelled;

  private PersonalNames(Words words) {
    PlaceNames places = new PlaceNames(words);
    this.words = words;
    this.titles = new FormsOfAddress(words, places);
    this.addressed = new AddressedNames(words, places);
    this.plainAddressed = new PlainAddressedNames(words, places);
    this.full = new FullNames(words, places);
    this.labelled = new LabelledNames(words, places);
  }

  /** Whether there is one in it. */
  static boolean areIn(String text) {
    Words words = Words.of(text);
    // Once only: other signs than blanks may part the letters still.
    return new PersonalNames(areSpacedOut(words) ? Words.of(text.replace(" ", "")) : words)
        .areThere();
  }

  /** Whether the first word may be a name's: not an office's, a body's or a place's. */
  static boolean mayBegin(String text) {
    Words words = Words.of(text);
    return words.isUpper(0)
        && !new NameExtent(words).isNoName(0)
        && !PlaceWords.PLACES_BEFORE.contains(words.key(0));
  }

  /** N g u y ễ n V ă n A n: a text of single letters. */
  private static boolean areSpacedOut(Words words) {
    return words.size() >= FEWEST_SPACED_LETTERS
        && IntStream.range(0, words.size()).allMatch(i -> words.length(i) == 1);
  }

  private boolean areThere() {
    return IntStream.range(0, words.size())
        .anyMatch(at -> isAddressed(at) || full.isAt(at) || labelled.isAt(at));
  }

  private boolean isAddressed(int at) {
    int name = titles.nameBehind(at);
    return name >= 0
        && (words.arePlain() ? plainAddressed.isAt(at, name) : addressed.isAt(at, name));
  }
}
