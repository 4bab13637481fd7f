package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.CaseFilter;
import vn.tonghop.desk.CaseLine;
import vn.tonghop.desk.GivingBack;
import vn.tonghop.desk.LettingStand;
import vn.tonghop.desk.SubmissionCase;
import vn.tonghop.desk.Submissions;
import vn.tonghop.desk.Submissions.Listed;
import vn.tonghop.desk.Submissions.Wanted;
import vn.tonghop.desk.Today;
import vn.tonghop.security.SignedIn;

/** What units owe and have handed in: the list, and each case. */
@Controller
class SubmissionsController {

  private static final String CASE = "/submissions/{number:(?i)HS-.+}";

  private final Submissions submissions;
  private final GivingBack givingBack;
  private final LettingStand lettingStand;
  private final Shown shown;
  private final Today today;

  SubmissionsController(
      Submissions submissions,
      GivingBack givingBack,
      LettingStand lettingStand,
      Shown shown,
      Today today) {
    this.lettingStand = lettingStand;
    this.submissions = submissions;
    this.givingBack = givingBack;
    this.shown = shown;
    this.today = today;
  }

  @GetMapping("/submissions")
  String list(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") String page,
      HttpServletResponse response,
      Model model) {
    Wanted wanted =
        new Wanted(
            programme.filter(ProgrammeCode::isCode).map(ProgrammeCode::new),
            unit.strip(),
            period.strip(),
            Arrays.stream(CaseFilter.values())
                .filter(each -> each.name().equalsIgnoreCase(state))
                .findFirst(),
            page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    Listed listed = submissions.list(who.member(), wanted, today.day());
    if (listed.nobody() || listed.noPeriod()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    model.addAttribute("wanted", wanted);
    model.addAttribute("listed", listed);
    model.addAttribute("filters", CaseFilter.values());
    model.addAttribute("programmes", submissions.programmes());
    return "submissions";
  }

  @GetMapping(CASE)
  String one(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String number,
      @RequestParam Optional<Long> run,
      Model model) {
    show(submissions.one(who.member(), number, today.day()), model);
    run.flatMap(id -> givingBack.run(who.member(), id))
        .ifPresent(seen -> model.addAttribute("run", seen));
    return "submission";
  }

  @PostMapping(CASE + "/return")
  String giveBack(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    GivingBack.Begun begun = givingBack.giveBack(who.member(), number, reason, today.day());
    if (begun instanceof GivingBack.Begun.Under under) {
      return "redirect:/submissions/" + number + "?run=" + under.run();
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("fault", shown.words(((GivingBack.Begun.Not) begun).why()));
    model.addAttribute("reason", reason);
    show(submissions.one(who.member(), number, today.day()), model);
    return "submission";
  }

  @PostMapping(CASE + "/warnings")
  String letStand(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    Optional<Words> fault = lettingStand.accept(who.member(), number, reason, today.day());
    if (fault.isEmpty()) {
      return "redirect:/submissions/" + number;
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("warningFault", shown.words(fault.get()));
    model.addAttribute("warningReason", reason);
    show(submissions.one(who.member(), number, today.day()), model);
    return "submission";
  }

  private void show(SubmissionCase of, Model model) {
    CaseLine line = of.line();
    model.addAttribute("of", of);
    model.addAttribute("programmes", List.of(line.programme().code().value()));
    model.addAttribute(
        "title", line.unitThen().name() + ", " + shown.span(line.period(), line.calendar()));
  }
}
