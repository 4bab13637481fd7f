package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.audit.ActKind;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.ScopeUnits;
import vn.tonghop.security.SessionCookie;
import vn.tonghop.security.SignedIn;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;
import vn.tonghop.staff.Session;
import vn.tonghop.staff.Session.Stage;
import vn.tonghop.staff.SignIn;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Totp;
import vn.tonghop.staff.Transactions;

/** The way in, step by step, and the way out. */
@Controller
class SignInController {

  private static final String PAGE = "sign-in";
  private static final String TO_NEXT = "redirect:/sign-in";
  private static final String HOME = "redirect:/";

  private final Staff staff;
  private final SignIn signIn;
  private final ScopeUnits units;
  private final Shown shown;
  private final Transactions transactions;
  private final WayInActs acts;

  SignInController(
      Staff staff, ScopeUnits units, Shown shown, Transactions transactions, WayInActs acts) {
    this.staff = staff;
    this.signIn = staff.signIn();
    this.units = units;
    this.shown = shown;
    this.acts = acts;
    this.transactions = transactions;
  }

  /** The step at which somebody is. */
  @GetMapping("/sign-in")
  String step(@AuthenticationPrincipal @Nullable SignedIn who, Model model) {
    if (who == null) {
      model.addAttribute("step", staff.members().hasAdministrator() ? "PASSPHRASE_ASKED" : "FIRST");
      return PAGE;
    }
    if (who.session().isIn()) {
      return HOME;
    }
    Stage stage = who.session().stage();
    if (stage == Stage.SETUP) {
      show(transactions.during(() -> staff.secondFactors().begin(who.member())), who, model);
    }
    model.addAttribute("step", stage.name());
    return PAGE;
  }

  private static void show(Totp totp, SignedIn who, Model model) {
    String uri = totp.uri("Tổng Hợp", who.member().login());
    QrCode drawn = QrCode.of(uri);
    model.addAttribute("secret", totp.base32().replaceAll("(.{4})", "$1 ").strip());
    model.addAttribute("uri", uri);
    model.addAttribute("qrBox", drawn.box());
    model.addAttribute("qrPath", drawn.path());
  }

  @PostMapping("/sign-in")
  String passphrase(
      @RequestParam String login,
      @RequestParam char[] passphrase,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try (Passphrase typed = Passphrase.of(passphrase)) {
      return after(
          signIn.passphrase(login, typed, source(request)),
          null,
          "PASSPHRASE_ASKED",
          request,
          response,
          model);
    }
  }

  /** For whoever was invited. */
  @GetMapping("/sign-in/invitation")
  String invitation(Model model) {
    model.addAttribute("step", "INVITATION");
    return PAGE;
  }

  @PostMapping("/sign-in/invitation")
  String invited(
      @RequestParam String login,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return after(
        signIn.invited(login, code, source(request)), null, "INVITATION", request, response, model);
  }

  /** The first administrator, while there is none. */
  @PostMapping("/sign-in/first")
  String first(
      @RequestParam String code,
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam String unit,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Login> chosen = Login.of(login);
    Optional<Scope> scope = units.current(unit).map(found -> new Scope(found.id()));
    if (chosen.isEmpty() || scope.isEmpty() || !Person.mayBeNamed(name)) {
      return again(
          "FIRST",
          new Words(
              "Tên đăng nhập cần 3 đến 64 chữ, số; đơn vị cần đúng mã hoặc tên; họ tên không để trống.",
              "A login has 3 to 64 letters or digits; the unit is told by its code or name; a name is needed."),
          response,
          model);
    }
    Person person =
        new Person(
            name, "", EnumSet.of(Role.ADMINISTRATOR, Role.OFFICER), scope.get(), Person.VIETNAMESE);
    return after(
        signIn.first(code, chosen.get(), person, source(request)),
        null,
        "FIRST",
        request,
        response,
        model);
  }

  @PostMapping("/sign-in/code")
  String code(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return after(
        signIn.code(who.session(), code),
        who.session(),
        who.session().stage().name(),
        request,
        response,
        model);
  }

