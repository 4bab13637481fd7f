package vn.tonghop.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;

/**
 * Years of a programme of its own: every unit that lives all the while hands in twenty figures each
 * month, all of them sound. The same size and spread give the same bytes.
 */
final class DataSet {

  static final int INDICATORS = 20;

  /** The day on which it is judged and reviewed. */
  static final LocalDate NIGHT = LocalDate.of(2025, 1, 20);

  static final String CODE = "bench";

  private static final long SEED = 2200;
  private static final int[] MOST = {10, 100, 1000, 10000};

  private final Size size;
  private final Spread spread;
  private final boolean reviewed;
  private final List<String> units;

  private DataSet(Size size, Spread spread, boolean reviewed, List<String> units) {
    this.size = size;
    this.spread = spread;
    this.reviewed = reviewed;
    this.units = List.copyOf(units);
  }

  /**
   * @param reviewed whether reviews are due of it
   */
  static DataSet of(Size size, Spread spread, boolean reviewed) {
    Register register = ShippedUnits.REGISTER;
    LocalDate day = size.month(size.months()).atEndOfMonth();
    OrgUnit scope = register.bearer(new UnitCode(size.scope()), day).orElseThrow();
    List<String> codes =
        register
            .treeOn(day)
            .subtree(scope)
            .filter(unit -> register.treeOn(size.month(1).atDay(1)).has(unit))
            .map(unit -> unit.on(day))
            .filter(state -> !state.code().value().equals("VN"))
            .map(state -> state.code().value())
            .limit(size.units())
            .toList();
    return new DataSet(size, spread, reviewed, codes);
  }

  Size size() {
    return size;
  }

  Spread spread() {
    return spread;
  }

  boolean reviewed() {
    return reviewed;
  }

  int units() {
    return units.size();
  }

  int months() {
    return size.months();
  }

  int submissions() {
    return units.size() * months();
  }

  int figures() {
    return submissions() * INDICATORS;
  }

  /**
   * Writes programme and files into an empty home.
   *
   * @return the files handed in
   */
  List<Path> writeInto(Path home) throws IOException {
    Path programmes = Files.createDirectories(home.resolve("config/programmes"));
    Files.writeString(programmes.resolve("bench.yaml"), programme());
    Path input = Files.createDirectories(home.resolve("input"));
    return switch (spread) {
      case FEW -> byMonth(input);
      case MANY -> byUnit(input);
      case EACH -> bySubmission(input);
    };
  }

  private List<Path> byMonth(Path input) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int month = 1; month <= months(); month++) {
      Path file = input.resolve(month(month) + ".csv");
      try (BufferedWriter out = begin(file)) {
        for (int unit = 0; unit < units.size(); unit++) {
          out.write(row(unit, month));
        }
      }
      files.add(aged(file));
    }
    return files;
  }

  private List<Path> byUnit(Path input) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      Path file = input.resolve(units.get(unit) + ".csv");
      try (BufferedWriter out = begin(file)) {
        for (int month = 1; month <= months(); month++) {
          out.write(row(unit, month));
        }
      }
      files.add(aged(file));
    }
    return files;
  }

  private List<Path> bySubmission(Path input) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int month = 1; month <= months(); month++) {
      Path folder = Files.createDirectories(input.resolve(month(month).toString()));
      for (int unit = 0; unit < units.size(); unit++) {
        Path file = folder.resolve(units.get(unit) + ".csv");
        try (BufferedWriter out = begin(file)) {
          out.write(row(unit, month));
        }
        files.add(aged(file));
      }
    }
    return files;
  }

  /**
   * Writes one more file, in which some units hand in a month anew, each with one figure more than
   * the time before.
   *
   * @param submissions how many of the last year's, spread evenly over units and months
   * @param time from 1
   */
  Path revise(Path home, int submissions, int time) throws IOException {
    Path file = home.resolve("input/revised-%03d.csv".formatted(time));
    try (BufferedWriter out = begin(file)) {
      int of = units.size() * 12;
      for (int i = 0; i < submissions; i++) {
        int place = (int) ((long) i * of / submissions);
        int month = months() - place % 12;
        out.write(row(place / 12, month, time));
      }
    }
    return aged(file);
  }

  private static BufferedWriter begin(Path file) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write("programme,unit,period,submitted_at");
    for (int i = 1; i <= INDICATORS; i++) {
      out.write("," + indicator(i));
    }
    out.write("\n");
    return out;
  }

  private String row(int unit, int month) {
    return row(unit, month, 0);
  }

  private String row(int unit, int month, int time) {
    YearMonth of = month(month);
    StringBuilder row = new StringBuilder(CODE).append(',').append(unit(unit)).append(',');
    row.append(of).append(',').append(of.plusMonths(1).atDay(3).plusDays(time));
    int[] figures = figures(unit, month);
    figures[0] += time;
    for (int figure : figures) {
      row.append(',').append(figure);
    }
    return row.append('\n').toString();
  }

  /** Of one to four digits, as the offices' are; the same wherever the row stands. */
  int[] figures(int unit, int month) {
    SplittableRandom random = new SplittableRandom(SEED + unit * 100L + month);
    int[] figures = new int[INDICATORS];
    for (int i = 0; i < INDICATORS; i++) {
      figures[i] = random.nextInt(MOST[random.nextInt(MOST.length)]);
    }
    return figures;
  }

  String unit(int unit) {
    return units.get(unit);
  }

  /** From 1. */
  YearMonth month(int month) {
    return size.month(month);
  }

  /** Older than the days that the input folder watches for writers. */
  private static Path aged(Path file) throws IOException {
    LocalDateTime then = NIGHT.minusDays(5).atTime(8, 0);
    return Files.setLastModifiedTime(file, FileTime.from(then.toInstant(ZoneOffset.UTC)));
  }

  private static String indicator(int number) {
    return "i%02d".formatted(number);
  }

  private String programme() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        code: bench
        name: {vi: Chương trình đo tốc độ, en: Programme for measuring}
        basis: {vi: Quyết định đo tốc độ, en: A decision to measure}
        scope: "%1$s"
        valid: %2$s..
        reporting:
          calendar: calendar
          base: month
          also: [quarter, half_year, year]
          levels: {province: 60, district: 60, commune: 60}
          expected: [%2$s..]
        indicators:
        """
            .formatted(size.scope(), month(1).atDay(1)));
    IntStream.rangeClosed(1, INDICATORS)
        .forEach(
            i ->
                yaml.append(
                    """
                      - code: %s
                        name: {vi: Số hội nghị loại %02d, en: Meetings of kind %02d}
                        unit: {vi: cuộc, en: meetings}
                    """
                        .formatted(indicator(i), i, i)));
    if (reviewed) {
      yaml.append(
          """
          reviews:
            recurring:
              - {each: quarter, levels: [country, province], from: %1$s}
              - {each: year, levels: [country, province, district], from: %1$s}
          """
              .formatted(month(1).atDay(1)));
    }
    return yaml.append(
            """
            document:
              title: {vi: kết quả tổ chức hội nghị, en: results of meetings}
              lead: i01
              headline: [i02, i03, i04]
              sentences:
                - levels: [province, district, commune]
                  vi: "{unit} đã tổ chức {i01} cuộc[, trong đó {i02} cuộc loại 02]."
                  en: "{unit} held {i01} meetings[, of them {i02} of kind 02]."
              topics:
                - title: {vi: Các loại hội nghị, en: Kinds of meetings}
                  whole: i01
                  parts: [i05, i06, i07, i08]
            """)
        .toString();
  }
}
