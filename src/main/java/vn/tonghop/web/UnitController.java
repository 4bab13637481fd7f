package vn.tonghop.web;

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
import vn.tonghop.desk.UnitRoom;
import vn.tonghop.security.SignedIn;

/** Units and programmes, to be read. */
@Controller
@RequestMapping("/units")
class UnitController {

  private final UnitRoom room;
  private final Today today;

  UnitController(UnitRoom room, Today today) {
    this.room = room;
    this.today = today;
  }

  @GetMapping
  String units(
      @AuthenticationPrincipal SignedIn who, @RequestParam Optional<String> q, Model model) {
    String typed = q.map(String::strip).orElse("");
    model.addAttribute("typed", typed);
    model.addAttribute("found", room.find(who.member(), typed, today.day()));
    model.addAttribute("seen", room.own(who.member(), today.day()).orElse(null));
    model.addAttribute("programmes", room.programmes(who.member()));
    return "units";
  }

  @GetMapping("/{code}")
  String unit(@AuthenticationPrincipal SignedIn who, @PathVariable String code, Model model) {
    model.addAttribute("typed", "");
    model.addAttribute("found", List.of());
    model.addAttribute("seen", room.of(who.member(), code, today.day()));
    model.addAttribute("programmes", room.programmes(who.member()));
    return "units";
  }
}
