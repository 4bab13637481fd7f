package vn.tonghop.api;

import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.desk.FigureDesk;
import vn.tonghop.desk.FigureDesk.At;
import vn.tonghop.security.Program;

/** Where figures come from: by the code that is printed, or by what they are. */
@RestController
@RequestMapping(ApiConfiguration.V1 + "/figures")
class FigureRoutes {

  private final FigureDesk figures;

  FigureRoutes(FigureDesk figures) {
    this.figures = figures;
  }

  @GetMapping("/{code}")
  FigureTrace printed(
      @AuthenticationPrincipal Program who,
      @PathVariable String code,
      @RequestParam(defaultValue = "1") int page) {
    return FigureTrace.printed(
        code.strip().toUpperCase(Locale.ROOT), figures.figure(who.member(), code), page);
  }

  /** One that need not be printed anywhere. */
  @GetMapping
  FigureTrace at(
      @AuthenticationPrincipal Program who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String piece,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String structure,
      @RequestParam(defaultValue = "1") int page) {
    At at =
        new At(
            programme, period, unit, piece.isBlank() ? period : piece, level, indicator, structure);
    return FigureTrace.of(figures.figure(who.member(), at), page);
  }
}
