package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The texts that a workbook keeps apart from its cells, in Unicode, cleaned, in memory; those that
 * look like personal data are known, whether a cell shows them or not.
 */
final class SharedTexts {

  private static final int MOST = 500_000;

  private final List<String> texts = new ArrayList<>();
  private OldFonts fonts = OldFonts.ofEachText();
  private final BitSet personal = new BitSet();
  private final BitSet shown = new BitSet();

  /** Reads the part that holds them. */
  void read(PartReader part) throws Damaged {
    while (part.next()) {
      if (part.isAt("si")) {
        if (texts.size() == MOST) {
          throw new Damaged(Flaw.ofFile(Flaw.Kind.TOO_LARGE, "texts"));
        }
        texts.add(RichText.read(part, "si"));
      }
    }
    fonts = OldFonts.of(texts);
    for (int i = 0; i < texts.size(); i++) {
      String text = CellText.clean(fonts.read(texts.get(i)));
      texts.set(i, text);
      if (TextGate.kind(text).isPresent()) {
        personal.set(i);
      }
    }
  }

  /** By which the texts in cells are read too. */
  OldFonts fonts() {
    return fonts;
  }

  /** The text of a number. */
  String get(String number) throws Damaged {
    try {
      int index = Integer.parseInt(number.strip());
      String text = texts.get(index);
      shown.set(index);
      return text;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new Damaged();
    }
  }

  /** Kinds of personal data in texts that no cell has asked for. */
  List<String> personalDataShownNowhere() {
    List<String> kinds = new ArrayList<>();
    for (int i = personal.nextSetBit(0); i >= 0; i = personal.nextSetBit(i + 1)) {
      if (!shown.get(i)) {
        TextGate.kind(texts.get(i)).ifPresent(kinds::add);
      }
    }
    return kinds.stream().distinct().sorted().toList();
  }
}
