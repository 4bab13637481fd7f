package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.tonghop.desk.NotYours;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Member;

/** What all pages have in common. */
@ControllerAdvice
class Refusals {

  /** Who looks; empty before they have signed in. */
  @ModelAttribute("me")
  @Nullable Member me() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn known
            && known.session().isIn()
        ? known.member()
        : null;
  }

  /** The part of the desk at which they are. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** Whoever may not see a thing is not told that it is there. */
  @ExceptionHandler(NotYours.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notYours() {
    return "error/404";
  }
}
