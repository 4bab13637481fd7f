package vn.tonghop.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests that say that they are larger than any may be, before anything of them is
 * read. Those that do not say are cut off where the server reads them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TooMuch extends OncePerRequestFilter {

  /** Bytes that a request may have. */
  static final long MOST = 256L << 20;

  /** Programs are told in their own way. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= MOST) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            """
            Mỗi lần gửi nhiều nhất 256 MB; hãy quay lại và gửi ít tệp hơn.
            At most 256 MB at a time; go back and send fewer files.
            """);
  }
}
