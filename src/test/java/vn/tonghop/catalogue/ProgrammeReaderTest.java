package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

class ProgrammeReaderTest {

  /** A small sound programme; the faulty ones differ from it in one line each. */
  private static final String SOUND =
      """
      code: thu-nghiem
      name: {vi: Thử nghiệm, en: Trial}
      basis: {vi: Quyết định, en: Decision}
      scope: 01
      valid: 2019..
      reporting:
        calendar: calendar
        base: quarter
        also: [year]
        ranges: true
        levels:
          province: 6
          district: {deadline: 4, voluntary: true}
          commune: 2
        expected:
          - 2019..2020
          - 2026-10-01..
      indicators:
        - code: held
          name: {vi: Số cuộc, en: Held}
          unit: &c {vi: cuộc, en: meetings}
          levels_add: true
          required: [commune]
          max: 500
        - code: people
          name: {vi: Số người, en: People}
          unit: {vi: người, en: people}
          levels: [commune]
          units: max
          time: last
          since: 2020-01-01
        - code: per_meeting
          name: {vi: Bình quân, en: Average}
          unit: *c
          decimals: 1
          derived:
            formula: people / held
        - code: active
          name: {vi: Số đơn vị, en: Units}
          unit: *c
          derived:
            count_units_where: held > 0
      checks:
        - rule: R03
          severity: error
          check: people >= held
          message: {vi: Hãy kiểm tra, en: Check it}
        - rule: R12
          severity: warning
          check: held > 0
          levels: [commune]
          kinds: [year]
          since: 2020-01-01
          until: 2020-12-31
          message: {vi: Hãy kiểm tra, en: Check it}
      reasons:
        - code: disaster
          name: {vi: Thiên tai, en: Disaster}
      reviews:
        recurring:
          - each: year
            levels: [province]
            from: 2026-10-01
        named:
          - period: 2019..2020
            units: [01, 006]
            structure: 2020-08-11
            title: {vi: sơ kết, en: review}
      document:
        title: {vi: kết quả, en: results}
        lead: held
        headline: [people]
        sentences:
          - levels: [commune]
            vi: "{unit} có {held} cuộc[ với {people} người]."
            en: "{unit} held {held}[ with {people} people]."
        topics:
          - title: {vi: Bình quân, en: Average}
            whole: held
            parts: [people]
            sentences:
              - {vi: "Có {held} cuộc.", en: "Held {held}."}
      """;

  @Test
  void aSoundFileBecomesAProgramme() {
    Programme programme = TestCatalogue.sound(SOUND);
    assertThat(programme.code()).isEqualTo(new ProgrammeCode("thu-nghiem"));
    assertThat(programme.scope().value()).isEqualTo("01");
    assertThat(programme.valid()).isEqualTo(new Validity(day("2019-01-01"), null));
    assertThat(programme.reporting().kinds())
        .containsExactlyInAnyOrder(PeriodKind.QUARTER, PeriodKind.YEAR);
    assertThat(programme.reporting().expected())
        .containsExactly(
            new Validity(day("2019-01-01"), day("2021-01-01")),
            new Validity(day("2026-10-01"), null));
    assertThat(programme.reporting().levels())
        .containsExactly(
            new Reporting.ReportingLevel(Level.PROVINCE, 6),
            new Reporting.ReportingLevel(Level.DISTRICT, 4, true),
            new Reporting.ReportingLevel(Level.COMMUNE, 2));
    assertThat(programme.indicators())
        .extracting(indicator -> indicator.code().value())
        .containsExactly("held", "people", "per_meeting", "active");
    assertThat(programme.reasons())
        .containsExactly(new Reason("disaster", new Words("Thiên tai", "Disaster")));
  }

