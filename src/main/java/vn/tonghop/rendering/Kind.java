package vn.tonghop.rendering;

/** What a strip is; the template has one band for each, named by {@link #field}. */
enum Kind {
  SUPERIOR("superior"),
  ISSUER("issuer"),
  /** Two names and two mottos, above a rule each, of a document of the State. */
  HEAD_OF_STATE("headOfState"),
  /** The same of a body that has none above it. */
  HEAD_OF_STATE_ALONE("headOfStateAlone"),
  STAR("star"),
  NUMBER("number"),
  DRAFT("draft"),
  TYPE_NAME("typeName"),
  ABSTRACT_LINE("abstractLine"),
  DASHES("dashes"),
  TITLE_RULE("titleRule"),
  /** The one to whom it is sent. */
  ADDRESSEE("addressee"),
  /** Those to whom it is sent, a line each. */
  ADDRESSEES("addressees"),
  HEADING_1("heading1"),
  HEADING_2("heading2"),
  HEADING_3("heading3"),
  PARAGRAPH("paragraph"),
  /** The lines of a paragraph before a page break. */
  PARAGRAPH_START("paragraphStart"),
  /** Lines of a paragraph between two page breaks. */
  PARAGRAPH_MIDDLE("paragraphMiddle"),
  /** The lines of a paragraph after a page break. */
  PARAGRAPH_END("paragraphEnd"),
  NOTE("note"),
  CAPTION("caption"),
  /** A table or a box of key facts. */
  GRID("grid"),
  SOURCE("source"),
  FIGURE("figure"),
  /** Two figures side by side, each below its caption. */
  CAPTIONS("captions"),
  FIGURES("figures"),
  /** What belongs there, and a dotted line. */
  TO_WRITE("toWrite"),
  /** More dotted lines. */
  DOTS("dots"),
  CLOSING("closing"),
  /** The closing of a head who signs in own right: no capacity line. */
  CLOSING_OWN("closingOwn"),
  ANNEX_LABEL("annexLabel"),
  ANNEX_TITLE("annexTitle"),
  ANNEX_REFERENCE("annexReference");

  private final String field;

  Kind(String field) {
    this.field = field;
  }

  /** The name of the template's Boolean field that is true for strips of this kind. */
  String field() {
    return field;
  }
}
