package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.TokenRoom;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.TokenFault;
import vn.tonghop.staff.Tokens;

/** One's own tokens for programs. */
@Controller
@RequestMapping("/me/tokens")
class TokenController {

  private static final String PAGE = "tokens";
  private static final List<Integer> DAYS = List.of(30, 90, 365);
  private static final int USUAL_DAYS = 90;

  private final TokenRoom room;
  private final Shown shown;

  TokenController(TokenRoom room, Shown shown) {
    this.room = room;
    this.shown = shown;
  }

  @GetMapping
  String tokens(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "false") boolean revoked,
      Model model) {
    model.addAttribute("revoked", revoked);
    return show(who, "", Set.of(), USUAL_DAYS, model);
  }

  /** The token is on the page that answers, and nowhere afterwards. */
  @PostMapping
  String make(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<String> permission,
      @RequestParam(defaultValue = "0") int days,
      HttpServletResponse response,
      Model model) {
    Set<Permission> wanted = permissions(permission);
    Tokens.Answer answer = room.make(who.member(), name, wanted, days);
    if (answer instanceof Tokens.Answer.Made made) {
      model.addAttribute("text", made.text());
      model.addAttribute("made", made.token());
      return show(who, "", Set.of(), USUAL_DAYS, model);
    }
    TokenFault why = ((Tokens.Answer.Not) answer).why();
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("fault", shown.words(new Words(why.vi(), why.en())));
    model.addAttribute("field", field(why));
    return show(who, name, wanted, days, model);
  }

  private static String field(TokenFault why) {
    return switch (why) {
      case NAME, NAME_TAKEN -> "name";
      case PERMISSIONS -> "permissions";
      case EXPIRY -> "days";
    };
  }

  @PostMapping("/{id}/revoke")
  String revoke(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    room.revoke(who.member(), id);
    return "redirect:/me/tokens?revoked=true";
  }

  private String show(SignedIn who, String name, Set<Permission> wanted, int days, Model model) {
    model.addAttribute("tokens", room.all(who.member()));
    model.addAttribute("offered", room.offered(who.member()));
    model.addAttribute("name", name);
    model.addAttribute("wanted", wanted);
    model.addAttribute("days", days);
    model.addAttribute("choices", DAYS);
    return PAGE;
  }

  private static Set<Permission> permissions(Set<String> codes) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Arrays.stream(Permission.values())
        .filter(each -> codes.contains(each.code()))
        .forEach(permissions::add);
    return permissions;
  }
}
