package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.Errands;
import vn.tonghop.desk.FieldFault;
import vn.tonghop.desk.ReviewIssuing;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.desk.Today;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.publishing.Format;
import vn.tonghop.security.SignedIn;

/** Gives a review its number, and seals a copy of it. */
@Controller
@RequestMapping("/reviews/{programme}/{period}/{unit}")
class IssueController {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final String ISSUE = "issue";
  private static final String SEAL = "seal";

  private final ReviewIssuing issuing;
  private final Errands errands;
  private final Today today;

  IssueController(ReviewIssuing issuing, Errands errands, Today today) {
    this.issuing = issuing;
    this.errands = errands;
    this.today = today;
  }

  /** Of the address. */
  @ModelAttribute("path")
  ReviewPath path(
      @PathVariable String programme, @PathVariable String period, @PathVariable String unit) {
    return new ReviewPath(programme, period, unit);
  }

  /**
   * What somebody typed.
   *
   * @param content a hash of what they looked at
   */
  public record Typed(
      String date,
      String number,
      String signatory,
      Set<String> formats,
      boolean unwritten,
      boolean again,
      String content) {}

  @GetMapping("/issue")
  String form(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      Model model) {
    ReviewIssuing.Seen seen =
        issuing.of(who.member(), path, ReviewsController.language(language), today.day());
    return show(
        seen,
        new Typed(
            DAY.format(today.day()),
            seen.proposed().map(String::valueOf).orElse(""),
            seen.signatory(),
            Set.of("pdf", "docx", "html"),
            false,
            false,
            seen.content()),
        FormFaults.NONE,
        model);
  }

  @PostMapping("/issue")
  ModelAndView issue(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam(defaultValue = "vi") String language,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String signatory,
      @RequestParam(defaultValue = "") Set<String> formats,
      @RequestParam(defaultValue = "false") boolean unwritten,
      @RequestParam(defaultValue = "false") boolean again,
      @RequestParam(defaultValue = "") String content,
      HttpServletResponse response,
      Model model) {
    Typed typed = new Typed(date, number, signatory, formats, unwritten, again, content);
    ReviewIssuing.Seen seen =
        issuing.of(who.member(), path, ReviewsController.language(language), today.day());
    List<FieldFault> faults = new ArrayList<>();
    Optional<LocalDate> day = TypedDay.of(date);
    if (day.isEmpty()) {
      faults.add(
          new FieldFault(
              "date",
              new Words(
                  "Ngày viết như 3/2/2026: “" + date + "”.",
                  "A day is written as in 3/2/2026 (day first): “" + date + "”.")));
    }
    Optional<Integer> numbered = number(number);
    if (numbered.isEmpty() && !number.isBlank()) {
      faults.add(
          new FieldFault(
              "number",
              new Words(
                  "Số văn bản chỉ gồm chữ số: “" + number + "”.",
                  "A document's number is of digits only: “" + number + "”.")));
    }
    if (faults.isEmpty()) {
      Optional<Long> errand =
          issuing.issue(
              who.member(),
              path,
              new Issuing.Asked(
                  seen.order(),
                  day.orElseThrow(),
                  numbered,
                  signatory,
                  ReviewsController.formats(formats),
                  leaves(typed)),
              content,
              today.day());
      Optional<Words> refused = errand.flatMap(run -> refused(who, path, run));
      if (refused.isEmpty()) {
        return ReviewController.run(path, language, errand);
      }
      String field = field(seen, typed, refused.get());
      faults.add(new FieldFault(field, onPage(field, refused.get())));
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return new ModelAndView(show(seen, typed, new FormFaults(faults), model));
  }

  /** The field that is most likely to be mended. */
  private static String field(ReviewIssuing.Seen seen, Typed typed, Words refused) {
    if (!typed.unwritten() && !seen.unwritten().isEmpty() && refused.en().contains("--unwritten")) {
      return "unwritten";
    }
    if (refused.en().contains("--again")) {
      return "again";
    }
    if (refused.en().startsWith("The signatory")) {
      return "signatory";
    }
    boolean isOfDate =
        refused.en().startsWith("The date") || refused.en().contains("in which term");
    return isOfDate ? "date" : "number";
  }

  /** A refusal that names an option of the command says here which box is meant. */
  private static Words onPage(String field, Words refused) {
    return switch (field) {
      case "unwritten" ->
          new Words(
              "Còn mục cán bộ chưa viết. Viết ở “Phần lời của báo cáo”, hoặc đánh dấu ô này.",
              "Sections have not been written by staff. Write them, or tick this box.");
      case "again" ->
          new Words(
              "Không số liệu nào thay đổi so với lần ban hành trước. Chỉ sửa lời thì đánh dấu ô"
                  + " này.",
              "Not a figure has changed since the last issue. If only words have, tick this box.");
      default -> refused;
    };
  }

  private Optional<Words> refused(SignedIn who, ReviewPath path, long run) {
    return errands
        .find(who.member(), path, run)
        .flatMap(Errands.Seen::result)
        .filter(Errands.Result.Refused.class::isInstance)
        .map(Errands.Result::words);
  }

  private static Set<Issuing.Leave> leaves(Typed typed) {
    Set<Issuing.Leave> leaves = EnumSet.noneOf(Issuing.Leave.class);
    if (typed.unwritten()) {
      leaves.add(Issuing.Leave.UNWRITTEN);
    }
    if (typed.again()) {
      leaves.add(Issuing.Leave.AGAIN);
    }
    return leaves;
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String show(ReviewIssuing.Seen seen, Typed typed, FormFaults faults, Model model) {
    model.addAttribute("issuing", seen);
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    model.addAttribute("formats", Format.values());
    return ISSUE;
  }

  @GetMapping("/seal")
  String toSeal(
      @AuthenticationPrincipal SignedIn who, @ModelAttribute("path") ReviewPath path, Model model) {
    model.addAttribute("seal", issuing.toSeal(who.member(), path));
    model.addAttribute("faults", FormFaults.NONE);
    return SEAL;
  }

  /** Gives the sealed copy back; the password is forgotten at once. */
  @PostMapping("/seal")
  @org.jspecify.annotations.Nullable
  ModelAndView seal(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("path") ReviewPath path,
      @RequestParam char[] password,
      Model model,
      HttpServletResponse response)
      throws IOException {
    ReviewIssuing.Sealed sealed;
    try {
      sealed = issuing.seal(who.member(), path, password);
    } finally {
      Arrays.fill(password, '\0');
    }
    if (sealed instanceof ReviewIssuing.Sealed.Refused refused) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("seal", issuing.toSeal(who.member(), path));
      model.addAttribute(
          "faults", new FormFaults(List.of(new FieldFault("password", refused.why()))));
      return new ModelAndView(SEAL);
    }
    ReviewIssuing.Sealed.Copy copy = (ReviewIssuing.Sealed.Copy) sealed;
    Downloads.head(copy.name(), response);
    response.setContentLength(copy.pdf().length);
    response.getOutputStream().write(copy.pdf());
    return null;
  }
}
