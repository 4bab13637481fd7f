package vn.tonghop.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.Validity;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;

/** Understands whose figures a submission holds, of what and of when (contract 4.3, rule R21). */
final class KeyReader {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern REASONS = Pattern.compile("[A-Za-z0-9_]+(\\s+[A-Za-z0-9_]+)*");

  private final Register register;
  private final Programmes programmes;
  private final LocalDate today;

  /**
   * @param today no submission can be of a period that begins later, or handed in later
   */
  KeyReader(Register register, Programmes programmes, LocalDate today) {
    this.register = register;
    this.programmes = programmes;
    this.today = today;
  }

  /** Empty when the key cannot be understood; the findings tell why. */
  Optional<SubmissionOf> read(Submission submission, LocalDateTime fileTime, Findings findings) {
    Optional<Programme> programme = programme(submission.programme(), findings);
    boolean unitGiven = isGiven(submission.unit(), new Words("mã đơn vị", "unit's code"), findings);
    boolean periodGiven = isGiven(submission.period(), new Words("kỳ báo cáo", "period"), findings);
    Optional<LocalDateTime> submittedAt = submittedAt(submission, fileTime, findings);
    submission
        .reasons()
        .filter(cell -> !REASONS.matcher(cell.text()).matches())
        .ifPresent(cell -> findings.at(cell, new KeyNotice.UnreadableReasons()));
    if (unitGiven && !isKnown(submission.unit())) {
      unknownUnit(submission.unit(), findings);
      unitGiven = false;
    }
    if (programme.isEmpty() || !periodGiven) {
      return Optional.empty();
    }
    Optional<Period> period = period(programme.get(), submission.period(), findings);
    if (period.isEmpty() || !unitGiven) {
      return Optional.empty();
    }
    return unit(programme.get(), period.get(), submission, findings)
        .flatMap(
            unit ->
                submittedAt.map(
                    at ->
                        new SubmissionOf(
                            programme.get(),
                            unit,
                            unit.validity().cut(period.get()).orElseThrow(),
                            at,
                            submission.submittedAt().isPresent())))
        .filter(of -> isTaken(of, submission, findings));
  }

  private static boolean isGiven(Cell cell, Words what, Findings findings) {
    if (cell.isBlank()) {
      findings.at(cell, new KeyNotice.BlankKey(what));
      return false;
    }
    return true;
  }

  private Optional<Programme> programme(Cell cell, Findings findings) {
    if (!isGiven(cell, new Words("mã chương trình", "programme's code"), findings)) {
      return Optional.empty();
    }
    String code = cell.text().toLowerCase(Locale.ROOT);
    Optional<Programme> programme =
        Optional.of(code)
            .filter(ProgrammeCode::isCode)
            .flatMap(known -> programmes.programme(new ProgrammeCode(known)));
    if (programme.isEmpty()) {
      List<String> known = programmes.all().stream().map(p -> p.code().value()).toList();
      findings.at(cell, new KeyNotice.UnknownProgramme(Suggestion.among(code, known)));
    }
    return programme;
  }

  private boolean isKnown(Cell cell) {
    return UnitCode.isCode(cell.text()) && !register.bearers(new UnitCode(cell.text())).isEmpty();
  }

  private void unknownUnit(Cell cell, Findings findings) {
    findings.at(cell, new KeyNotice.UnknownUnit(nearest(cell.text(), today)));
  }

  private Suggestion nearest(String text, LocalDate day) {
    return new Suggestion(
        register.nearest(text, day).stream()
            .map(unit -> unit.on(day))
            .map(state -> state.code() + " " + state.name())
            .toList());
  }

  private Optional<Period> period(Programme programme, Cell cell, Findings findings) {
    Optional<Period> whole = PeriodText.parse(cell.text(), programme.reporting().calendar());
    if (whole.isEmpty()) {
      findings.at(cell, new KeyNotice.UnreadablePeriod());
      return Optional.empty();
    }
    Optional<Period> cut = programme.valid().cut(whole.get());
    if (cut.isEmpty()) {
      findings.at(
          cell, new KeyNotice.ProgrammeNotThen(programme.code().value(), words(programme.valid())));
      return Optional.empty();
    }
    if (cut.get().start().isAfter(today)) {
      findings.at(cell, new KeyNotice.PeriodAhead());
      return Optional.empty();
    }
    return cut;
  }

