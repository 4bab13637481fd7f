package vn.tonghop.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tonghop.desk.FirstSteps;
import vn.tonghop.desk.Today;
import vn.tonghop.security.SignedIn;

/** What an administrator does first. */
@Controller
class FirstStepsController {

  private final FirstSteps steps;
  private final Today today;

  FirstStepsController(FirstSteps steps, Today today) {
    this.steps = steps;
    this.today = today;
  }

  @GetMapping("/first-steps")
  String all(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("seen", steps.of(who.member(), today.day()));
    return "first-steps";
  }
}
