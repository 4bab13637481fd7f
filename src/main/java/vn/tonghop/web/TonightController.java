package vn.tonghop.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.desk.Tonight;
import vn.tonghop.security.SignedIn;

/** The first page. */
@Controller
class TonightController {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Tonight tonight;
  private final Clock clock;

  TonightController(Tonight tonight, Clock clock) {
    this.tonight = tonight;
    this.clock = clock;
  }

  @GetMapping("/")
  String tonight(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> programme,
      Model model) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
    model.addAttribute("today", today);
    model.addAttribute(
        "tonight",
        tonight.of(
            who.member(), programme.filter(ProgrammeCode::isCode).map(ProgrammeCode::new), today));
    return "tonight";
  }

  /** Fetched after the page: to find them out takes its time. */
  @GetMapping("/tonight/outdated")
  String outdated(@AuthenticationPrincipal SignedIn who, Model model) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
    model.addAttribute("outdated", tonight.outdated(who.member(), today));
    return "outdated";
  }
}
