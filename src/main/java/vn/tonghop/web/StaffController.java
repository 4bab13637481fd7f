package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.desk.StaffRoom;
import vn.tonghop.desk.StaffRoom.Answer;
import vn.tonghop.desk.StaffRoom.Noted;
import vn.tonghop.desk.StaffRoom.Typed;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** Staff, the journal of acts, and what concerns oneself. */
@Controller
class StaffController {

  private static final String FORM = "member";
  private static final String TYPED = "typed";

  private final StaffRoom room;
  private final Shown shown;

  StaffController(StaffRoom room, Shown shown) {
    this.room = room;
    this.shown = shown;
  }

  @GetMapping("/staff")
  String staff(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("staff", room.all(who.member()));
    return "staff";
  }

  @GetMapping("/staff/new")
  String fresh(@AuthenticationPrincipal SignedIn who, Model model) {
    room.all(who.member());
    model.addAttribute(TYPED, new Typed("", "", "", Set.of(), room.code(who.member()), "vi"));
    model.addAttribute("id", 0L);
    return form(model);
  }

  @PostMapping("/staff/new")
  String add(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(required = false) List<String> role,
      @RequestParam String unit,
      @RequestParam(defaultValue = "vi") String language,
      HttpServletResponse response,
      Model model) {
    Typed typed = new Typed(login, name, title, roles(role), unit, language);
    model.addAttribute("id", 0L);
    return after(room.add(who.member(), typed), typed, who, response, model);
  }

  @GetMapping("/staff/{id}")
  String member(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    StaffRoom.Shown one = room.one(who.member(), id);
    Member member = one.member();
    model.addAttribute("one", one);
    model.addAttribute("id", id);
    model.addAttribute(
        TYPED,
        new Typed(
            member.login().text(),
            member.person().name(),
            member.person().title(),
            member.person().roles(),
            room.code(member),
            member.person().language().getLanguage()));
    return form(model);
  }

  @PostMapping("/staff/{id}")
  String change(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable long id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(required = false) List<String> role,
      @RequestParam String unit,
      @RequestParam(defaultValue = "vi") String language,
      HttpServletResponse response,
      Model model) {
    StaffRoom.Shown one = room.one(who.member(), id);
    Typed typed = new Typed(one.member().login().text(), name, title, roles(role), unit, language);
    model.addAttribute("one", one);
    model.addAttribute("id", id);
    return after(room.change(who.member(), id, typed), typed, who, response, model);
  }

  @PostMapping("/staff/{id}/invite")
  String invite(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable long id,
      HttpServletResponse response,
      Model model) {
    Answer answer = room.invite(who.member(), id);
    String page = member(who, id, model);
    tell(answer, response, model);
    return page;
  }

  @PostMapping("/staff/{id}/closed")
  String close(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable long id,
      @RequestParam boolean closed,
      HttpServletResponse response,
      Model model) {
    Answer answer = room.close(who.member(), id, closed);
    String page = member(who, id, model);
    tell(answer, response, model);
    return page;
  }

  @PostMapping("/staff/{id}/second-factor")
  String removeSecondFactor(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
    room.removeSecondFactor(who.member(), id);
    return "redirect:/staff/" + id;
  }

  @PostMapping("/staff/{id}/sessions/end")
  String endSessions(@AuthenticationPrincipal SignedIn who, @PathVariable long id) {
    room.endSessions(who.member(), id);
    return "redirect:/staff/" + id;
  }

  private String after(
      Answer answer, Typed typed, SignedIn who, HttpServletResponse response, Model model) {
    if (answer instanceof Answer.Done done) {
      String page = member(who, done.member().id(), model);
      tell(answer, response, model);
      return page;
    }
    model.addAttribute(TYPED, typed);
    tell(answer, response, model);
    return form(model);
  }

  private void tell(Answer answer, HttpServletResponse response, Model model) {
    if (answer instanceof Answer.Not not) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      model.addAttribute("field", not.field());
      model.addAttribute("fault", shown.words(not.why()));
    } else if (answer instanceof Answer.Done done) {
      model.addAttribute("saved", true);
      done.invitation()
          .ifPresent(
              invitation -> {
                model.addAttribute("invitation", invitation.code());
                model.addAttribute("expires", shown.time(invitation.expires()));
              });
    }
  }

  private static String form(Model model) {
    model.addAttribute("roles", Role.values());
    return FORM;
  }

  private static Set<Role> roles(List<String> codes) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Optional.ofNullable(codes)
        .orElse(List.of())
        .forEach(code -> Role.ofCode(code).ifPresent(roles::add));
    return roles;
  }

  @GetMapping("/me")
  String me(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("sessions", room.sessions(who.member()));
    model.addAttribute("current", who.session().id());
    return "me";
  }

  @PostMapping("/me/sessions/{id}/end")
  String revoke(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    room.revoke(who.member(), id);
    return "redirect:/me";
  }

  @GetMapping("/audit")
  String audit(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam Optional<Long> before,
      @RequestParam(defaultValue = "false") boolean check,
      Model model) {
    List<Noted> acts = room.acts(who.member(), before.orElse(Long.MAX_VALUE));
    model.addAttribute("acts", acts);
    if (check) {
      model.addAttribute("verdict", room.check(who.member()));
    }
    if (!acts.isEmpty() && acts.get(acts.size() - 1).seq() > 1) {
      model.addAttribute("older", acts.get(acts.size() - 1).seq());
    }
    return "audit";
  }
}
