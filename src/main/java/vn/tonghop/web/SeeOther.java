package vn.tonghop.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a browser goes on after it has sent a form. */
final class SeeOther {

  private SeeOther() {}

  /** To a page of this server. */
  static ModelAndView at(String path) {
    RedirectView view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }
}