  @Test
  void unitsMayNameLimitationsEachWithACodeOfItsOwn() {
    String one = "  - {code: lim_formalistic, name: {vi: còn hình thức, en: it was a formality}}\n";
    assertThat(TestCatalogue.sound(SOUND + "limitations:\n" + one).limitations())
        .containsExactly(
            new Limitation("lim_formalistic", new Words("còn hình thức", "it was a formality")));
    assertThat(TestCatalogue.sound(SOUND).limitations()).isEmpty();
    assertThat(TestCatalogue.faults(SOUND + "limitations:\n" + one + one))
        .singleElement()
        .asString()
        .contains("This code stands twice");
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Programme programme = TestCatalogue.sound(SOUND);
    Indicator held = programme.indicators().get(0);
    assertThat(held.overUnits()).isEqualTo(OverUnits.SUM);
    assertThat(held.overTime()).isEqualTo(OverTime.SUM);
    assertThat(held.levels())
        .containsExactlyInAnyOrder(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);
    assertThat(held.decimals()).isZero();
    assertThat(held.since()).isEmpty();
    Indicator people = programme.indicators().get(1);
    assertThat(people.levelsAdd()).isFalse();
    assertThat(people.required()).isEmpty();
    assertThat(people.max()).isEqualByComparingTo("1000000");
  }

  @Test
  void derivedIndicatorsAndChecksStandWhereAllTheirIndicatorsDo() {
    Programme programme = TestCatalogue.sound(SOUND);
    assertThat(programme.indicators().get(2).levels()).containsExactly(Level.COMMUNE);
    assertThat(programme.indicators().get(3).levels()).hasSize(3);
    assertThat(programme.checks().get(0).levels()).containsExactly(Level.COMMUNE);
    assertThat(programme.checks().get(1).valid())
        .isEqualTo(new Validity(day("2020-01-01"), day("2021-01-01")));
  }

  @Test
  void reviewsAndTheDocumentAreRead() {
    Programme programme = TestCatalogue.sound(SOUND);
    assertThat(programme.namedReviews().get(0).period())
        .isEqualTo(Period.ofDays(day("2019-01-01"), day("2020-12-31")));
    assertThat(programme.namedReviews().get(0).structure()).isEqualTo("2020-08-11");
    assertThat(programme.document().headline())
        .containsExactly(new IndicatorCode("held"), new IndicatorCode("people"));
    assertThat(programme.document().sentences().get(0).pattern().vi())
        .isEqualTo("{unit} có {held} cuộc[ với {people} người].");
  }

