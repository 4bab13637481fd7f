package vn.tonghop.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Limitation;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Reason;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.DayText;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.PeriodText;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;

/** Understands whose figures a submission holds, of what and of when (contract 4.3, rule R21). */
final class KeyReader {

  private final UnitReader units;
  private final Programmes programmes;
  private final LocalDate today;
  private final Suggestions suggestions = new Suggestions();

  /**
   * @param today no submission can be of a period that begins later, or handed in later
   */
  KeyReader(Register register, Programmes programmes, LocalDate today) {
    this.units = new UnitReader(register, today);
    this.programmes = programmes;
    this.today = today;
  }

  /**
   * What could be understood of a key.
   *
   * @param of empty when it is not known whose figures they are, of what or of when
   */
  record Key(Optional<Programme> programme, Optional<SubmissionOf> of) {}

  /** Begins with the submissions of a file. */
  void beginFile(long number) {
    units.beginFile(number);
    suggestions.beginFile(number);
  }

  /** Reads as much as can be understood; the findings tell everything that is wrong with it. */
  Key read(Submission submission, LocalDateTime fileTime, Findings findings) {
    Optional<Programme> programme = programme(submission.programme(), findings);
    Optional<Period> period = period(programme, submission.period(), findings);
    boolean unitKnown =
        isGiven(submission.unit(), new Words("mã đơn vị", "unit's code"), findings)
            && units.isKnown(submission.unit(), period, findings);
    Optional<LocalDateTime> submittedAt = submittedAt(submission, findings);
    readReasons(submission, programme, findings);
    readLimitations(submission, programme, findings);
    if (programme.isEmpty() || period.isEmpty() || !unitKnown) {
      return new Key(programme, Optional.empty());
    }
    Optional<SubmissionOf> of =
        units
            .read(programme.get(), period.get(), submission, findings)
            .map(
                unit ->
                    new SubmissionOf(
                        programme.get(),
                        unit,
                        unit.validity().cut(period.get()).orElseThrow(),
                        submittedAt.orElse(fileTime),
                        submittedAt.isPresent()));
    of.ifPresent(
        known -> {
          requireTaken(known, submission, findings);
          requireBegun(known, submission, findings);
        });
    return new Key(programme, of);
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
      findings.at(
          cell,
          new KeyNotice.UnknownProgramme(
              suggestions.of(code, () -> Suggestion.among(code, known))));
    }
    return programme;
  }

  private Optional<Period> period(Optional<Programme> programme, Cell cell, Findings findings) {
    if (!isGiven(cell, new Words("kỳ báo cáo", "period"), findings)) {
      return Optional.empty();
    }
    PeriodCalendar calendar =
        programme.map(of -> of.reporting().calendar()).orElse(PeriodCalendar.CALENDAR);
    Optional<Period> whole = PeriodText.parse(cell.text(), calendar);
    if (whole.isEmpty()) {
      findings.at(cell, new KeyNotice.UnreadablePeriod());
    }
    return whole.flatMap(period -> programme.flatMap(of -> cut(of, period, cell, findings)));
  }

  private Optional<Period> cut(Programme programme, Period whole, Cell cell, Findings findings) {
    Optional<Period> cut = programme.valid().cut(whole);
    if (cut.isEmpty()) {
      findings.at(
          cell,
          new KeyNotice.ProgrammeNotThen(
              programme.code().value(), ValidityText.of(programme.valid())));
      return Optional.empty();
    }
    if (cut.get().start().isAfter(today)) {
      findings.at(cell, new KeyNotice.PeriodAhead());
      return Optional.empty();
    }
    return cut;
  }

  /**
   * A kind that is taken, two dates where ranges are, or what a kind that is taken was cut to by
   * the unit's and the programme's validity.
   */
  private static void requireTaken(SubmissionOf of, Submission submission, Findings findings) {
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
  }

  /** Nobody reports on a period that has not begun. */
  private static void requireBegun(SubmissionOf of, Submission submission, Findings findings) {
    LocalDate first = of.period().start();
    if (of.submittedAtGiven() && of.submittedAt().toLocalDate().isBefore(first)) {
      findings.at(
          submission.submittedAt().orElse(submission.period()),
          new KeyNotice.SubmittedBefore(new Words(DayText.of(first), first.toString())));
    }
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

  /** Empty when the file does not say, or not so that it can be understood. */
  private Optional<LocalDateTime> submittedAt(Submission submission, Findings findings) {
    if (submission.submittedAt().isEmpty()) {
      return Optional.empty();
    }
    Cell cell = submission.submittedAt().get();
    Optional<LocalDateTime> at =
        TimeText.read(cell.text()).filter(time -> !time.toLocalDate().isAfter(today));
    if (at.isEmpty()) {
      findings.at(cell, new KeyNotice.UnreadableSubmittedAt());
    }
    return at;
  }

  private static void readReasons(
      Submission submission, Optional<Programme> programme, Findings findings) {
    if (submission.reasons().isEmpty()) {
      return;
    }
    Cell cell = submission.reasons().get();
    if (!ReasonText.isReadable(cell.text())) {
      findings.at(cell, new KeyNotice.UnreadableReasons());
    } else if (programme.isPresent()) {
      List<String> known = programme.get().reasons().stream().map(Reason::code).toList();
      if (!known.containsAll(ReasonText.codes(cell.text()))) {
        String code = programme.get().code().value();
        findings.at(cell, new KeyNotice.UnknownReason(code, words(known)));
      }
    }
  }

  private static void readLimitations(
      Submission submission, Optional<Programme> programme, Findings findings) {
    if (submission.limitations().isEmpty()) {
      return;
    }
    Cell cell = submission.limitations().get();
    if (!ReasonText.isReadable(cell.text())) {
      findings.at(cell, new KeyNotice.UnreadableLimitations());
    } else if (programme.isPresent()) {
      List<String> known = programme.get().limitations().stream().map(Limitation::code).toList();
      if (!known.containsAll(ReasonText.codes(cell.text()))) {
        String code = programme.get().code().value();
        findings.at(cell, new KeyNotice.UnknownLimitation(code, words(known)));
      }
    }
  }

  private static Words words(List<String> codes) {
    String all = String.join(", ", codes);
    return codes.isEmpty() ? new Words("không có mã nào", "none") : new Words(all, all);
  }
}
