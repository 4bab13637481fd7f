package vn.tonghop.rendering;

/** What a passage is, in the standard's words (ISO 32000-1, 14.8.4). */
enum Role {
  DOCUMENT("Document"),
  /** The title of the document; those of its parts follow, none left out in between. */
  H1("H1"),
  H2("H2"),
  H3("H3"),
  H4("H4"),
  P("P"),
  /** A list, its items and what stands in them. */
  L("L"),
  LI("LI"),
  LBODY("LBody"),
  TABLE("Table"),
  CAPTION("Caption"),
  THEAD("THead"),
  TBODY("TBody"),
  TR("TR"),
  TH("TH"),
  TD("TD"),
  FIGURE("Figure"),
  /** Not read aloud. */
  ARTIFACT("Artifact");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The heading of so many levels below the title. */
  static Role heading(int below) {
    return switch (below) {
      case 0 -> H1;
      case 1 -> H2;
      case 2 -> H3;
      default -> H4;
    };
  }
}
