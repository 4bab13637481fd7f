package vn.tonghop.catalogue;

/**
 * Why a figure is as unusual as it is: units give its code beside their figures.
 *
 * @param code of the same form as an indicator's
 */
public record Reason(String code, Words name) {

  public Reason {
    if (!IndicatorCode.isCode(code)) {
      throw new IllegalArgumentException("Not a reason's code: " + code);
    }
  }
}
