package vn.tonghop.catalogue;

/** The same text in Vietnamese and English. */
public record Words(String vi, String en) {

  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
