package vn.tonghop.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds a session's token: sent to this host alone, out of reach of scripts, and
 * over TLS under a name that no other host can set ({@code __Host-}).
 */
public final class SessionCookie {

  private static final String BARE = "tonghop";
  private static final String OVER_TLS = "__Host-tonghop";

  private SessionCookie() {}

  static Optional<String> token(HttpServletRequest request) {
    String name = name(request);
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** Gives the browser a session's token; it forgets it when it is closed. */
  public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token).build().toString());
  }

  /** Has the browser forget it now. */
  public static void takeAway(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String value) {
    return ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .secure(request.isSecure())
        .path("/")
        .sameSite("Lax");
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? OVER_TLS : BARE;
  }
}
