package vn.tonghop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.desk.FigureDesk;
import vn.tonghop.desk.FigureDesk.Answer;
import vn.tonghop.desk.FigureDesk.At;
import vn.tonghop.desk.FigureDesk.Figure;
import vn.tonghop.inspection.TraceCsv;
import vn.tonghop.security.SignedIn;

/** Where figures come from. */
@Controller
@RequestMapping("/figures")
class FiguresController {

  private static final int ON_A_PAGE = 100;
  private static final String BOX = "figures";

  private final FigureDesk figures;

  FiguresController(FigureDesk figures) {
    this.figures = figures;
  }

  /**
   * The box in which a code is typed, and what it leads to.
   *
   * @param figure left out by whoever comes from a review and has typed nothing yet
   */
  @GetMapping
  ModelAndView look(
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String code,
      @RequestParam Optional<String> figure,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("code", code);
    model.addAttribute("figure", figure.orElse(""));
    model.addAttribute("faults", FormFaults.NONE);
    model.addAttribute("places", List.of());
    if (code.isBlank()) {
      return new ModelAndView(BOX);
    }
    Answer answer = figures.look(who.member(), code, figure.orElse(""));
    if (answer instanceof Answer.Found found) {
      return SeeOther.at("/figures/" + found.code());
    }
    if (answer instanceof Answer.Stands stands) {
      model.addAttribute("places", stands.places());
    } else if (answer instanceof Answer.None none
        && (figure.isPresent() || !none.fault().field().equals("figure"))) {
      model.addAttribute("faults", new FormFaults(List.of(none.fault())));
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView(BOX);
  }

  /** Of the parameters of an address. */
  @ModelAttribute("at")
  Optional<At> at(
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String piece,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String structure) {
    return unit.isBlank()
        ? Optional.empty()
        : Optional.of(new At(programme, period, unit, piece, level, indicator, structure));
  }

  /** A figure that need not be printed. */
  @GetMapping("/at")
  String at(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("at") Optional<At> at,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return show(figures.figure(who.member(), known(at)), address(known(at)), page, model);
  }

  private static At known(Optional<At> at) {
    return at.orElseGet(() -> new At("", "", "", "", "", "", ""));
  }

  /** Where the page of a figure is. */
  static String address(At at) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/figures/at");
    at.parameters().forEach(address::queryParam);
    return address.build().encode().toUriString();
  }

  @GetMapping("/at/export")
  void export(
      @AuthenticationPrincipal SignedIn who,
      @ModelAttribute("at") Optional<At> at,
      HttpServletResponse response)
      throws IOException {
    export(figures.figure(who.member(), known(at)), response);
  }

  /** A printed figure. */
  @GetMapping("/{code:[Bb][Cc]-.*}")
  String figure(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String code,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return show(figures.figure(who.member(), code), "/figures/" + code, page, model);
  }

  @GetMapping("/{code:[Bb][Cc]-.*}/export")
  void export(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String code,
      HttpServletResponse response)
      throws IOException {
    export(figures.figure(who.member(), code), response);
  }

  private static void export(Figure figure, HttpServletResponse response) throws IOException {
    Downloads.head(
        figure.traced().code() + " " + figure.traced().indicator().code() + ".csv", response);
    try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      TraceCsv.write(figure.seen(), out);
    }
  }

  private static String show(Figure figure, String address, int page, Model model) {
    int pages = Math.max(1, (figure.counted().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int number = Math.min(Math.max(page, 1), pages);
    int from = (number - 1) * ON_A_PAGE;
    model.addAttribute("figure", figure);
    model.addAttribute("address", address);
    model.addAttribute("page", number);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "rows",
        figure.counted().subList(from, Math.min(figure.counted().size(), from + ON_A_PAGE)));
    return "figure";
  }
}
