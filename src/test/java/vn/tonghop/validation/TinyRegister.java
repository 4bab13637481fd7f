package vn.tonghop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Validity;

/** A city before and after the reform of 2025-07-01, and a programme of its own. */
final class TinyRegister {

  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final OrgUnit CITY = unit("01", "Thành phố", null, null, Level.PROVINCE, null);
  private static final OrgUnit DISTRICT =
      unit("001", "Quận Một", null, REFORM, Level.DISTRICT, CITY);
  private static final OrgUnit ELSEWHERE = unit("02", "Tỉnh Hai", null, null, Level.PROVINCE, null);
  private static final OrgUnit DEPARTED =
      unit("00009", "Xã Chín", null, REFORM, Level.COMMUNE, ELSEWHERE);

  /** Its code is another unit's since the reform. */
  private static final OrgUnit OLD =
      unit("00001", "Phường Cũ", null, REFORM, Level.COMMUNE, DISTRICT);

  private static final OrgUnit NEW = unit("00001", "Phường Mới", REFORM, null, Level.COMMUNE, CITY);

  /** Its code has been nobody's since. */
  private static final OrgUnit ENDED =
      unit("00005", "Phường Hết", null, REFORM, Level.COMMUNE, DISTRICT);

  /** Its code was nobody's before. */
  private static final OrgUnit BEGAN =
      unit("00006", "Phường Đầu", REFORM, null, Level.COMMUNE, CITY);

  /** Was left whole. */
  private static final OrgUnit SAME =
      new OrgUnit(
          new UnitId(new UnitCode("00004"), null),
          List.of(
              state("00004", "Phường Giữ", null, REFORM, Level.COMMUNE, DISTRICT),
              state("00004", "Phường Giữ", REFORM, null, Level.COMMUNE, CITY)));

  /** Got a new code; its old one went to another unit. */
  private static final OrgUnit RECODED =
      new OrgUnit(
          new UnitId(new UnitCode("00007"), null),
          List.of(
              state("00007", "Phường Đổi Mã", null, REFORM, Level.COMMUNE, DISTRICT),
              state("00008", "Phường Đổi Mã", REFORM, null, Level.COMMUNE, CITY)));

  private static final OrgUnit HEIR =
      unit("00007", "Phường Thừa Mã", REFORM, null, Level.COMMUNE, CITY);

  static final Register REGISTER =
      new Register(
          List.of(CITY, DISTRICT, ELSEWHERE, DEPARTED, OLD, NEW, ENDED, BEGAN, SAME, RECODED, HEIR),
          "tiny");

  /** Reading takes longer than most tests that need it. */
  private static final Map<String, Programmes> READ = new ConcurrentHashMap<>();

  private TinyRegister() {}

  private static OrgUnit unit(
      String code,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Level level,
      @Nullable OrgUnit parent) {
    return new OrgUnit(
        new UnitId(new UnitCode(code), from),
        List.of(state(code, name, from, until, level, parent)));
  }

  private static UnitState state(
      String code,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Level level,
      @Nullable OrgUnit parent) {
    return new UnitState(
        new Validity(from, until),
        new UnitCode(code),
        name,
        "",
        level,
        parent == null ? null : parent.id(),
        Integer.parseInt(code));
  }

  /** Decree quarters of communes and of the city; {@code extra} lines go into the indicators. */
  static String programme(boolean ranges, String indicators, String checks) {
    return """
    code: x
    name: {vi: x, en: x}
    basis: {vi: x, en: x}
    scope: "01"
    valid: 2019-05-25..
    reporting:
      calendar: decree
      base: quarter
      also: [year]
      ranges: RANGES
      levels:
        province: 6
        commune: 2
      expected: [2019-05-25..]
    indicators:
    INDICATORS
    CHECKS
    document: {title: {vi: x, en: x}, lead: a}
    """
        .replace("RANGES", String.valueOf(ranges))
        .replace("INDICATORS", indicators.strip().indent(2).stripTrailing())
        .replace("CHECKS", checks.isEmpty() ? "" : "checks:\n" + checks.strip().indent(2));
  }

  static final String ONE_INDICATOR =
      "- {code: a, name: {vi: chỉ tiêu a, en: a}, unit: {vi: x, en: x}}";

  static Intake intake(boolean ranges) {
    return intake(programme(ranges, ONE_INDICATOR, ""));
  }

  static Intake intake(String yaml) {
    return new Intake(
        REGISTER, READ.computeIfAbsent(yaml, text -> Intake.programmes(List.of(text))));
  }
}
