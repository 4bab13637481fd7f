package vn.tonghop.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Whence;

/** Has it known from where a request comes, so that acts can tell it. */
final class WhenceFilter extends OncePerRequestFilter {

  @Override
  @SuppressWarnings("try")
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (Whence entered = Whence.enter(Source.of(request.getRemoteAddr()))) {
      chain.doFilter(request, response);
    }
  }
}
