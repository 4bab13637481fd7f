package vn.tonghop.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.HandedFiles.Written;
import vn.tonghop.forms.Form;
import vn.tonghop.forms.FormWorkbook;
import vn.tonghop.forms.Forms;
import vn.tonghop.jobs.Templates;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** The workbooks that units fill in. */
public final class UnitForms {

  private final Access access;
  private final Yardstick yardstick;
  private final Templates templates;
  private final Submissions submissions;

  UnitForms(Access access, Yardstick yardstick, Templates templates, Submissions submissions) {
    this.access = access;
    this.yardstick = yardstick;
    this.templates = templates;
    this.submissions = submissions;
  }

  /** A form, or why there is none. */
  public sealed interface Asked {

    /** There is one. */
    record Found(Written form) implements Asked {}

    /** There is none. */
    record None(Words why) implements Asked {}
  }

  /**
   * The form of a case.
   *
   * @throws NotYours if it is not theirs to hand in
   */
  public Asked form(Member member, String number, LocalDate today) {
    CaseLine line = submissions.line(member, Permission.SUBMIT, number, today);
    return written(templates.form(line.programme(), line.unitThen().code(), line.period()));
  }

  /**
   * The form for a unit and a period.
   *
   * @param unit its code
   * @throws NotYours if the unit's submissions are not theirs to hand in
   */
  public Asked form(Member member, String programme, String unit, String period) {
    access.require(member, Permission.SUBMIT);
    Optional<Programme> known =
        Optional.of(programme.strip())
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> yardstick.programmes().programme(new ProgrammeCode(code)));
    Optional<Period> asked =
        known.flatMap(of -> PeriodText.parse(period, of.reporting().calendar()));
    Optional<UnitCode> code = Optional.of(unit.strip()).filter(UnitCode::isCode).map(UnitCode::new);
    if (known.isEmpty() || asked.isEmpty() || code.isEmpty()) {
      return new Asked.None(
          new Words(
              "Cần chọn chương trình, ghi mã đơn vị và kỳ, như 2026-Q1.",
              "A programme, the unit's code and a period such as 2026-Q1 are needed."));
    }
    Forms.Asked form = templates.form(known.get(), code.get(), asked.get());
    if (form instanceof Forms.Asked.Found found) {
      Form of = found.form();
      access.require(member, Permission.SUBMIT, of.unit(), of.period().lastDay());
    } else if (yardstick.register().bearers(code.get(), asked.get()).stream()
        .noneMatch(each -> access.may(member, Permission.SUBMIT, each, asked.get().lastDay()))) {
      throw new NotYours("form of " + code.get());
    }
    return written(form);
  }

  private static Asked written(Forms.Asked form) {
    if (form instanceof Forms.Asked.Found found) {
      try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        FormWorkbook.write(found.form(), out);
        return new Asked.Found(new Written(out.toByteArray(), found.form().fileName() + ".xlsx"));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make a form", e);
      }
    }
    return new Asked.None(((Forms.Asked.None) form).why());
  }
}
