package vn.tonghop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.UnitRoom;
import vn.tonghop.security.Program;

/** Units and programmes within reach, and for whom a program acts. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class UnitRoutes {

  private final UnitRoom room;
  private final Today today;

  UnitRoutes(UnitRoom room, Today today) {
    this.room = room;
    this.today = today;
  }

  @GetMapping("/me")
  Bearer me(@AuthenticationPrincipal Program who) {
    return Bearer.of(
        who, room.own(who.member(), today.day()).map(seen -> UnitName.of(seen.unit())));
  }

  @GetMapping("/programmes")
  ProgrammeTerms.All programmes(@AuthenticationPrincipal Program who) {
    return new ProgrammeTerms.All(
        room.programmes(who.member()).stream().map(ProgrammeTerms::of).toList());
  }

  /** Whoever asks for nothing is given their own unit. */
  @GetMapping("/units")
  UnitName.Found units(
      @AuthenticationPrincipal Program who,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<LocalDate> day) {
    LocalDate on = day.orElseGet(today::day);
    return UnitName.Found.of(
        q.isBlank()
            ? room.own(who.member(), on).map(UnitRoom.Seen::unit).map(List::of).orElse(List.of())
            : room.find(who.member(), q, on));
  }

  @GetMapping("/units/{code}")
  UnitName.Placed unit(
      @AuthenticationPrincipal Program who,
      @PathVariable String code,
      @RequestParam Optional<LocalDate> day) {
    return UnitName.Placed.of(room.of(who.member(), code, day.orElseGet(today::day)));
  }
}
