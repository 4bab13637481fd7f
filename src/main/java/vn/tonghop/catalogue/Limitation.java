package vn.tonghop.catalogue;

/**
 * A shortcoming that a unit may find in its own work: a coded box to tick in place of free text.
 * Reviews count the units that name it.
 *
 * @param code of the same form as an indicator's
 * @param name as it stands within a sentence, in small letters
 */
public record Limitation(String code, Words name) {

  public Limitation {
    if (!IndicatorCode.isCode(code)) {
      throw new IllegalArgumentException("Not a limitation's code: " + code);
    }
  }
}
