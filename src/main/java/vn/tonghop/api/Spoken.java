package vn.tonghop.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import vn.tonghop.catalogue.Language;

/** In which language a program wants to be told: as its {@code Accept-Language} says. */
final class Spoken {

  private static final List<String> TAGS = List.of("vi", "en");

  private Spoken() {}

  /** Vietnamese unless English is wanted rather. */
  static Language in(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
        .flatMap(Spoken::best)
        .filter("en"::equals)
        .map(tag -> Language.EN)
        .orElse(Language.VI);
  }

  private static Optional<String> best(String header) {
    try {
      return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
