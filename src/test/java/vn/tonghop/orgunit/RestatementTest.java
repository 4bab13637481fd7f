package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.period.Validity;

/** To whom the figures of a unit belong on another day. */
class RestatementTest {

  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final LocalDate SECOND = LocalDate.parse("2021-01-01");
  private static final LocalDate THIRD = LocalDate.parse("2022-01-01");

  private final List<OrgUnit> units = new ArrayList<>();
  private final List<Succession> links = new ArrayList<>();

  @Test
  void aUnitThatLivesOnTheDayIsItself() {
    OrgUnit unit = unit("1", null, SECOND);

    assertThat(restated(unit, FIRST)).isEqualTo(new Restated.To(unit, false));
    assertThat(restated(unit, SECOND.minusDays(1))).isEqualTo(new Restated.To(unit, false));
    assertThat(restated(unit, SECOND))
        .isEqualTo(new Restated.Nowhere(Restated.Reason.NO_SUCCESSOR));
  }

  @Test
  void wholeLinksAreFollowedAndAssumptionsAreTold() {
    OrgUnit old = unit("1", null, FIRST);
    OrgUnit other = unit("2", null, FIRST);
    OrgUnit middle = unit("1", FIRST, SECOND);
    OrgUnit last = unit("3", SECOND, null);
    link(old, middle, Succession.Kind.WHOLE);
    link(other, middle, Succession.Kind.ASSUMED);
    link(middle, last, Succession.Kind.WHOLE);

    assertThat(restated(old, FIRST.minusDays(1))).isEqualTo(new Restated.To(old, false));
    assertThat(restated(old, FIRST)).isEqualTo(new Restated.To(middle, false));
    assertThat(restated(old, SECOND)).isEqualTo(new Restated.To(last, false));
    assertThat(restated(other, SECOND)).isEqualTo(new Restated.To(last, true));
    assertThat(restated(middle, SECOND)).isEqualTo(new Restated.To(last, false));
  }

  @Test
  void aPartialLinkScattersInOfficialOrder() {
    LocalDate earlier = FIRST.minusDays(9);
    OrgUnit before = unit("0", null, earlier);
    OrgUnit split = unit("1", earlier, FIRST);
    OrgUnit inFront = unit("9", FIRST, null);
    OrgUnit behind = unit("3", FIRST, null);
    link(before, split, Succession.Kind.WHOLE);
    link(split, behind, Succession.Kind.PART);
    link(split, inFront, Succession.Kind.PART);

    for (OrgUnit unit : List.of(before, split)) {
      assertThat(((Restated.Scattered) restated(unit, FIRST)).targets())
          .containsExactly(inFront, behind);
    }
    assertThat(restated(before, earlier)).isEqualTo(new Restated.To(split, false));
  }

  @Test
  void partsThatComeTogetherAgainAreWhole() {
    OrgUnit old = unit("1", null, FIRST);
    OrgUnit one = unit("2", FIRST, SECOND);
    OrgUnit other = unit("3", FIRST, SECOND);
    OrgUnit all = unit("4", SECOND, null);
    link(old, one, Succession.Kind.PART);
    link(old, other, Succession.Kind.PART);
    link(one, all, Succession.Kind.WHOLE);
    link(other, all, Succession.Kind.ASSUMED);

    assertThat(restated(old, FIRST)).isEqualTo(new Restated.Scattered(Set.of(one, other), true));
    assertThat(restated(old, SECOND)).isEqualTo(new Restated.To(all, true));
  }

  @Test
  void whereAPartIsMissingTheRestIsNotTheWhole() {
    OrgUnit old = unit("1", null, FIRST);
    OrgUnit one = unit("2", FIRST, null);
    OrgUnit lost = unit("3", FIRST, SECOND);
    OrgUnit lone = unit("5", null, FIRST);
    link(old, one, Succession.Kind.PART);
    link(old, lost, Succession.Kind.PART);
    link(lone, one, Succession.Kind.PART);

    assertThat(restated(old, SECOND)).isEqualTo(new Restated.Scattered(Set.of(one), false));
    assertThat(restated(lone, SECOND)).isEqualTo(new Restated.Scattered(Set.of(one), false));
    assertThat(restated(lost, SECOND))
        .isEqualTo(new Restated.Nowhere(Restated.Reason.NO_SUCCESSOR));
  }

