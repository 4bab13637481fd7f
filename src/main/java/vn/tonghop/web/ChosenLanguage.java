package vn.tonghop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import vn.tonghop.security.SignedIn;

/** The language that was chosen in this browser, else the member's own, else Vietnamese. */
final class ChosenLanguage implements LocaleResolver {

  private static final String COOKIE = "language";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final long A_YEAR = 31_536_000;

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return chosen(request).or(ChosenLanguage::own).orElse(VIETNAMESE);
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst()
        .map(ChosenLanguage::language);
  }

  /** Over TLS one that no other host can set. */
  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
  }

  private static Locale language(String code) {
    return code.equals("en") ? Locale.ENGLISH : VIETNAMESE;
  }

  private static Optional<Locale> own() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known
        ? Optional.of(known.member().person().language())
        : Optional.empty();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(name(request), language(locale.getLanguage()).getLanguage())
              .httpOnly(true)
              .secure(request.isSecure())
              .path("/")
              .sameSite("Lax")
              .maxAge(A_YEAR)
              .build()
              .toString());
    }
  }
}
