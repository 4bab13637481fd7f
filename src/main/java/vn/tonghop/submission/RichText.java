package vn.tonghop.submission;

/** A text that may be cut into runs of different looks; how it is pronounced is left out. */
final class RichText {

  private RichText() {}

  /** Its whole text, not yet cleaned; the reader then stands at its end. */
  static String read(PartReader part, String element) throws Damaged {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (part.next() && !part.isEndOf(element)) {
      if (part.isAt("t")) {
        String run = part.text();
        if (!phonetic) {
          text.append(run);
        }
      } else if (part.name().equals("rPh")) {
        phonetic = part.isStart();
      }
    }
    return text.toString();
  }
}
