package vn.tonghop.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.tonghop.desk.NotYours;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Whence;

/** What all pages have in common. */
@ControllerAdvice
class Refusals {

  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
  private static final int LONGEST = 200;

  private static String inOneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

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
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /** Whoever may not see a thing is not told that it is there; the log is. */
  @ExceptionHandler(NotYours.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notYours(NotYours refused, HttpServletRequest request, Model model) {
    Member asking = me();
    model.addAttribute("me", asking);
    model.addAttribute("here", here(request));
    LOG.log(
        System.Logger.Level.INFO,
        "Refused to member {0} from {1}: {2} {3}",
        asking == null ? "-" : String.valueOf(asking.id()),
        Whence.here(),
        request.getMethod(),
        inOneLine(String.valueOf(refused.getMessage())));
    return "error/404";
  }
}
