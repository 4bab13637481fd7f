package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.period.Validity;

class UnitTreeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void inAnyTreeSubtreesAndBranchesAreWhatClimbingFromParentToParentFinds(long seed) {
    Random random = new Random(seed);
    List<OrgUnit> units = new ArrayList<>(List.of(unit("0", null, 0)));
    for (int i = 1; i < 60; i++) {
      OrgUnit above = units.get(random.nextInt(units.size()));
      units.add(unit(Integer.toString(i), above.id(), random.nextInt(20)));
    }
    UnitTree tree = tree(units);

    for (OrgUnit top : units) {
      List<OrgUnit> below = units.stream().filter(unit -> path(tree, unit).contains(top)).toList();
      assertThat(tree.subtree(top)).containsExactlyInAnyOrderElementsOf(below).startsWith(top);
      for (OrgUnit unit : units) {
        List<OrgUnit> path = path(tree, unit);
        int place = path.indexOf(top);
        assertThat(tree.isWithin(unit, top)).isEqualTo(place >= 0);
        assertThat(tree.branch(top, unit))
            .isEqualTo(place > 0 ? Optional.of(path.get(place - 1)) : Optional.empty());
      }
    }
  }

  @Test
  void childrenStandInOfficialOrder() {
    OrgUnit top = unit("VN", null, 0);
    OrgUnit second = unit("A", top.id(), 2);
    OrgUnit first = unit("B", top.id(), 1);
    OrgUnit below = unit("C", first.id(), 3);
    UnitTree tree = tree(List.of(below, second, top, first));

    assertThat(tree.children(top)).containsExactly(first, second);
    assertThat(tree.units()).containsExactly(top, first, below, second);
    assertThat(tree.parent(top)).isEmpty();
  }

  @Test
  void aUnitThatDidNotExistIsNowhere() {
    OrgUnit top = unit("VN", null, 0);
    OrgUnit stranger = unit("X", top.id(), 1);
    UnitTree tree = tree(List.of(top));

    assertThat(tree.has(stranger)).isFalse();
    assertThat(tree.state(stranger)).isEmpty();
    assertThat(tree.parent(stranger)).isEmpty();
    assertThat(tree.children(stranger)).isEmpty();
    assertThat(tree.subtree(stranger)).isEmpty();
    assertThat(tree.isWithin(stranger, top)).isFalse();
    assertThat(tree.isWithin(stranger, stranger)).isFalse();
    assertThat(tree.branch(top, stranger)).isEmpty();
    assertThat(tree.branch(stranger, top)).isEmpty();
  }

  @Test
  void aRingIsRefused() {
    OrgUnit one = unit("A", UnitId.parse("B"), 0);
    OrgUnit other = unit("B", UnitId.parse("A"), 1);

    assertThatThrownBy(() -> tree(List.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ring");
  }

  @Test
  void aRecodedUnitIsFoundUnderItsCodeOfTheDayOnly() {
    LocalDate recoding = LocalDate.parse("2020-01-01");
    OrgUnit recoded =
        new OrgUnit(
            UnitId.parse("1"),
            List.of(
                state("1", new Validity(null, recoding), null, 0),
                state("2", new Validity(recoding, null), null, 0)));
    OrgUnit follower =
        new OrgUnit(
            UnitId.parse("1@2020-01-01"),
            List.of(state("1", new Validity(recoding, null), UnitId.parse("1"), 1)));
    Register register = new Register(List.of(follower, recoded), "test");
    LocalDate eve = recoding.minusDays(1);

    assertThat(register.bearer(new UnitCode("1"), eve)).contains(recoded);
    assertThat(register.bearer(new UnitCode("2"), eve)).isEmpty();
    assertThat(register.bearer(new UnitCode("1"), recoding)).contains(follower);
    assertThat(register.bearer(new UnitCode("2"), recoding)).contains(recoded);
    assertThat(register.bearers(new UnitCode("1"))).containsExactly(recoded, follower);
    assertThat(register.treeOn(eve).has(recoded)).isTrue();
    assertThat(register.treeOn(recoding).parent(follower)).contains(recoded);
    assertThat(register.treeOn(recoding).state(recoded))
        .map(UnitState::code)
        .contains(new UnitCode("2"));
    assertThat(register.historyBegins()).isEqualTo(LocalDate.MIN);
  }

  @Test
  void twoBearersOfOneCodeOnOneDayAreRefused() {
    LocalDate day = LocalDate.parse("2020-01-01");
    OrgUnit early =
        new OrgUnit(
            UnitId.parse("1"), List.of(state("1", new Validity(null, day.plusDays(1)), null, 0)));
    OrgUnit late =
        new OrgUnit(
            UnitId.parse("1@2020-01-01"), List.of(state("1", new Validity(day, null), null, 0)));

    assertThatThrownBy(() -> new Register(List.of(late, early), "test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1@2020-01-01");
  }

  private static List<OrgUnit> path(UnitTree tree, OrgUnit unit) {
    List<OrgUnit> path = new ArrayList<>();
    Optional<OrgUnit> current = Optional.of(unit);
    while (current.isPresent()) {
      path.add(current.get());
      current = tree.parent(current.get());
    }
    return path;
  }

  private static UnitTree tree(List<OrgUnit> units) {
    Map<OrgUnit, UnitState> states = new HashMap<>();
    units.forEach(unit -> states.put(unit, unit.states().get(0)));
    return new UnitTree(states);
  }

  private static OrgUnit unit(String code, @Nullable UnitId parent, int order) {
    return new OrgUnit(UnitId.parse(code), List.of(state(code, Validity.ALWAYS, parent, order)));
  }

  private static UnitState state(
      String code, Validity validity, @Nullable UnitId parent, int order) {
    return new UnitState(
        validity, new UnitCode(code), "Xã " + code, "Xã", Level.COMMUNE, parent, order);
  }
}
