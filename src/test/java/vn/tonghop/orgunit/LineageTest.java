package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.orgunit.Lineage.Beginning;
import vn.tonghop.orgunit.Lineage.Ending;
import vn.tonghop.orgunit.Lineage.Kin;
import vn.tonghop.orgunit.Succession.Kind;
import vn.tonghop.period.Validity;

/** Whom a unit came from and what it went into, by the register that ships. */
class LineageTest {

  private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
  private static final LocalDate Y2025 = LocalDate.of(2025, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final Register register = ShippedUnits.REGISTER;

  private Lineage lineage(String id) {
    return Lineage.of(register, unit(id));
  }

  private OrgUnit unit(String id) {
    return register.unit(UnitId.parse(id)).orElseThrow();
  }

  private static List<String> ids(Lineage lineage) {
    return lineage.kin().stream().map(one -> one.unit().id().text()).toList();
  }

  @Test
  void vietTienWasMadeOfThreeAndWentIntoOne() {
    Lineage lineage = lineage("18601@2020-01-01");

    assertThat(lineage.kin())
        .extracting(
            one -> one.unit().id().text(),
            Kin::steps,
            Kin::beginning,
            Kin::ending,
            Kin::otherSources,
            Kin::otherTargets)
        .containsExactly(
            tuple("18601", -1, Beginning.ALWAYS, Ending.INTO_OTHERS, 0, 0),
            tuple("18610", -1, Beginning.ALWAYS, Ending.INTO_OTHERS, 0, 0),
            tuple("18613", -1, Beginning.ALWAYS, Ending.INTO_OTHERS, 0, 0),
            tuple("18601@2020-01-01", 0, Beginning.OF_OTHERS, Ending.INTO_OTHERS, 0, 0),
            tuple("18601@2025-07-01", 1, Beginning.OF_OTHERS, Ending.LIVES, 1, 0));
    assertThat(lineage.sources())
        .extracting(link -> link.predecessor().text(), Succession::kind, Succession::resolution)
        .containsExactly(
            tuple("18601", Kind.ASSUMED, "819/NQ-UBTVQH14"),
            tuple("18610", Kind.ASSUMED, "819/NQ-UBTVQH14"),
            tuple("18613", Kind.ASSUMED, "819/NQ-UBTVQH14"));
    assertThat(lineage.targets())
        .extracting(
            link -> link.successor().text(),
            Succession::kind,
            Succession::resolution,
            Succession::item)
        .containsExactly(tuple("18601@2025-07-01", Kind.WHOLE, "1665/NQ-UBTVQH15", "21"));
    assertThat(lineage.further()).isEmpty();
    assertThat(lineage.leftOut()).isZero();
    assertThat(lineage.kin(UnitId.parse("18613")).unit().on(Y2020).name())
        .isEqualTo("Xã Thạch Tiến");
  }

  @Test
  void fromAnyEndTheOthersAreAsFarAwayAsThereAreLinks() {
    Lineage first = lineage("18613");
    assertThat(first.kin())
        .extracting(one -> one.unit().id().text(), Kin::steps, Kin::otherSources)
        .containsExactly(
            tuple("18613", 0, 0), tuple("18601@2020-01-01", 1, 2), tuple("18601@2025-07-01", 2, 1));
    assertThat(first.further())
        .extracting(link -> link.successor().text())
        .containsExactly("18601@2025-07-01");

    Lineage last = lineage("18601@2025-07-01");
    assertThat(ids(last))
        .containsExactly(
            "18601", "18610", "18613", "18625", "18601@2020-01-01", "18601@2025-07-01");
    assertThat(last.kin()).extracting(Kin::steps).containsExactly(-2, -2, -2, -1, -1, 0);
    assertThat(last.kin()).extracting(Kin::otherSources).containsOnly(0);
  }

  @Test
  void districtsEndWithTheirLevel() {
    Lineage dongDa = lineage("006");
    assertThat(ids(dongDa)).containsExactly("006");
    assertThat(dongDa.links()).isEmpty();
    assertThat(dongDa.self().beginning()).isEqualTo(Beginning.ALWAYS);
    assertThat(dongDa.self().ending()).isEqualTo(Ending.WITH_ITS_LEVEL);
    assertThat(UnitsBelow.of(register, unit("006")))
        .containsExactly(
            new UnitsBelow(new Validity(null, Y2025), Level.COMMUNE, 21, 0, 0),
            new UnitsBelow(new Validity(Y2025, REFORM), Level.COMMUNE, 17, 4, 8));
  }

  @Test
  void thachHaGaveAndGotCommunesAndIsAnotherSince() {
    Lineage lineage = lineage("445");

    assertThat(lineage.targets())
        .extracting(link -> link.successor().text(), Succession::kind)
        .containsExactly(tuple("436@2025-01-01", Kind.PART), tuple("445@2025-01-01", Kind.PART));
    assertThat(ids(lineage)).containsExactly("445", "436@2025-01-01", "445@2025-01-01");
    assertThat(lineage.self().ending()).isEqualTo(Ending.INTO_OTHERS);
    assertThat(lineage.kin().get(2).otherSources()).as("448, Lộc Hà").isEqualTo(1);
    assertThat(lineage.kin().get(2).ending()).isEqualTo(Ending.WITH_ITS_LEVEL);
    assertThat(UnitsBelow.of(register, unit("445")))
        .containsExactly(
            new UnitsBelow(new Validity(null, Y2020), Level.COMMUNE, 31, 0, 0),
            new UnitsBelow(new Validity(Y2020, Y2025), Level.COMMUNE, 22, 6, 15));
    assertThat(UnitsBelow.of(register, unit("445@2025-01-01")))
        .containsExactly(new UnitsBelow(new Validity(Y2025, REFORM), Level.COMMUNE, 22, 0, 0));
  }

  @Test
  void ofAProvinceEachLevelIsCountedByItself() {
    assertThat(UnitsBelow.of(register, unit("01")))
        .containsExactly(
            new UnitsBelow(new Validity(null, REFORM), Level.DISTRICT, 30, 0, 0),
            new UnitsBelow(new Validity(REFORM, null), Level.COMMUNE, 126, 0, 0));
  }

  @Test
  void aUnitThatNothingBefellHasNobodyButItself() {
    Lineage haNoi = lineage("01");

    assertThat(haNoi.kin())
        .containsExactly(new Kin(unit("01"), 0, Beginning.ALWAYS, Ending.LIVES, 0, 0));
    assertThat(haNoi.links()).isEmpty();
    assertThat(haNoi.leftOut()).isZero();
    assertThatThrownBy(() -> haNoi.kin(UnitId.parse("02")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Xã Nà Sác of Hà Quảng, 2020-02-01: the lists name no end. */
  @Test
  void whereNobodyKnowsItIsSaid() {
    assertThat(lineage("01408").kin())
        .containsExactly(new Kin(unit("01408"), 0, Beginning.ALWAYS, Ending.UNKNOWN, 0, 0));
  }

  @Test
  void theNearestAreKeptAndTheOthersCounted() {
    Lineage whole = lineage("00070@2025-07-01");
    Lineage cut = Lineage.of(register, unit("00070@2025-07-01"), 4);

    assertThat(whole.kin()).hasSizeGreaterThan(14);
    assertThat(cut.kin()).hasSize(4).allMatch(one -> Math.abs(one.steps()) <= 1);
    assertThat(cut.leftOut()).isEqualTo(whole.kin().size() - 4);
    assertThat(cut.links()).hasSize(3);
    assertThat(cut.self().otherSources()).isEqualTo(whole.sources().size() - 3);
  }

  @Test
  void whateverTheUnitTheLineageIsWholeAndInOrderOfTime() {
    int most = 0;
    for (OrgUnit unit : register.units()) {
      Lineage lineage = Lineage.of(register, unit);
      assertThat(lineage.kin()).contains(lineage.self());
      for (Succession link : lineage.links()) {
        Validity before = lineage.kin(link.predecessor()).unit().validity();
        Validity after = lineage.kin(link.successor()).unit().validity();
        assertThat(before.until().orElseThrow()).isBeforeOrEqualTo(after.since().orElseThrow());
      }
      assertThat(lineage.leftOut()).isZero();
      most = Math.max(most, lineage.kin().size());
    }
    assertThat(most).isBetween(20, 60);
  }
}
