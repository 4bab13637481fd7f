package vn.tonghop.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.HandedFiles.Written;
import vn.tonghop.forms.FormWorkbook;
import vn.tonghop.forms.Forms;
import vn.tonghop.jobs.Templates;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/** The workbooks that units fill in. */
public final class UnitForms {

  private static final FieldFault NO_UNIT =
      FieldFault.of(
          "unit",
          "Trong kỳ ấy không có đơn vị mang mã này trong phạm vi của bạn.",
          "No unit within your reach bears this code in that period.");

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

  /** The code of the unit for which somebody hands in, where that is only their own; else blank. */
  public String own(Member member, LocalDate today) {
    Register register = yardstick.register();
    return member.person().roles().stream().noneMatch(Role::coversSubtree)
        ? register
            .unit(member.person().scope().unit())
            .filter(unit -> register.treeOn(today).has(unit))
            .map(unit -> unit.on(today).code().value())
            .orElse("")
        : "";
  }

  /** A form, or why there is none. */
  public sealed interface Asked {

    /** There is one. */
    record Found(Written form) implements Asked {}

    /**
     * There is none.
     *
     * @param faults at least one, by {@code programme}, {@code unit} and {@code period}
     */
    record None(List<FieldFault> faults) implements Asked {

      public None {
        faults = List.copyOf(faults);
      }

      /** All in one. */
      public Words why() {
        return new Words(
            faults.stream().map(each -> each.words().vi()).collect(Collectors.joining(" ")),
            faults.stream().map(each -> each.words().en()).collect(Collectors.joining(" ")));
      }
    }
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
   * The form for a unit and a period, as a program asks for it by its address.
   *
   * @param unit its code
   * @throws NotYours if the unit's submissions are not theirs to hand in
   */
  public Asked form(Member member, String programme, String unit, String period) {
    Asked form = typed(member, programme, unit, period);
    if (form instanceof Asked.None none && none.faults().contains(NO_UNIT)) {
      throw new NotYours("form of " + unit);
    }
    return form;
  }

  /**
   * The form for what somebody typed; of a unit that is not theirs no more is told than of one that
   * there is not.
   *
   * @param unit its code
   * @throws NotYours if they hand nothing in
   */
  public Asked typed(Member member, String programme, String unit, String period) {
    access.require(member, Permission.SUBMIT);
    List<FieldFault> faults = new ArrayList<>();
    Optional<Programme> known =
        Optional.of(programme.strip())
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> yardstick.programmes().programme(new ProgrammeCode(code)));
    if (known.isEmpty()) {
      faults.add(FieldFault.of("programme", "Cần chọn chương trình.", "Choose a programme."));
    }
    Optional<UnitCode> code = Optional.of(unit.strip()).filter(UnitCode::isCode).map(UnitCode::new);
    if (code.isEmpty()) {
      faults.add(
          FieldFault.of(
              "unit", "Cần ghi mã đơn vị, như 18565.", "A unit's code such as 18565 is needed."));
    }
    Optional<Period> asked =
        known.flatMap(of -> PeriodText.parse(period, of.reporting().calendar()));
    boolean isPeriod =
        known.isPresent()
            ? asked.isPresent()
            : PeriodText.parse(period, PeriodCalendar.CALENDAR).isPresent();
    if (!isPeriod) {
      faults.add(
          FieldFault.of(
              "period", "Cần ghi kỳ, như 2026-Q1.", "A period such as 2026-Q1 is needed."));
    }
    return faults.isEmpty()
        ? written(member, known.get(), code.get(), asked.get())
        : new Asked.None(faults);
  }

  private Asked written(Member member, Programme programme, UnitCode code, Period asked) {
    Forms.Asked form = templates.form(programme, code, asked);
    boolean theirs =
        form instanceof Forms.Asked.Found found
            ? access.may(
                member, Permission.SUBMIT, found.form().unit(), found.form().period().lastDay())
            : yardstick.register().bearers(code, asked).stream()
                .anyMatch(each -> access.may(member, Permission.SUBMIT, each, asked.lastDay()));
    return theirs ? written(form) : new Asked.None(List.of(NO_UNIT));
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
    Forms.Asked.None none = (Forms.Asked.None) form;
    return new Asked.None(List.of(new FieldFault(none.ofPeriod() ? "period" : "unit", none.why())));
  }
}