  @Test
  void betweenTheEndAndAnIndirectSuccessorThereIsNobody() {
    OrgUnit old = unit("1", null, FIRST);
    OrgUnit late = unit("2", SECOND, THIRD);
    OrgUnit last = unit("3", THIRD, null);
    link(old, late, Succession.Kind.ASSUMED);
    link(late, last, Succession.Kind.WHOLE);

    assertThat(restated(old, FIRST)).isEqualTo(new Restated.Nowhere(Restated.Reason.BETWEEN));
    assertThat(restated(old, SECOND.minusDays(1)))
        .isEqualTo(new Restated.Nowhere(Restated.Reason.BETWEEN));
    assertThat(restated(old, SECOND)).isEqualTo(new Restated.To(late, true));
    assertThat(restated(old, THIRD)).isEqualTo(new Restated.To(last, true));
  }

  @Test
  void onlyOneToOneWholeLinksGoBack() {
    OrgUnit old = unit("1", null, FIRST);
    OrgUnit middle = unit("2", FIRST, SECOND);
    OrgUnit last = unit("3", SECOND, null);
    link(old, middle, Succession.Kind.WHOLE);
    link(middle, last, Succession.Kind.WHOLE);
    OrgUnit guessed = unit("4", null, FIRST);
    OrgUnit guess = unit("5", FIRST, null);
    link(guessed, guess, Succession.Kind.ASSUMED);
    OrgUnit a = unit("6", null, FIRST);
    OrgUnit b = unit("7", null, FIRST);
    OrgUnit both = unit("8", FIRST, null);
    link(a, both, Succession.Kind.WHOLE);
    link(b, both, Succession.Kind.WHOLE);
    OrgUnit late = unit("9", SECOND, null);
    OrgUnit gone = unit("10", null, FIRST);
    link(gone, late, Succession.Kind.WHOLE);
    LocalDate eve = FIRST.minusDays(1);
    Restated earlier = new Restated.Nowhere(Restated.Reason.EARLIER);

    assertThat(restated(last, eve)).isEqualTo(new Restated.To(old, false));
    assertThat(restated(last, FIRST)).isEqualTo(new Restated.To(middle, false));
    assertThat(restated(guess, eve)).isEqualTo(earlier);
    assertThat(restated(both, eve)).isEqualTo(earlier);
    assertThat(restated(late, FIRST)).isEqualTo(earlier);
    assertThat(restated(late, eve)).isEqualTo(new Restated.To(gone, false));
  }

