package vn.tonghop.api;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.Tonight;
import vn.tonghop.security.Program;

/** How much of what was due has come. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class CompletenessRoutes {

  private final Tonight tonight;
  private final Today today;

  CompletenessRoutes(Tonight tonight, Today today) {
    this.tonight = tonight;
    this.today = today;
  }

  @GetMapping("/completeness")
  Completeness completeness(
      @AuthenticationPrincipal Program who, @RequestParam(defaultValue = "") String programme) {
    Optional<ProgrammeCode> wanted =
        Optional.of(programme).filter(ProgrammeCode::isCode).map(ProgrammeCode::new);
    if (wanted.isEmpty() && !programme.isBlank()) {
      SubmissionRoutes.refuse(
          List.of(
              SubmissionRoutes.fault(
                  "programme", "Không phải mã chương trình.", "Not a programme's code.")));
    }
    return Completeness.of(tonight.of(who.member(), wanted, today.day()));
  }
}
