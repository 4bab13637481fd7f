package vn.tonghop.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.UnitLife;
import vn.tonghop.desk.UnitRoom;
import vn.tonghop.security.SignedIn;

/** Units of any day, their lives, and programmes; to be read. */
@Controller
@RequestMapping("/units")
class UnitController {

  private final UnitRoom room;
  private final Today today;
  private final Shown shown;

  UnitController(UnitRoom room, Today today, Shown shown) {
    this.room = room;
    this.today = today;
    this.shown = shown;
  }

  @GetMapping
  String units(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> on,
      Model model) {
    String typed = q.map(String::strip).orElse("");
    LocalDate day = day(on, model);
    model.addAttribute("typed", typed);
    model.addAttribute("found", room.find(who.member(), typed, day));
    model.addAttribute("former", room.findFormer(who.member(), typed, day));
    room.own(who.member(), day).ifPresent(seen -> show(who, seen, day, model));
    model.addAttribute("programmes", room.programmes(who.member()));
    return "units";
  }

  @GetMapping("/{code}")
  String unit(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String code,
      @RequestParam Optional<String> on,
      Model model) {
    LocalDate day = day(on, model);
    model.addAttribute("typed", "");
    model.addAttribute("found", List.of());
    model.addAttribute("former", List.of());
    show(who, room.of(who.member(), code, day), day, model);
    model.addAttribute("programmes", room.programmes(who.member()));
    return "units";
  }

  private void show(SignedIn who, UnitRoom.Seen seen, LocalDate day, Model model) {
    model.addAttribute("seen", seen);
    Optional<UnitRoom.Grouped> group = room.group(who.member(), seen.unit().code(), day);
    if (group.isPresent()) {
      model.addAttribute("group", group.get());
      return;
    }
    UnitLife life = room.life(who.member(), seen.unit().code(), day);
    model.addAttribute("life", life);
    model.addAttribute("drawing", LineageDrawing.of(life.lineage()));
  }

  /** The day that was typed; today when nothing was, or no day. */
  private LocalDate day(Optional<String> on, Model model) {
    String typed = on.map(String::strip).orElse("");
    Optional<LocalDate> day = TypedDay.of(typed);
    LocalDate meant = day.orElse(today.day());
    model.addAttribute("on", day.map(shown::day).orElse(typed));
    model.addAttribute("noDay", !typed.isEmpty() && day.isEmpty());
    model.addAttribute("day", meant);
    model.addAttribute("isToday", meant.equals(today.day()));
    model.addAttribute("begins", room.historyBegins());
    return meant;
  }
}
