package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.PeriodText;

class ShippedProgrammesTest {

  private static final List<String> CORE =
      words(
          """
          dialogue_total dialogue_periodic dialogue_adhoc dialogue_thematic dialogue_village
          dialogue_participants dialogue_cadre_participants dialogue_households
          units_holding_dialogue opinions_total opinions_answered_on_spot opinions_answered_later
          opinions_forwarded opinions_pending opinions_overdue recs_total recs_resolved
          recs_in_progress recs_unresolved op_land_env op_socio_econ op_org_apparatus op_culture
          op_education op_health op_other conclusion_notices notice_on_time
          results_published_on_time documents_issued
          """);

  private static final Programmes SHIPPED = TestCatalogue.shipped();

  @Test
  void theFiveAreThere() {
    assertThat(SHIPPED.all())
        .extracting(programme -> programme.code().value())
        .containsExactly("feedback-218", "hn-2200", "mass-290", "qcdc", "th-dialogue");
  }

  @Test
  void dialogueProgrammesHoldTheWholeCore() {
    assertThat(codes("th-dialogue")).containsExactlyInAnyOrderElementsOf(CORE);
    assertThat(codes("hn-2200"))
        .containsAll(CORE)
        .contains("chaired_by_secretary", "chaired_by_chairperson", "awards_units")
        .hasSize(CORE.size() + 3);
    assertThat(codes("feedback-218"))
        .containsAll(CORE)
        .containsAll(
            words(
                """
                feedback_sessions feedback_opinions feedback_accepted feedback_explained
                feedback_no_reply drafts_commented fb_dialogue fb_meeting fb_ballot
                fb_mailbox_hotline fb_fatherland_front fb_website fb_social_net fb_consultation
                voter_meetings
                """))
        .hasSize(CORE.size() + 15);
  }

