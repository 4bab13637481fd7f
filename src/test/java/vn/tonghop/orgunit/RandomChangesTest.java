package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Change sets by chance, over the units that ship: whatever is sound loses no unit and counts none
 * twice. A unit of the eve lives on, or went into units of the day; each unit of the day stands
 * under one other; whoever lives on under its identity was neither given nor took a part.
 */
class RandomChangesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-09-01");
  private static final LocalDate EVE = DAY.minusDays(1);
  private static final List<String> PROVINCES = List.of("38", "40", "42", "31");

  private final Set<String> ended = new HashSet<>();
  private final Set<String> stated = new HashSet<>();
  private final List<String> communes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLost(long seed) {
    Random random = new Random(seed);
    String set = set(random);
    Register register =
        RegisterReader.read(
                List.of(
                    RegisterReader.shippedFile(),
                    RegisterReader.shippedSuccessions(),
                    ConfigFile.of("config/changes/a.csv", set)))
            .fold(
                sound -> sound,
                faults -> {
                  throw new AssertionError(set + faults);
                });

    List<OrgUnit> before = register.treeOn(EVE).units().toList();
    UnitTree after = register.treeOn(DAY);
    Restatement restatement = register.restatement(DAY);
    for (OrgUnit unit : before) {
      List<Succession> links = register.successions().from(unit.id());
      boolean lives = unit.validity().contains(DAY);
      assertThat(lives).as(unit + "\n" + set).isEqualTo(links.isEmpty());
      Optional<OrgUnit> to =
          restatement
              .of(unit)
              .fold(
                  at -> Optional.of(at.unit()),
                  some -> Optional.empty(),
                  no -> {
                    throw new AssertionError(unit + " is nowhere\n" + set);
                  });
      to.ifPresent(at -> assertThat(after.has(at)).isTrue());
    }
    long created = set.lines().filter(line -> line.contains(",create,")).count();
    assertThat(after.units()).hasSize(before.size() - ended.size() + (int) created);
    assertThat(after.units().filter(unit -> after.parent(unit).isEmpty()))
        .extracting(unit -> unit.id().text())
        .containsExactly("VN");
    assertThat(after.units().filter(unit -> unit.validity().since().equals(Optional.of(DAY))))
        .allMatch(unit -> !register.successions().into(unit.id()).isEmpty());
  }

  private String set(Random random) {
    UnitTree tree = ShippedUnits.REGISTER.treeOn(EVE);
    boolean provincesMerge = random.nextBoolean();
    for (String province : provincesMerge ? PROVINCES.subList(1, 3) : PROVINCES) {
      OrgUnit unit = ShippedUnits.REGISTER.bearer(new UnitCode(province), EVE).orElseThrow();
      tree.children(unit).forEach(each -> communes.add(each.on(EVE).code().value()));
    }
    Stream.Builder<String> lines = Stream.builder();
    lines.add("date,action,code,into,name,level,parent\n");
    if (provincesMerge) {
      lines.add("2026-09-01,dissolve,38,40,,,\n");
      ended.add("38");
    }
    for (int i = 0; i < 3; i++) {
      lines.add("2026-09-01,create,N" + i + ",,Phường Mới " + i + ",commune,31\n");
      lines.add("2026-09-01,part," + free(random) + ",N" + i + ",,,\n");
    }
    for (int i = 0; i < 30; i++) {
      lines.add(line(random));
    }
    return String.join("", lines.build().toList());
  }

  private String line(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> {
        String code = free(random);
        ended.add(code);
        yield "2026-09-01,dissolve," + code + "," + free(random) + ",,,\n";
      }
      case 2 -> {
        String code = free(random);
        ended.add(code);
        yield "2026-09-01,dissolve,"
            + code
            + ","
            + free(random)
            + ",,,\n2026-09-01,dissolve,"
            + code
            + ",N1,,,\n";
      }
      case 3 -> "2026-09-01,part," + free(random) + "," + free(random) + ",,,\n";
      case 4 -> "2026-09-01,rename," + free(random) + ",,Xã Tên Khác,,\n";
      default -> "2026-09-01,move," + free(random) + ",,,,31\n";
    };
  }

  /** One that no line has named so far. */
  private String free(Random random) {
    String code;
    do {
      code = communes.get(random.nextInt(communes.size()));
    } while (ended.contains(code) || !stated.add(code));
    return code;
  }
}
