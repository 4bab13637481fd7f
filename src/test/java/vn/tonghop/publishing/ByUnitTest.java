package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;

class ByUnitTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 3, 31),
          LocalDate.of(2025, 6, 30),
          LocalDate.of(2025, 7, 1),
          LocalDate.of(2026, 6, 30));

  private record Thing(OrgUnit unit, LocalDate day) {}

  @Test
  void eachIsFoundByAllThatItsUnitStoodUnderOnItsDayAndByNobodyElse() {
    List<OrgUnit> everybody =
        DAYS.stream().flatMap(day -> REGISTER.treeOn(day).units()).distinct().toList();
    Random random = new Random(5);
    List<Thing> things =
        IntStream.range(0, 3000)
            .mapToObj(
                i ->
                    new Thing(
                        everybody.get(random.nextInt(everybody.size())),
                        DAYS.get(random.nextInt(DAYS.size()))))
            .toList();

    ByUnit<Thing> byUnit =
        new ByUnit<>(
            Structure.then(REGISTER),
            things,
            thing -> Optional.of(thing.unit()),
            Thing::day,
            ByUnit.Divided.WITH_ITS_PARTS);

    int found = 0;
    for (int i = 0; i < everybody.size(); i += 37) {
      OrgUnit top = everybody.get(i);
      List<Thing> within =
          things.stream()
              .filter(thing -> REGISTER.treeOn(thing.day()).isWithin(thing.unit(), top))
              .toList();
      assertThat(byUnit.within(top)).isEqualTo(within);
      found += within.size();
    }
    assertThat(found).isGreaterThan(100);
    assertThat(byUnit.within(everybody.get(0))).hasSizeGreaterThan(1000);
  }
}
