package vn.tonghop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Tokens;
import vn.tonghop.staff.Tokens.Shown;

/**
 * Finds out which program asks: by the token in its {@code Authorization} (RFC 6750), and by that
 * alone. A cookie is nothing here, and neither is a token in an address, which ends up in logs.
 */
final class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"tong-hop\"";

  private final Tokens tokens;
  private final Clock clock;

  TokenFilter(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Shown> shown =
        shown(request).map(text -> tokens.show(text, Source.of(request.getRemoteAddr())));
    if (shown.isPresent() && shown.get() instanceof Shown.Throttled throttled) {
      wait(throttled, response);
    } else if (shown.isPresent() && shown.get() instanceof Shown.Unknown) {
      turnAway(response, CHALLENGE + ", error=\"invalid_token\"");
    } else {
      shown.ifPresent(TokenFilter::letIn);
      chain.doFilter(request, response);
    }
  }

  /** The text of the token; schemes are not case-sensitive. */
  private static Optional<String> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static void letIn(Shown shown) {
    if (shown instanceof Shown.Known known) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new Program(known.token()));
      SecurityContextHolder.setContext(context);
    }
  }

  private void wait(Shown.Throttled throttled, HttpServletResponse response) throws IOException {
    long seconds = Duration.between(clock.instant(), throttled.until()).toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  /** For whoever shows nothing. */
  static void turnAway(HttpServletResponse response) throws IOException {
    turnAway(response, CHALLENGE);
  }

  private static void turnAway(HttpServletResponse response, String challenge) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
