package vn.tonghop.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** A sound submission, told by what matters to the test. */
record Handed(
    SubmissionKey key,
    long file,
    int ordinal,
    LocalDateTime submittedAt,
    boolean given,
    List<Figure> figures) {

  static final SubmissionKey KEY = key("00001", "2019-01-01..2019-03-31");

  static SubmissionKey key(String unit, String days) {
    LocalDate first = LocalDate.parse(days.substring(0, 10));
    LocalDate last = LocalDate.parse(days.substring(12));
    return new SubmissionKey(
        new ProgrammeCode("p"), UnitId.parse(unit), Period.ofDays(first, last));
  }

  /** {@code meetings} and nothing else, in the first row of the file; its time is the file's. */
  static Handed in(long file, SubmissionKey key, long meetings) {
    return new Handed(
        key,
        file,
        1,
        LocalDateTime.of(2019, 4, 1, 8, 0).plusDays(file),
        false,
        List.of(figure("meetings", meetings, 1)));
  }

  static Figure figure(String code, long value, int column) {
    return figure(code, String.valueOf(value), Qualifier.EXACT, column);
  }

  static Figure figure(String code, String value, Qualifier qualifier, int column) {
    return new Figure(
        new IndicatorCode(code), new Quantity(new BigDecimal(value), qualifier), 2, column);
  }

  Handed at(int place) {
    return new Handed(key, file, place, submittedAt, given, figures);
  }

  /** The file itself tells that it was handed in on that day of April 2019. */
  Handed on(int day) {
    return new Handed(key, file, ordinal, LocalDateTime.of(2019, 4, day, 0, 0), true, figures);
  }

  Handed with(Figure... more) {
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(List.of(more));
    return new Handed(key, file, ordinal, submittedAt, given, all);
  }

  AcceptedSubmission submission() {
    return new AcceptedSubmission(key, handing(), "", "", figures);
  }

  Handing handing() {
    return new Handing(file, ordinal, "", ordinal + 1, submittedAt, given);
  }
}
