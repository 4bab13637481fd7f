package vn.tonghop.catalogue;

import java.util.Locale;

/** The languages the product speaks. */
public enum Language {
  VI("vi"),
  EN("en");

  private final Locale locale;

  Language(String tag) {
    locale = Locale.forLanguageTag(tag);
  }

  public Locale locale() {
    return locale;
  }

  /** {@code vi} or {@code en}. */
  public String code() {
    return locale.getLanguage();
  }
}
