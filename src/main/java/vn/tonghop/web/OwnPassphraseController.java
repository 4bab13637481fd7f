package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.audit.ActKind;
import vn.tonghop.catalogue.Words;
import vn.tonghop.security.SessionCookie;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.PassphraseFault;
import vn.tonghop.staff.Sessions;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;
import vn.tonghop.staff.Whence;

/**
 * Somebody's own passphrase, to be changed by whoever knows the one before. All sessions end but
 * this one, which goes on under another token.
 */
@Controller
@RequestMapping("/me/passphrase")
class OwnPassphraseController {

  private static final String PAGE = "passphrase";

  private final Staff staff;
  private final Transactions transactions;
  private final WayInActs acts;
  private final Shown shown;

  OwnPassphraseController(Staff staff, Transactions transactions, WayInActs acts, Shown shown) {
    this.staff = staff;
    this.transactions = transactions;
    this.acts = acts;
    this.shown = shown;
  }

  @GetMapping
  String form() {
    return PAGE;
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam char[] current,
      @RequestParam char[] passphrase,
      @RequestParam char[] again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!Arrays.equals(passphrase, again)) {
      return not(
          "new-2",
          new Words("Hai lần gõ không giống nhau.", "The two are not the same."),
          response,
          model);
    }
    try (Passphrase known = Passphrase.of(current);
        Passphrase fresh = Passphrase.of(passphrase)) {
      Outcome shownToBe =
          staff.signIn().passphrase(who.member().login().text(), known, Whence.here());
      if (!(shownToBe instanceof Outcome.Admitted)) {
        return not("current", why(shownToBe), response, model);
      }
      Optional<PassphraseFault> fault = set(who, fresh, request, response);
      if (fault.isPresent()) {
        return not("new-1", new Words(fault.get().vi(), fault.get().en()), response, model);
      }
      model.addAttribute("done", true);
      return PAGE;
    }
  }

  private Optional<PassphraseFault> set(
      SignedIn who, Passphrase fresh, HttpServletRequest request, HttpServletResponse response) {
    String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return transactions.during(
        () -> {
          Optional<PassphraseFault> fault = staff.passphrases().set(who.member(), fresh);
          if (fault.isEmpty()) {
            Sessions.Opened opened =
                staff.sessions().begin(new Outcome.In(who.member()), Whence.here(), agent);
            SessionCookie.give(request, response, opened.token());
            acts.note(who.member(), ActKind.PASSPHRASE_SET, Whence.here());
          }
          return fault;
        });
  }

  private Words why(Outcome outcome) {
    return outcome instanceof Outcome.Throttled throttled
        ? new Words(
            "Đã thử sai nhiều lần. Thử lại sau " + shown.time(throttled.until()) + ".",
            "Too many failures. Try again after " + shown.time(throttled.until()) + ".")
        : new Words("Cụm mật khẩu hiện nay không đúng.", "The passphrase of now is wrong.");
  }

  private String not(String field, Words why, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("field", field);
    model.addAttribute("fault", shown.words(why));
    return PAGE;
  }
}
