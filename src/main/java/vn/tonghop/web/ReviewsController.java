package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.tonghop.catalogue.Language;
import vn.tonghop.desk.ReviewFolder;
import vn.tonghop.desk.ReviewLaunch;
import vn.tonghop.desk.ReviewLaunch.Answer;
import vn.tonghop.desk.ReviewLaunch.Asked;
import vn.tonghop.desk.ReviewList;
import vn.tonghop.desk.Today;
import vn.tonghop.publishing.Format;
import vn.tonghop.security.SignedIn;

/** The reviews there are, and new ones. */
@Controller
class ReviewsController {

  private static final String FORM = "review-new";

  private final ReviewList list;
  private final ReviewLaunch launch;
  private final ReviewFolder folder;
  private final Today today;

  ReviewsController(ReviewList list, ReviewLaunch launch, ReviewFolder folder, Today today) {
    this.list = list;
    this.launch = launch;
    this.folder = folder;
    this.today = today;
  }

  @GetMapping("/reviews")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "false") boolean held,
      Model model) {
    ReviewList.Wanted wanted = new ReviewList.Wanted(programme, unit, period, state);
    model.addAttribute("wanted", wanted);
    model.addAttribute("programmes", list.programmes());
    model.addAttribute("found", list.of(who.member(), wanted, page, held, today.day()));
    return "reviews";
  }

  @GetMapping("/reviews/{code:[Bb][Cc]-.*}")
  ModelAndView ofCode(@AuthenticationPrincipal SignedIn who, @PathVariable String code) {
    return SeeOther.at(folder.ofCode(who.member(), code).address());
  }

  /** The form; with what would go into the review, if that was asked for. */
  @GetMapping("/reviews/new")
  String form(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String structure,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "") Set<String> formats,
      @RequestParam(defaultValue = "false") boolean look,
      HttpServletResponse response,
      Model model) {
    Set<String> chosen = look || !formats.isEmpty() ? formats : Set.of("pdf", "docx", "html");
    Asked asked =
        new Asked(programme, unit, period, structure, language(language), formats(chosen));
    Answer answer = look ? launch.look(who.member(), asked, today.day()) : start(who);
    if (answer instanceof Answer.Looked looked) {
      model.addAttribute("look", looked.look());
    }
    return show(asked, answer, response, model);
  }

  /** Whoever may not launch is not shown the form. */
  private Answer start(SignedIn who) {
    launch.mayLaunch(who.member());
    return new Answer.Faulty(List.of());
  }

  @PostMapping("/reviews/new")
  ModelAndView launch(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String structure,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "") Set<String> formats,
      HttpServletResponse response,
      Model model) {
    Asked asked =
        new Asked(programme, unit, period, structure, language(language), formats(formats));
    Answer answer = launch.launch(who.member(), asked);
    return answer instanceof Answer.Begun begun
        ? SeeOther.at(
            begun.path().address()
                + "/runs/"
                + begun.errand()
                + "?language="
                + asked.language().code())
        : new ModelAndView(show(asked, answer, response, model));
  }

  private String show(Asked asked, Answer answer, HttpServletResponse response, Model model) {
    FormFaults faults =
        answer instanceof Answer.Faulty faulty ? new FormFaults(faulty.faults()) : FormFaults.NONE;
    if (!faults.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    model.addAttribute("faults", faults);
    model.addAttribute("asked", asked);
    model.addAttribute("programmes", launch.programmes());
    model.addAttribute("formats", Format.values());
    return FORM;
  }

  static Language language(String code) {
    return code.equals("en") ? Language.EN : Language.VI;
  }

  static Set<Format> formats(Set<String> codes) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    codes.forEach(code -> Format.ofCode(code).ifPresent(formats::add));
    return formats;
  }
}