  private Optional<OrgUnit> unit(
      Programme programme, Period period, Submission submission, Findings findings) {
    UnitCode code = new UnitCode(submission.unit().text());
    List<OrgUnit> bearers = register.bearers(code, period);
    if (bearers.size() > 1) {
      findings.at(
          submission.period(), new KeyNotice.TwoUnits(code.value(), choices(bearers, period)));
      return Optional.empty();
    }
    if (bearers.isEmpty()) {
      notThen(code, period, submission, findings);
      return Optional.empty();
    }
    OrgUnit unit = bearers.get(0);
    LocalDate lastDay = unit.validity().cut(period).orElseThrow().lastDay();
    String name = unit.on(lastDay).name();
    boolean inScope =
        register
            .bearer(programme.scope(), lastDay)
            .filter(scope -> register.treeOn(lastDay).isWithin(unit, scope))
            .isPresent();
    if (!inScope) {
      findings.at(submission.unit(), new KeyNotice.OutOfScope(name, programme.code().value()));
      return Optional.empty();
    }
    if (!programme.reporting().reports(unit.level())) {
      findings.at(
          submission.unit(), new KeyNotice.LevelDoesNotReport(name, programme.code().value()));
      return Optional.empty();
    }
    return Optional.of(unit);
  }

  private void notThen(UnitCode code, Period period, Submission submission, Findings findings) {
    OrgUnit other = register.bearers(code).get(0);
    UnitState state = other.on(period.lastDay());
    findings.at(
        submission.unit(),
        new KeyNotice.UnitNotThen(
            code + " " + state.name(),
            words(other.validity()),
            new Suggestion(
                nearest(state.name(), period.lastDay()).names().stream()
                    .filter(name -> !name.startsWith(code + " "))
                    .toList())));
  }

  private static String choices(List<OrgUnit> bearers, Period period) {
    return bearers.stream()
        .map(
            unit -> {
              Period part = unit.validity().cut(period).orElseThrow();
              return part.dates() + " (" + unit.on(part.lastDay()).name() + ")";
            })
        .collect(Collectors.joining("; "));
  }

  private static Words words(Validity validity) {
    String since = validity.since().map(LocalDate::toString).orElse("");
    String until = validity.until().map(day -> day.minusDays(1).toString()).orElse("");
    if (since.isEmpty()) {
      return new Words("đến hết ngày " + until, "until " + until);
    }
    return until.isEmpty()
        ? new Words("từ ngày " + since, "from " + since)
        : new Words("từ " + since + " đến " + until, "from " + since + " to " + until);
  }

  /**
   * A kind that is taken, two dates where ranges are, or what a kind that is taken was cut to by
   * the unit's and the programme's validity.
   */
  private static boolean isTaken(SubmissionOf of, Submission submission, Findings findings) {
    Programme programme = of.programme();
    Optional<NamedPeriod> named = PeriodText.named(submission.period().text());
    boolean taken =
        programme.reporting().ranges()
            || named.map(name -> programme.reporting().kinds().contains(name.kind())).orElse(false)
            || isCutOfTakenKind(of);
    if (named.isPresent() && !programme.reporting().kinds().contains(named.get().kind())) {
      taken = false;
    }
    if (!taken) {
      findings.at(
          submission.period(),
          new KeyNotice.PeriodNotTaken(programme.code().value(), kinds(programme)));
    }
    return taken;
  }

  private static boolean isCutOfTakenKind(SubmissionOf of) {
    Programme programme = of.programme();
    return programme.reporting().kinds().stream()
        .flatMap(
            kind -> programme.reporting().calendar().containing(kind, of.period().start()).stream())
        .map(programme.reporting().calendar()::period)
        .flatMap(whole -> programme.valid().cut(whole).stream())
        .flatMap(whole -> of.unit().validity().cut(whole).stream())
        .anyMatch(of.period()::equals);
  }

  private static Words kinds(Programme programme) {
    List<PeriodKind> kinds = programme.reporting().kinds().stream().sorted().toList();
    boolean ranges = programme.reporting().ranges();
    return new Words(
        kinds.stream().map(KeyReader::vi).collect(Collectors.joining(", "))
            + (ranges ? ", hai ngày" : ""),
        kinds.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "))
            + (ranges ? ", two dates" : ""));
  }

  private static String vi(PeriodKind kind) {
    return switch (kind) {
      case MONTH -> "tháng";
      case QUARTER -> "quý";
      case HALF_YEAR -> "6 tháng";
      case NINE_MONTHS -> "9 tháng";
      case YEAR -> "năm";
    };
  }

  private Optional<LocalDateTime> submittedAt(
      Submission submission, LocalDateTime fileTime, Findings findings) {
    if (submission.submittedAt().isEmpty()) {
      return Optional.of(fileTime);
    }
    Cell cell = submission.submittedAt().get();
    Optional<LocalDateTime> at =
        dateTime(cell.text()).filter(time -> !time.toLocalDate().isAfter(today));
    if (at.isEmpty()) {
      findings.at(cell, new KeyNotice.UnreadableSubmittedAt());
    }
    return at;
  }

  /** An ISO date or date-time; one with an offset is taken to Vietnam's. */
  private static Optional<LocalDateTime> dateTime(String text) {
    try {
      if (text.length() == 10) {
        return Optional.of(LocalDate.parse(text).atStartOfDay());
      }
      String iso = text.replace(' ', 'T');
      boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > 10;
      return Optional.of(
          offset
              ? OffsetDateTime.parse(iso).atZoneSameInstant(VIETNAM).toLocalDateTime()
              : LocalDateTime.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
