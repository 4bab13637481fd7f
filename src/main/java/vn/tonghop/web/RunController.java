package vn.tonghop.web;

import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.tonghop.desk.RunRoom;
import vn.tonghop.desk.Today;
import vn.tonghop.security.SignedIn;

/** Runs: those at work and those before. */
@Controller
@RequestMapping("/runs")
class RunController {

  private final RunRoom room;
  private final Shown shown;
  private final Today today;

  RunController(RunRoom room, Shown shown, Today today) {
    this.shown = shown;
    this.room = room;
    this.today = today;
  }

  @GetMapping
  String runs(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("runs", room.look(who.member()));
    model.addAttribute("obstacle", room.obstacle());
    return "runs";
  }

  @GetMapping("/{id}")
  String run(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    model.addAttribute("told", room.told(who.member(), id));
    return "run";
  }

  @GetMapping("/at-work/{id}")
  String atWork(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    RunRoom.AtWork work = room.atWork(who.member(), id);
    model.addAttribute("title", shown.words(work.run().what()));
    model.addAttribute("work", work);
    return "run-at-work";
  }

  /** The part of the page that changes; fetched every two seconds until it is over. */
  @GetMapping("/at-work/{id}/progress")
  String progress(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    model.addAttribute("work", room.atWork(who.member(), id));
    return "run-at-work :: progress";
  }

  @PostMapping("/at-work/{id}/stop")
  String stop(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
    room.stop(who.member(), id);
    return "redirect:/runs/at-work/" + id;
  }

  @PostMapping
  String launch(@AuthenticationPrincipal SignedIn who) {
    LocalDate day = today.day();
    return room.launch(who.member(), day)
        .map(id -> "redirect:/runs/at-work/" + id)
        .orElse("redirect:/runs");
  }
}
