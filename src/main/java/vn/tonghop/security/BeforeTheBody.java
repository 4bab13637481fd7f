package vn.tonghop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tonghop.staff.Permission;

/**
 * Turns away, before anything of its body is read, what comes from another site's page, from
 * whoever has not signed in, and files from whoever may not hand any in. A form's token against
 * forgery stands in its body, and so is asked only after this.
 *
 * <p>Where a form comes from, all browsers say by themselves; programs that do not are held to
 * session and token alone.
 */
final class BeforeTheBody extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
  private static final String LANGUAGE = "/language";
  private static final String FETCHED_FROM = "Sec-Fetch-Site";

  private final String signIn;

  /** Whoever has not signed in is sent to this page, and may send forms to it and below it. */
  BeforeTheBody(String signIn) {
    this.signIn = signIn;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_BODY.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> in =
        SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known
                && known.session().isIn()
            ? Optional.of(known)
            : Optional.empty();
    boolean files = hasFiles(request);
    if (isForeign(request)) {
      turnAway(response, HttpServletResponse.SC_FORBIDDEN);
    } else if (in.isEmpty() && (files || !isOnTheWayIn(request))) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + signIn);
    } else if (files && !in.orElseThrow().member().may(Permission.SUBMIT)) {
      turnAway(response, HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** In words of its own: a page about it would be made after the body was read. */
  private static void turnAway(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            """
            Không được phép. Hãy mở trang này từ trang chủ rồi gửi lại.
            Not allowed. Open this page from the first page and send it again.
            """);
  }

  private static boolean hasFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private boolean isOnTheWayIn(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals(signIn) || path.startsWith(signIn + "/") || path.equals(LANGUAGE);
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader(FETCHED_FROM);
    if (site != null) {
      return !OUR_OWN.contains(site);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isOf(origin, request.getHeader(HttpHeaders.HOST));
  }

  private static boolean isOf(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
