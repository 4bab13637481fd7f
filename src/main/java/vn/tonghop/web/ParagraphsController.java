package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tonghop.desk.ReviewFolder;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.desk.ReviewWriting;
import vn.tonghop.publishing.Format;
import vn.tonghop.security.SignedIn;

/** What staff write for a review, beside what it looks like. */
@Controller
@RequestMapping("/reviews/{programme}/{period}/{unit}/paragraphs")
class ParagraphsController {

  private static final String PAGE = "paragraphs";

  private final ReviewWriting writing;
  private final ReviewFolder folder;

  ParagraphsController(ReviewWriting writing, ReviewFolder folder) {
    this.writing = writing;
    this.folder = folder;
  }

  /** Of the address. */
  @ModelAttribute("path")
  ReviewPath path(
      @PathVariable String programme, @PathVariable String period, @PathVariable String unit) {
    return new ReviewPath(programme, period, unit);
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "0") long run,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    var seen = writing.of(who.member(), path, ReviewsController.language(language), run);
    return show(who, path, seen, done.equals("saved"), model);
  }

  @PostMapping
  ModelAndView save(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam int version,
      @RequestParam Map<String, String> written,
      Model model,
      HttpServletResponse response) {
    ReviewWriting.Answer answer =
        writing.save(
            who.member(),
            path,
            ReviewsController.language(language),
            version,
            written,
            Set.of(Format.HTML, Format.PDF));
    if (answer instanceof ReviewWriting.Answer.Begun begun) {
      return SeeOther.at(
          path.address()
              + "/runs/"
              + begun.errand()
              + "?language="
              + ReviewsController.language(language).code());
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("busy", answer instanceof ReviewWriting.Answer.Busy);
    ReviewWriting.Seen seen =
        answer instanceof ReviewWriting.Answer.Busy busy
            ? busy.seen()
            : ((ReviewWriting.Answer.Again) answer).seen();
    return new ModelAndView(show(who, path, seen, false, model));
  }

  private String show(
      SignedIn who, ReviewPath path, ReviewWriting.Seen seen, boolean saved, Model model) {
    model.addAttribute("writing", seen);
    model.addAttribute("saved", saved);
    model.addAttribute("review", folder.of(who.member(), path, seen.order().language()));
    return PAGE;
  }
}
