package vn.tonghop.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.CaseFilter;
import vn.tonghop.desk.FieldFault;
import vn.tonghop.desk.Submissions;
import vn.tonghop.desk.Submissions.Listed;
import vn.tonghop.desk.Submissions.Wanted;
import vn.tonghop.desk.Today;
import vn.tonghop.desk.UnitForms;
import vn.tonghop.security.Program;

/** What units owe and have handed in, and the forms that they fill in. */
@RestController
@RequestMapping(ApiConfiguration.V1)
class SubmissionRoutes {

  private static final int MOST = 500;

  private final Submissions submissions;
  private final UnitForms forms;
  private final Today today;

  SubmissionRoutes(Submissions submissions, UnitForms forms, Today today) {
    this.submissions = submissions;
    this.forms = forms;
    this.today = today;
  }

  @GetMapping("/submissions")
  CaseSummary.Page list(
      @AuthenticationPrincipal Program who,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int limit) {
    List<FieldFault> faults = new ArrayList<>();
    Optional<CaseFilter> filter =
        Arrays.stream(CaseFilter.values())
            .filter(each -> each.name().equalsIgnoreCase(state))
            .findFirst();
    if (filter.isEmpty() && !state.isBlank()) {
      faults.add(fault("state", "Không có trạng thái này.", "There is no such state."));
    }
    if (!programme.isBlank() && !ProgrammeCode.isCode(programme)) {
      faults.add(fault("programme", "Không phải mã chương trình.", "Not a programme's code."));
    }
    if (page < 1) {
      faults.add(fault("page", "Trang đếm từ 1.", "Pages count from 1."));
    }
    if (limit < 1 || limit > MOST) {
      faults.add(fault("limit", "Từ 1 đến 500.", "From 1 to 500."));
    }
    refuse(faults);
    Listed listed =
        submissions.list(
            who.member(),
            new Wanted(
                Optional.of(programme).filter(ProgrammeCode::isCode).map(ProgrammeCode::new),
                unit.strip(),
                period.strip(),
                filter,
                page,
                limit),
            today.day());
    if (listed.nobody()) {
      faults.add(
          fault("unit", "Chưa đơn vị nào có mã hay tên này.", "No unit was ever called this."));
    }
    if (listed.noPeriod()) {
      faults.add(fault("period", "Không hiểu kỳ này.", "Not a period."));
    }
    refuse(faults);
    return CaseSummary.Page.of(listed);
  }

  @GetMapping("/submissions/{number}")
  CaseHistory one(@AuthenticationPrincipal Program who, @PathVariable String number) {
    return CaseHistory.of(submissions.one(who.member(), number, today.day()));
  }

  @GetMapping("/submissions/{number}/template")
  ResponseEntity<Resource> template(
      @AuthenticationPrincipal Program who, @PathVariable String number) {
    return form(forms.form(who.member(), number, today.day()));
  }

  @GetMapping("/templates/{programme}/{period}/{unit}")
  ResponseEntity<Resource> template(
      @AuthenticationPrincipal Program who,
      @PathVariable String programme,
      @PathVariable String period,
      @PathVariable String unit) {
    return form(forms.form(who.member(), programme, unit, period));
  }

  private static ResponseEntity<Resource> form(UnitForms.Asked asked) {
    if (asked instanceof UnitForms.Asked.Found found) {
      return Sending.bytes(found.form().bytes(), found.form().name());
    }
    throw Told.of(ProblemKind.INVALID, ((UnitForms.Asked.None) asked).why());
  }

  static FieldFault fault(String parameter, String vi, String en) {
    return new FieldFault(parameter, new Words(vi, en));
  }

  /** Ends the request if something in the address is wrong. */
  static void refuse(List<FieldFault> faults) {
    if (!faults.isEmpty()) {
      throw Told.of(
          ProblemKind.INVALID,
          language -> Problem.of(ProblemKind.INVALID, language).naming(faults, language));
    }
  }
}
