package vn.tonghop.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.desk.FirstSteps;
import vn.tonghop.desk.SettingsRoom;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.Tonight;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Permission;

/** The first page. */
@Controller
class TonightController {

  private final Tonight tonight;
  private final FirstSteps firstSteps;
  private final SettingsRoom settings;
  private final Today today;

  TonightController(Tonight tonight, FirstSteps firstSteps, SettingsRoom settings, Today today) {
    this.settings = settings;
    this.tonight = tonight;
    this.firstSteps = firstSteps;
    this.today = today;
  }

  @GetMapping("/")
  String tonight(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> programme,
      Model model) {
    LocalDate day = today.day();
    model.addAttribute("today", day);
    model.addAttribute("programmes", tonight.programmes());
    model.addAttribute(
        "tonight",
        tonight.of(
            who.member(), programme.filter(ProgrammeCode::isCode).map(ProgrammeCode::new), day));
    model.addAttribute("changedSettings", settings.changed(who.member()));
    if (who.member().may(Permission.STAFF)) {
      FirstSteps.Seen first = firstSteps.of(who.member(), day);
      if (!first.isAllDone()) {
        model.addAttribute("first", first);
      }
    }
    return "tonight";
  }

  /** Fetched after the page: to find them out takes its time. */
  @GetMapping("/tonight/outdated")
  String outdated(
      @AuthenticationPrincipal SignedIn who,
      @RequestHeader(name = Fetched.HEADER, defaultValue = "false") boolean fetched,
      Model model) {
    LocalDate day = today.day();
    model.addAttribute("outdated", tonight.outdated(who.member(), day));
    return fetched ? "outdated" : "outdated-page";
  }
}