  @PostMapping("/sign-in/passphrase")
  String choose(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam char[] passphrase,
      @RequestParam char[] again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!Arrays.equals(passphrase, again)) {
      return again(
          Stage.PASSPHRASE.name(),
          new Words("Hai lần gõ không giống nhau.", "The two are not the same."),
          response,
          model);
    }
    try (Passphrase typed = Passphrase.of(passphrase)) {
      return after(
          signIn.setPassphrase(who.session(), typed),
          who.session(),
          Stage.PASSPHRASE.name(),
          request,
          response,
          model);
    }
  }

  /** Shows that the authenticator has the secret; then recovery codes are shown, once. */
  @PostMapping("/sign-in/second-factor")
  String confirm(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<List<String>> recovery =
        transactions.during(() -> staff.secondFactors().confirm(who.member(), code));
    if (recovery.isEmpty()) {
      Optional<Totp> begun = staff.secondFactors().begun(who.member());
      if (begun.isEmpty()) {
        return TO_NEXT;
      }
      show(begun.get(), who, model);
      return again(
          Stage.SETUP.name(),
          new Words(
              "Mã không đúng. Kiểm tra giờ của điện thoại rồi lấy mã mới.",
              "The code is wrong. Check the clock of the telephone and take a new code."),
          response,
          model);
    }
    if (signIn.goOn(who.session()) instanceof Outcome.Admitted admitted) {
      open(admitted, who.session(), request, response);
      acts.note(who.member(), ActKind.SECOND_FACTOR_SET, source(request));
      acts.note(who.member(), ActKind.SIGNED_IN, source(request));
    }
    model.addAttribute("step", "RECOVERY");
    model.addAttribute("recovery", recovery.get());
    return PAGE;
  }

  @PostMapping("/sign-out")
  String out(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    transactions.during(() -> staff.sessions().revoke(who.member(), who.session().id()));
    SessionCookie.takeAway(request, response);
    acts.note(who.member(), ActKind.SIGNED_OUT, source(request));
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return TO_NEXT;
  }

  /** From now on in this browser. */
  @PostMapping("/language")
  String language(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    new ChosenLanguage()
        .setLocale(request, response, Locale.forLanguageTag(language.equals("en") ? "en" : "vi"));
    return back.matches("/(?![/\\\\])[^{}]*") ? "redirect:" + back : HOME;
  }

  private String after(
      Outcome outcome,
      @Nullable Session before,
      String step,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (outcome instanceof Outcome.Admitted admitted) {
      open(admitted, before, request, response);
      note(admitted, before, source(request));
      return admitted.stage() == Stage.IN ? HOME : TO_NEXT;
    }
    if (outcome instanceof Outcome.Refused) {
      acts.turnedAway(source(request));
    }
    return again(step, told(outcome), response, model);
  }

  private void note(Outcome.Admitted admitted, @Nullable Session before, Source source) {
    if (before != null && before.stage() == Stage.PASSPHRASE) {
      acts.note(admitted.member(), ActKind.PASSPHRASE_SET, source);
    }
    if (admitted.stage() == Stage.IN) {
      acts.note(admitted.member(), ActKind.SIGNED_IN, source);
    }
  }

  private void open(
      Outcome.Admitted admitted,
      @Nullable Session before,
      HttpServletRequest request,
      HttpServletResponse response) {
    String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    var opened =
        transactions.during(
            () ->
                before == null
                    ? staff.sessions().begin(admitted, source(request), agent)
                    : staff.sessions().goOn(before, admitted));
    SessionCookie.give(request, response, opened.token());
  }

  private String again(String step, Words why, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    model.addAttribute("step", step);
    model.addAttribute("told", shown.words(why));
    return PAGE;
  }

  private Words told(Outcome outcome) {
    if (outcome instanceof Outcome.Throttled throttled) {
      return new Words(
          "Đã thử sai nhiều lần. Thử lại sau " + shown.time(throttled.until()) + ".",
          "Too many failures. Try again after " + shown.time(throttled.until()) + ".");
    }
    if (outcome instanceof Outcome.NotTaken notTaken) {
      return new Words(notTaken.fault().vi(), notTaken.fault().en());
    }
    Outcome.Refused refused = new Outcome.Refused();
    return new Words(refused.vi(), refused.en());
  }

  private static Source source(HttpServletRequest request) {
    return Source.of(request.getRemoteAddr());
  }
}
