package vn.tonghop.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.Tonight;
import vn.tonghop.security.SignedIn;

/** The first page. */
@Controller
class TonightController {

  private final Tonight tonight;
  private final Today today;

  TonightController(Tonight tonight, Today today) {
    this.tonight = tonight;
    this.today = today;
  }

  @GetMapping("/")
  String tonight(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> programme,
      Model model) {
    LocalDate day = today.day();
    model.addAttribute("today", day);
    model.addAttribute(
        "tonight",
        tonight.of(
            who.member(), programme.filter(ProgrammeCode::isCode).map(ProgrammeCode::new), day));
    return "tonight";
  }

  /** Fetched after the page: to find them out takes its time. */
  @GetMapping("/tonight/outdated")
  String outdated(@AuthenticationPrincipal SignedIn who, Model model) {
    LocalDate day = today.day();
    model.addAttribute("outdated", tonight.outdated(who.member(), day));
    return "outdated";
  }
}