  @Test
  void aLadderOfSplitsAndMergersIsClimbedOnce() {
    OrgUnit first = unit("0", null, FIRST);
    OrgUnit foot = first;
    for (int i = 0; i < 80; i++) {
      LocalDate day = FIRST.plusDays(2L * i);
      OrgUnit one = unit("A" + i, day, day.plusDays(1));
      OrgUnit other = unit("B" + i, day, day.plusDays(1));
      OrgUnit next = unit("C" + i, day.plusDays(1), i == 79 ? null : day.plusDays(2));
      link(foot, one, Succession.Kind.PART);
      link(foot, other, Succession.Kind.PART);
      link(one, next, Succession.Kind.WHOLE);
      link(other, next, Succession.Kind.WHOLE);
      foot = next;
    }

    assertThat(restated(first, THIRD)).isEqualTo(new Restated.To(foot, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void noLandIsLostOrGuessedAt(long seed) {
    Histories history = Histories.of(seed, 60);
    Register register = history.register();
    Set<Class<?>> met = new HashSet<>();
    for (LocalDate day = Histories.START.minusDays(1);
        !day.isAfter(history.end());
        day = day.plusDays(3)) {
      Restatement restatement = Restatement.to(register, day);
      for (OrgUnit unit : register.units()) {
        Restated found = restatement.of(unit);
        met.add(found.getClass());
        assertThat(found)
            .as("%s on %s", unit, day)
            .isEqualTo(searched(register, unit, day).orElse(found));
        requireLand(history, register, unit, day, found);
      }
    }
    assertThat(met).hasSize(3);
  }

  /** What a plain search along all links finds, for units that began by that day. */
  private static Optional<Restated> searched(Register register, OrgUnit unit, LocalDate day) {
    if (unit.validity().since().map(day::isBefore).orElse(false)) {
      return Optional.empty();
    }
    Set<OrgUnit> ends = new LinkedHashSet<>();
    boolean assumed = false;
    boolean lost = false;
    List<OrgUnit> open = new ArrayList<>(List.of(unit));
    while (!open.isEmpty()) {
      OrgUnit next = open.remove(0);
      List<Succession> links = register.successions().from(next.id());
      if (next.validity().contains(day)) {
        ends.add(next);
      } else if (links.isEmpty()) {
        lost = true;
      } else {
        assumed |= links.get(0).kind() == Succession.Kind.ASSUMED;
        links.forEach(link -> open.add(register.unit(link.successor()).orElseThrow()));
      }
    }
    if (ends.isEmpty()) {
      return Optional.of(new Restated.Nowhere(Restated.Reason.NO_SUCCESSOR));
    }
    return Optional.of(
        ends.size() == 1 && !lost
            ? new Restated.To(ends.iterator().next(), assumed)
            : new Restated.Scattered(ends, !lost));
  }

  private static void requireLand(
      Histories history, Register register, OrgUnit unit, LocalDate day, Restated found) {
    Set<Integer> mine = history.land(unit);
    Set<Integer> left =
        register
            .treeOn(day)
            .units()
            .flatMap(alive -> history.land(alive).stream())
            .filter(mine::contains)
            .collect(Collectors.toSet());
    boolean back = unit.validity().since().map(day::isBefore).orElse(false);
    if (found instanceof Restated.To to) {
      assertThat(history.land(to.unit())).containsAll(mine);
      if (back) {
        assertThat(history.land(to.unit())).isEqualTo(mine);
      }
    } else if (found instanceof Restated.Scattered scattered) {
      assertThat(
              scattered.targets().stream()
                  .flatMap(target -> history.land(target).stream())
                  .collect(Collectors.toSet()))
          .containsAll(left);
    } else if (!back) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6, 9})
  void onTheWayOverAnotherDayTheSameIsFound(long seed) {
    Histories history = Histories.of(seed, 60);
    Register register = history.register();
    Restatement half = Restatement.to(register, Histories.START.plusDays(30));
    Restatement end = Restatement.to(register, history.end());

    assertThat(register.treeOn(Histories.START.minusDays(1)).units())
        .isNotEmpty()
        .allSatisfy(
            unit -> {
              if (half.of(unit) instanceof Restated.To middle
                  && end.of(middle.unit()) instanceof Restated.To last) {
                assertThat(end.of(unit))
                    .isEqualTo(new Restated.To(last.unit(), middle.assumed() || last.assumed()));
              }
            });
  }

  @Test
  void manyThreadsFindTheSame() {
    Register register = Histories.of(144, 200).register();
    LocalDate day = Histories.START.plusDays(150);
    Restatement shared = Restatement.to(register, day);
    Set<OrgUnit> differing = ConcurrentHashMap.newKeySet();
    register.units().parallelStream()
        .filter(unit -> !shared.of(unit).equals(Restatement.to(register, day).of(unit)))
        .forEach(differing::add);

    assertThat(differing).isEmpty();
  }

  private OrgUnit unit(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
    UnitId id = new UnitId(new UnitCode(code), from);
    OrgUnit unit =
        new OrgUnit(
            id,
            List.of(
                new UnitState(
                    new Validity(from, until),
                    id.code(),
                    "Xã " + code,
                    "Xã",
                    Level.COMMUNE,
                    null,
                    units.size())));
    units.add(unit);
    return unit;
  }

  private void link(OrgUnit from, OrgUnit into, Succession.Kind kind) {
    links.add(
        new Succession(
            from.id(), into.id(), kind, false, "", Optional.empty(), Optional.empty(), "", ""));
  }

  private Restated restated(OrgUnit unit, LocalDate day) {
    Register register =
        new Register(units, new Successions(links), List.of(), "test", LocalDate.MIN);
    return Restatement.to(register, day).of(unit);
  }
}