  /** A line of the sound file, what it is replaced by, and what is told; {@code @} is that line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          code: thu-nghiem ; code: returned ; @ “code” is made of small letters
          code: thu-nghiem ; code: Thử nghiệm ; @ “code” is made of small letters
          scope: 01 ; scope: Hà Nội ; @ “scope” must be the code of a unit
          valid: 2019.. ; valid: always ; @ “valid” must be a period
          valid: 2019.. ; valit: 2019.. ; 1 Key “valid” is missing | @ Unknown key “valit”, perhaps “valid”?
          calendar: calendar ; calendar: lunar ; @ “calendar” cannot be “lunar”
          base: quarter ; base: quater ; @ “base” cannot be “quater”, perhaps “quarter”?
          base: quarter ; base: nine_months ; @ “base” cannot be “nine_months”
          ranges: true ; ranges: maybe ; @ “ranges” cannot be “maybe”
          commune: 2 ; commune: 0 ; @ “commune” must be a whole number from 1 to 60
          - 2019..2020 ; - 2018..2020 ; @ The window goes beyond
          - 2019..2020 ; - 2019..2026 ; 17 The window overlaps
          - 2019..2020 ; - năm 2019 ; @ “expected” must be a period
          - code: active ; - code: in ; @ “in” is a word of expressions
          levels_add: true ; levels_add: yes ; @ “levels_add” cannot be “yes”
          required: [commune] ; required: [village] ; @ “required” cannot be “village”
          required: [commune] ; required: commune ; @ “required” must be a list
          required: [commune] ; required: [] ; @ “required” must not be empty
          max: 500 ; max: 1.000.000 ; @ “max” must be a number
          max: 500 ; max: ; @ “max” must be one value and not be empty
          time: last ; time: latest ; @ “time” cannot be “latest”
          time: last ; levels_add: true ; @ “levels_add” needs “units” to be sum
          time: last ; required: [province] ; @ “required” names a level
          since: 2020-01-01 ; since: 01/01/2020 ; @ “since” must be a date
          since: 2020-01-01 ; since: 2018-01-01 ; @ “since” is not within
          unit: {vi: người, en: people} ; unit: người ; @ “unit” must be made of keys: vi, en
          unit: {vi: người, en: people} ; unit: {vi: người} ; @ Key “en” is missing
          unit: {vi: người, en: people} ; unit: {vi: người, vi: hộ, en: x} ; @ Key “vi” stands twice
          formula: people / held ; formula: people > held ; @ The expression must be a number
          formula: people / held ; formula: people / active ; @ “active” is derived
          formula: people / held ; formula: people / previous.held ; @ Derived indicators cannot
          formula: people / held ; formel: people ; @ Unknown key “formel”, perhaps “formula”? | @ “derived” must have exactly one
          count_units_where: held > 0 ; count_units_where: held ; @ The expression must be a condition
          check: people >= held ; check: people >= helt ; @ There is no indicator “helt”, perhaps “held”?
          check: people >= held ; check: people >= ; @ Faulty CEL expression at character 10: mismatched input
          check: people >= held ; check: people && held ; @ Faulty CEL expression at character 8: found no matching overload
          check: people >= held ; check: active >= 1 ; @ “active” is derived
          severity: warning ; severity: severe ; @ “severity” cannot be “severe”
          rule: R12 ; rule: 12 ; @ “rule” must be written like R05
          kinds: [year] ; kinds: [month] ; @ The programme does not take this kind
          kinds: [year] ; kinds: [yearly] ; @ “kinds” cannot be “yearly”
          until: 2020-12-31 ; until: 2019-12-31 ; @ “until” is before “since”
          - code: disaster ; - code: Disaster ; @ “code” is made of small letters
          - each: year ; - each: month ; @ The review's period is shorter
          from: 2026-10-01 ; from: 2018-10-01 ; @ “from” is not within
          - period: 2019..2020 ; - period: 2017 ; @ The period has no day
          - period: 2019..2020 ; - period: 2020..2019 ; @ “period” must be a period
          units: [01, 006] ; units: [01, Đống Đa] ; @ “units” must be the code of a unit
          structure: 2020-08-11 ; structure: now ; @ “structure” must be then or a date
          lead: held ; lead: hold ; @ There is no indicator “hold”, perhaps “held”?
          headline: [people] ; headline: [peple] ; @ There is no indicator “peple”, perhaps “people”?
          parts: [people] ; parts: [persons] ; @ There is no indicator “persons”
          """)
  void oneFaultIsToldWithItsLine(String line, String instead, String expected) {
    assertThat(SOUND).contains(line);
    List<String> faults = TestCatalogue.faults(replaceFirst(line, instead));
    String[] wanted = expected.split(" \\| ", -1);
    assertThat(faults).as(String.join("\n", faults)).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(faults.get(i)).startsWith(wanted[i].replaceFirst("@", lineOf(line)));
    }
  }

  @Test
  void whatHangsOnAFaultIsToldToo() {
    assertThat(TestCatalogue.faults(replaceFirst("- code: people", "- code: held")))
        .hasSize(7)
        .startsWith(lineOf("- code: people") + " Indicator “held” stands twice")
        .contains(lineOf("check: people >= held") + " There is no indicator “people”");
    assertThat(TestCatalogue.faults(replaceFirst("- code: held", "- code: Held")).get(0))
        .startsWith(lineOf("- code: held") + " “code” is made of small letters");
    assertThat(TestCatalogue.faults(replaceFirst("commune: 2", "communes: 2")))
        .startsWith(lineOf("commune: 2") + " Unknown key “communes”, perhaps “commune”?")
        .contains(
            lineOf("required: [commune]") + " Level “commune” does not report in this programme");
  }

  private static String lineOf(String line) {
    String before = SOUND.substring(0, SOUND.indexOf(line));
    return String.valueOf(1 + before.chars().filter(c -> c == '\n').count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {unit} có {held} cuộc[ với {people} người]. ; {unit} có {helt} cuộc. ; @ There is no indicator “helt”, perhaps “held”?
          {unit} có {held} cuộc[ với {people} người]. ; {unit} có {held} cuộc[ với {people} người. ; @ Braces { } or brackets
          {unit} có {held} cuộc[ với {people} người]. ; {unit} có {held} cuộc[ [{people}]]. ; @ Braces { } or brackets
          {unit} có {held} cuộc[ với {people} người]. ; {unit} có {held cuộc {people}. ; @ Braces { } or brackets
          {unit} có {held} cuộc[ với {people} người]. ; {unit} có {held} cuộc. ; 76 The two languages do not tell the same
          """)
  void aFaultySentenceIsToldWithItsLine(String sentence, String instead, String expected) {
    List<String> faults = TestCatalogue.faults(replaceFirst(sentence, instead));
    String[] wanted = expected.split(" \\| ", -1);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(faults.get(i)).startsWith(wanted[i].replaceFirst("@", lineOf("vi: \"{unit}")));
    }
  }

  @Test
  void aSentenceOfALevelSpeaksOnlyOfWhatTheLevelReports() {
    assertThat(
            TestCatalogue.faults(
                SOUND.replace("- levels: [commune]\n      vi", "- levels: [province]\n      vi")))
        .containsExactly(
            "75 Indicator “people” is only at the levels: commune",
            "76 Indicator “people” is only at the levels: commune");
  }

  @Test
  void allFaultsAreToldAtOnceInOrderOfLines() {
    String faulty =
        SOUND
            .replace("lead: held", "lead: hold")
            .replace("max: 500", "max: many")
            .replace("scope: 01\n", "");
    assertThat(TestCatalogue.faults(faulty))
        .containsExactly(
            "1 Key “scope” is missing",
            "23 “max” must be a number of zero or more, without thousands separators (it is"
                + " “many”)",
            "70 There is no indicator “hold”, perhaps “held”?");
  }

  @Test
  void everyRequiredKeyThatIsMissingIsTold() {
    assertThat(TestCatalogue.faults("code: x\n"))
        .containsExactly(
            "1 Key “basis” is missing",
            "1 Key “document” is missing",
            "1 Key “indicators” is missing",
            "1 Key “name” is missing",
            "1 Key “reporting” is missing",
            "1 Key “scope” is missing",
            "1 Key “valid” is missing");
  }

  @Test
  void aFaultInAnExpressionOfSeveralLinesHasItsOwnLine() {
    String block = "check: |\n      people >= 1\n      && 2";
    assertThat(TestCatalogue.faults(SOUND.replace("check: people >= held", block)))
        .singleElement()
        .asString()
        .startsWith("48 Faulty CEL expression at character 1: found no matching overload");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a: [1                        ; 1 Not YAML
          a: b: c                      ; 1 Not YAML
          - 1                          ; 1 “chương trình” must be made of keys
          `code: !!java.net.URL [x]`   ; 1 Not YAML: Global tag is not allowed
          `code: !mine x`              ; 1 Type tags are not allowed
          `--- x\n--- y`               ; 2 The file must hold exactly one document, it holds 2
          """)
  void whatIsNoProgrammeIsTold(String yaml, String expected) {
    assertThat(TestCatalogue.faults(yaml).get(0)).startsWith(expected);
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(TestCatalogue.faults(""))
        .containsExactly("1 The file must hold exactly one document, it holds 0");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() {
    byte[] bytes = "code: x\nname: {vi: Hội, en: x}".getBytes(StandardCharsets.UTF_16);
    assertThat(new ProgrammeReader(code -> true).read("p.yaml", bytes).faults())
        .singleElement()
        .extracting(fault -> fault.place() + ": " + fault.vi())
        .isEqualTo("p.yaml:1: Tệp không phải mã hóa UTF-8; hãy lưu lại với mã hóa UTF-8");
    byte[] latin = "code: x\nname: H\u00e0 N\u00f4i".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new ProgrammeReader(code -> true).read("p.yaml", latin).faults())
        .singleElement()
        .extracting(ConfigFault::line)
        .isEqualTo(2);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreTaken() {
    TestCatalogue.sound("\uFEFF" + SOUND.replace("\n", "\r\n"));
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
    }
    assertThat(TestCatalogue.faults(bomb.toString())).isNotEmpty();
  }

  @Test
  void anAliasThatHoldsItselfIsRefused() {
    assertThat(TestCatalogue.faults("code: &a [*a]\n")).isNotEmpty();
    assertThat(TestCatalogue.faults("indicators: &a [*a]\n")).isNotEmpty();
  }

  @Test
  void textsAreComposedLetters() {
    String decomposed = java.text.Normalizer.normalize("Thử nghiệm", java.text.Normalizer.Form.NFD);
    assertThat(TestCatalogue.sound(SOUND.replace("Thử nghiệm", decomposed)).name().vi())
        .isEqualTo("Thử nghiệm");
  }

  private static String replaceFirst(String line, String instead) {
    int at = SOUND.indexOf(line);
    return SOUND.substring(0, at) + instead + SOUND.substring(at + line.length());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
