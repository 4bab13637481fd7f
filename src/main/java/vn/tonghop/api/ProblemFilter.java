package vn.tonghop.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tonghop.desk.Uploads;

/**
 * Has every error below {@code /api} told as a problem, also those that never come as far as a
 * route: no token, no such address, another method, more than is taken, and faults of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemFilter extends OncePerRequestFilter {

  /** Bytes that a request may have: a file, and what stands around it. */
  private static final long MOST = Uploads.LARGEST + (1 << 20);

  private static final System.Logger LOG = System.getLogger(ProblemFilter.class.getName());

  private final Problems problems;

  ProblemFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    if (request.getContentLengthLong() > MOST) {
      problems.tell(ProblemKind.TOO_LARGE, request, response);
      return;
    }
    try {
      chain.doFilter(request, new Telling(request, response));
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "A program's request failed", e);
      problems.tell(ProblemKind.FAILED, request, response);
    }
  }

  /** Tells what others would have made a page of. */
  private final class Telling extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Telling(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      problems.tell(ProblemKind.ofStatus(status), request, (HttpServletResponse) getResponse());
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
