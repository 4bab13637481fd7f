package vn.tonghop.review;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The elements of a document of which a layout says how they are printed. */
public enum Element {
  SUPERIOR("superior"),
  ISSUER("issuer"),
  /** {@code ĐẢNG CỘNG SẢN VIỆT NAM}; of the State its name. */
  MOTTO("motto"),
  /** {@code Độc lập - Tự do - Hạnh phúc}. */
  MOTTO_BELOW("motto_below"),
  NUMBER("number"),
  PLACE_AND_DATE("place_and_date"),
  DRAFT("draft"),
  TYPE_NAME("type_name"),
  ABSTRACT_LINE("abstract_line"),
  ADDRESSEES("addressees"),
  BODY("body"),
  PART("part"),
  SECTION("section"),
  POINT("point"),
  CAPACITY("capacity"),
  POSITION("position"),
  SIGNATORY("signatory"),
  RECIPIENTS_LABEL("recipients_label"),
  RECIPIENTS("recipients"),
  PAGE_NUMBER("page_number"),
  ANNEX_LABEL("annex_label"),
  ANNEX_TITLE("annex_title"),
  ANNEX_REFERENCE("annex_reference");

  static final Map<String, Element> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Element::code, Function.identity()));

  private final String code;

  Element(String code) {
    this.code = code;
  }

  /** As layouts and templates name it. */
  public String code() {
    return code;
  }
}