  @Test
  void massMobilisationAndGrassrootsDemocracyHoldTheirIndicators() {
    assertThat(codes("mass-290"))
        .containsExactlyInAnyOrderElementsOf(
            words(
                """
                documents_issued supervision_total supervision_fatherland_front
                supervision_mass_orgs social_criticism_conf inspections community_supervision
                post_supervision_recs_party post_supervision_recs_gov post_supervision_recs_other
                dialogue_total dialogue_periodic units_holding_dialogue
                """));
    assertThat(codes("qcdc"))
        .containsExactlyInAnyOrderElementsOf(
            words(
                """
                pi_supervisions pi_violations pi_recommendations pi_money_recovered pi_money_other
                pi_land_recovered pi_land_other ci_projects ci_supervisions ci_violations
                ci_recommendations ci_money_recovered ci_settlement_reduced ci_other
                complaints_received_period complaints_received_ytd complaints_resolved_period
                complaints_resolved_ytd complaints_unresolved villages_total village_meet_once
                village_meet_twice village_meet_other disclosure_items disclosure_posted
                disclosure_loudspeaker disclosure_village_head disclosure_portal disclosure_other
                direct_decisions decisions_by_meeting decisions_by_ballot mobilised_total
                mobilised_people mobilised_state labour_days dvk_registered dvk_effective
                dvk_recognised dvk_total dvk_collective dvk_individual dvk_economy
                dvk_culture_social dvk_defence_security dvk_political_system documents_issued
                inspections
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 01, 2017-05-25, CALENDAR",
    "feedback-218, 006, 2013-12-12, CALENDAR",
    "th-dialogue, 445, 2018-01-01, CALENDAR",
    "mass-290, 01, 2010-02-25, CALENDAR",
    "qcdc, 01, 2018-12-15, DECREE",
  })
  void eachHasItsScopeItsBeginningAndItsCalendar(
      String code, String scope, LocalDate from, String calendar) {
    Programme programme = programme(code);
    assertThat(programme.scope().value()).isEqualTo(scope);
    assertThat(programme.valid().since()).contains(from);
    assertThat(programme.valid().until()).isEmpty();
    assertThat(programme.reporting().calendar()).hasToString(calendar);
    assertThat(programme.reporting().base()).isEqualTo(PeriodKind.QUARTER);
    assertThat(programme.reporting().kinds()).containsExactlyInAnyOrder(PeriodKind.values());
    assertThat(programme.reporting().ranges()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, PROVINCE:6 DISTRICT:4 COMMUNE:2",
    "feedback-218, DISTRICT:4 COMMUNE:2",
    "th-dialogue, DISTRICT:4 COMMUNE:2",
    "mass-290, PROVINCE:6 DISTRICT:4 COMMUNE:2",
    "qcdc, COMMUNE:2",
  })
  void eachLevelOwesWithItsDeadline(String code, String expected) {
    assertThat(
            programme(code).reporting().levels().stream()
                .filter(level -> !level.voluntary())
                .map(level -> level.level() + ":" + level.deadline())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  /** What the published figures need: {@code all} is there for these and for no others. */
  @ParameterizedTest
  @CsvSource({
    "hn-2200, ''",
    "feedback-218, dialogue_total",
    "th-dialogue, dialogue_total dialogue_participants opinions_total",
    "mass-290, documents_issued supervision_total social_criticism_conf",
    "qcdc, ''",
  })
  void levelsAddOnlyWhereTheyMay(String code, String expected) {
    assertThat(
            programme(code).indicators().stream()
                .filter(Indicator::levelsAdd)
                .map(indicator -> indicator.code().value())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void dialoguesOfMassMobilisationCountSince2013AndOfOneLevelEach() {
    assertThat(indicator("mass-290", "dialogue_total").levels()).containsExactly(Level.PROVINCE);
    assertThat(indicator("mass-290", "dialogue_periodic").levels())
        .containsExactlyInAnyOrder(Level.DISTRICT, Level.COMMUNE);
    assertThat(indicator("mass-290", "dialogue_total").since()).contains(day("2013-01-01"));
    assertThat(indicator("mass-290", "dialogue_periodic").since()).contains(day("2013-01-01"));
  }

  @Test
  void theDistrictOfThachHaOwesNoDialogueTotal() {
    assertThat(indicator("th-dialogue", "dialogue_total").required())
        .containsExactly(Level.COMMUNE);
    assertThat(indicator("th-dialogue", "dialogue_cadre_participants").levels())
        .containsExactly(Level.DISTRICT);
  }

  @Test
  void unitsThatHeldADialogueAreCountedNeverHandedIn() {
    Indicator units = indicator("th-dialogue", "units_holding_dialogue");
    assertThat(units.isHandedIn()).isFalse();
    assertThat(units.levels()).containsExactly(Level.COMMUNE);
    assertThat(units.derived().map(derivation -> derivation.expression().source()))
        .contains("dialogue_total > 0");
  }

  @Test
  void stocksAreTheLastReported() {
    assertThat(
            programme("qcdc").indicators().stream()
                .filter(indicator -> indicator.overTime() == OverTime.LAST)
                .map(indicator -> indicator.code().value()))
        .contains("villages_total", "complaints_received_ytd", "complaints_unresolved")
        .doesNotContain("pi_supervisions", "complaints_received_period");
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, R02 R03 R04 R05 R06 R07 R08 R10 R11 R12 R20",
    "feedback-218, R02 R03 R04 R05 R06 R07 R08 R10 R11 R12 R19 R20",
    "th-dialogue, R02 R03 R04 R05 R06 R07 R08 R10 R11 R12 R20",
    "mass-290, R12 R20",
    "qcdc, R15 R16 R17 R18 R20",
  })
  void eachIsCheckedByTheRulesOfItsIndicators(String code, String rules) {
    assertThat(
            programme(code).checks().stream()
                .map(Check::rule)
                .distinct()
                .collect(Collectors.joining(" ")))
        .isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 2017-05-25..2022-10-28, 1",
    "feedback-218, 2013-12-12..2023-12-11, 1",
    "th-dialogue, 2018..2019, 1",
    "th-dialogue, 2020-01-01..2020-08-11, 1",
    "mass-290, 2010-02-25..2020-07-15, 1",
    "qcdc, 2019, 31",
  })
  void thePublishedReviewsAreNamed(String code, String period, int units) {
    Programme programme = programme(code);
    Period wanted = PeriodText.parse(period, programme.reporting().calendar()).orElseThrow();
    assertThat(
            programme.namedReviews().stream()
                .filter(review -> review.period().equals(wanted))
                .mapToInt(review -> review.units().size())
                .sum())
        .isEqualTo(units);
  }

  @Test
  void onlyProgrammesInForceAreReviewedAgainAndAgain() {
    assertThat(SHIPPED.all().stream().filter(p -> !p.recurringReviews().isEmpty()))
        .extracting(programme -> programme.code().value())
        .containsExactly("hn-2200", "qcdc");
  }

  @Test
  void expectationsEndSoThatNobodyIsOverdueForYears() {
    assertThat(programme("feedback-218").reporting().expected())
        .allSatisfy(window -> assertThat(window.until()).isPresent());
    assertThat(programme("qcdc").reporting().expected())
        .extracting(window -> window.since().orElseThrow())
        .containsExactly(day("2018-12-15"), day("2026-09-15"));
  }

  @Test
  void textsAreInTheHouseSpelling() throws IOException {
    for (Programme programme : SHIPPED.all()) {
      String text = TestCatalogue.resource(programme.code() + ".yaml");
      assertThat(text).doesNotContainPattern("(?iU)\\b(t?uỷ|thuỷ|hoà|hoá|toà|xoá|khoẻ)\\b");
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }
  }

  @Test
  void aFileOfTheHomeReplacesTheShippedOneAndOthersAreAdded(@TempDir Path home) throws IOException {
    String shipped = TestCatalogue.resource("qcdc.yaml");
    Files.writeString(home.resolve("ours.yaml"), shipped.replace("commune: 2", "commune: 3"));
    Files.writeString(
        home.resolve("sixth.yml"), shipped.replace("code: qcdc", "code: qcdc-thu-nghiem"));
    Files.writeString(home.resolve(".qcdc.yaml.swp"), "not a programme");
    Programmes programmes =
        new CatalogueReader(code -> true)
            .read(home)
            .fold(sound -> sound, faults -> new Programmes(Set.of()));
    assertThat(programmes.all()).hasSize(6);
    assertThat(programmes.programme(new ProgrammeCode("qcdc")).orElseThrow().version())
        .isNotEqualTo(programme("qcdc").version());
  }

  @Test
  void theSameCodeInTwoFilesOfTheHomeIsAFault(@TempDir Path home) throws IOException {
    String shipped = TestCatalogue.resource("qcdc.yaml");
    Files.writeString(home.resolve("a.yaml"), shipped);
    Files.writeString(home.resolve("b.yaml"), shipped);
    assertThat(new CatalogueReader(code -> true).read(home).faults())
        .extracting(fault -> fault.place() + ": " + fault.en())
        .containsExactly("b.yaml:1: Programme “qcdc” already stands in a.yaml");
  }

  @Test
  void aUnitThatIsNobodyIsAFaultOfTheHomesFilesOnly(@TempDir Path home) throws IOException {
    assertThat(new CatalogueReader(code -> false).read(home).faults()).isEmpty();
    String shipped = TestCatalogue.resource("th-dialogue.yaml");
    Files.writeString(home.resolve("th.yaml"), shipped);
    assertThat(new CatalogueReader(code -> false).read(home).faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.en()).startsWith("No unit"));
  }

  @Test
  void theVersionIsTheHashOfTheBytes() throws IOException {
    assertThat(programme("hn-2200").version())
        .isEqualTo(
            vn.tonghop.provenance.Sha256.of(
                TestCatalogue.resource("hn-2200.yaml").getBytes(StandardCharsets.UTF_8)));
  }

  private static Programme programme(String code) {
    return SHIPPED.programme(new ProgrammeCode(code)).orElseThrow();
  }

  private static Indicator indicator(String programme, String code) {
    return programme(programme).indicator(new IndicatorCode(code)).orElseThrow();
  }

  private static List<String> codes(String programme) {
    return programme(programme).indicators().stream().map(i -> i.code().value()).toList();
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
