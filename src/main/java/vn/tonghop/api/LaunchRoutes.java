package vn.tonghop.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.catalogue.Language;
import vn.tonghop.desk.FieldFault;
import vn.tonghop.desk.ReviewLaunch;
import vn.tonghop.desk.ReviewLaunch.Answer;
import vn.tonghop.desk.ReviewLaunch.Asked;
import vn.tonghop.desk.ReviewList;
import vn.tonghop.desk.RunRoom;
import vn.tonghop.desk.Today;
import vn.tonghop.publishing.Format;
import vn.tonghop.security.Program;

/** The reviews there are, and new ones: a look at what would go in, then the making. */
@RestController
@RequestMapping(ApiConfiguration.V1 + "/reviews")
class LaunchRoutes {

  private static final List<String> USUAL = List.of("pdf", "docx", "html");
  private static final Set<String> STATES = Set.of("DRAFT", "CHECKED", "ISSUED", "OUTDATED");

  private final ReviewList list;
  private final ReviewLaunch launch;
  private final RunRoom runs;
  private final Today today;

  LaunchRoutes(ReviewList list, ReviewLaunch launch, RunRoom runs, Today today) {
    this.list = list;
    this.launch = launch;
    this.runs = runs;
    this.today = today;
  }

  @GetMapping
  ReviewSummary.Page list(
      @AuthenticationPrincipal Program who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page) {
    String wanted = state.toUpperCase(Locale.ROOT);
    if (!state.isBlank() && !STATES.contains(wanted)) {
      SubmissionRoutes.refuse(
          List.of(
              SubmissionRoutes.fault(
                  "state", "Không có trạng thái này.", "There is no such state.")));
    }
    return ReviewSummary.Page.of(
        list.of(
            who.member(),
            new ReviewList.Wanted(programme, unit, period, wanted),
            page,
            false,
            today.day()));
  }

  @GetMapping("/look")
  ReviewLook look(
      @AuthenticationPrincipal Program who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String structure) {
    launch.mayLaunch(who.member());
    Answer answer =
        launch.look(
            who.member(),
            new Asked(programme, unit, period, structure, Language.VI, EnumSet.of(Format.CSV)),
            today.day());
    if (answer instanceof Answer.Looked looked) {
      return ReviewLook.of(looked.look());
    }
    SubmissionRoutes.refuse(faults(answer));
    throw new IllegalStateException("A look without an answer");
  }

  /** What is to be made; what is left out is blank, or as usual. */
  record Wanted(
      @Nullable String programme,
      @Nullable String unit,
      @Nullable String period,
      @Nullable String structure,
      @Nullable String language,
      @Nullable List<String> formats) {

    private Asked asked(List<FieldFault> faults) {
      String spoken = Optional.ofNullable(language).orElse("vi");
      if (!spoken.equals("vi") && !spoken.equals("en")) {
        faults.add(SubmissionRoutes.fault("language", "Là vi hoặc en.", "It is vi or en."));
      }
      Set<Format> chosen = EnumSet.noneOf(Format.class);
      List<String> codes = Optional.ofNullable(formats).orElse(USUAL);
      for (int at = 0; at < codes.size(); at++) {
        Optional<Format> format = Format.ofCode(codes.get(at));
        format.ifPresent(chosen::add);
        if (format.isEmpty()) {
          faults.add(
              SubmissionRoutes.fault(
                  "formats/" + at, "Không có dạng này.", "There is no such format."));
        }
      }
      return new Asked(
          Optional.ofNullable(programme).orElse(""),
          Optional.ofNullable(unit).orElse(""),
          Optional.ofNullable(period).orElse(""),
          Optional.ofNullable(structure).orElse(""),
          spoken.equals("en") ? Language.EN : Language.VI,
          chosen);
    }
  }

  @PostMapping
  ResponseEntity<RunState> launch(
      @AuthenticationPrincipal Program who, @RequestBody Wanted wanted) {
    launch.mayLaunch(who.member());
    List<FieldFault> faults = new ArrayList<>();
    Asked asked = wanted.asked(faults);
    refuse(faults);
    Answer answer = launch.launchOnce(who.member(), asked);
    refuse(faults(answer));
    if (answer instanceof Answer.Begun begun) {
      return RunRoutes.accepted(runs, who, begun.errand());
    }
    throw answer instanceof Answer.Already already
        ? RunRoutes.already(runs, who, already.run())
        : Told.of(ProblemKind.BUSY, ProblemKind.BUSY.about());
  }

  private static List<FieldFault> faults(Answer answer) {
    return answer instanceof Answer.Faulty faulty ? faulty.faults() : List.of();
  }

  /** Ends the request if something in the JSON is wrong. */
  private static void refuse(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      throw Told.of(
          ProblemKind.INVALID,
          language -> Problem.of(ProblemKind.INVALID, language).pointing(faults, language));
    }
  }
}
