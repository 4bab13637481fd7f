package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.Validity;

/**
 * A made-up history of units that merge, split, go on under another code, or end without a trace,
 * one change a day; and what land each of them had, of which the register knows nothing.
 */
final class Histories {

  static final LocalDate START = LocalDate.parse("2020-01-01");

  private final Random random;
  private final Map<UnitId, Validity> lives = new LinkedHashMap<>();
  private final Map<UnitId, Set<Integer>> land = new HashMap<>();
  private final List<Succession> links = new ArrayList<>();
  private final List<UnitId> alive = new ArrayList<>();
  private final int days;
  private int codes;

  private Histories(long seed, int days) {
    this.random = new Random(seed);
    this.days = days;
    for (int i = 0; i < 12; i++) {
      begin(null, Set.of(4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3));
    }
    for (int i = 0; i < days; i++) {
      change(START.plusDays(i));
    }
  }

  static Histories of(long seed, int days) {
    return new Histories(seed, days);
  }

  LocalDate end() {
    return START.plusDays(days);
  }

  Register register() {
    List<OrgUnit> units = new ArrayList<>();
    lives.forEach(
        (id, validity) ->
            units.add(
                new OrgUnit(
                    id,
                    List.of(
                        new UnitState(
                            validity,
                            id.code(),
                            "Xã " + id,
                            "Xã",
                            Level.COMMUNE,
                            null,
                            units.size())))));
    Collections.shuffle(links, random);
    return new Register(units, new Successions(links), List.of(), "seeded", LocalDate.MIN);
  }

  Set<Integer> land(OrgUnit unit) {
    return land.getOrDefault(unit.id(), Set.of());
  }

  private void change(LocalDate day) {
    int dice = random.nextInt(10);
    if (dice < 4) {
      merge(day);
    } else if (dice < 7) {
      split(day);
    } else if (dice < 8 && alive.size() > 4) {
      end(pick(), day);
    } else if (dice < 9) {
      renew(day);
    }
  }

  private void merge(LocalDate day) {
    if (alive.size() < 4) {
      return;
    }
    List<UnitId> merged = new ArrayList<>();
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      UnitId one = pick();
      end(one, day);
      merged.add(one);
      all.addAll(land.getOrDefault(one, Set.of()));
    }
    UnitId into = begin(day, all);
    Succession.Kind kind = random.nextBoolean() ? Succession.Kind.WHOLE : Succession.Kind.ASSUMED;
    merged.forEach(one -> link(one, into, kind));
  }

  private void split(LocalDate day) {
    UnitId one = pick();
    List<Integer> parts = new ArrayList<>(land.getOrDefault(one, Set.of()));
    if (parts.size() < 2) {
      return;
    }
    end(one, day);
    Collections.shuffle(parts, random);
    int cut = 1 + random.nextInt(parts.size() - 1);
    for (List<Integer> part : List.of(parts.subList(0, cut), parts.subList(cut, parts.size()))) {
      link(one, begin(day, new HashSet<>(part)), Succession.Kind.PART);
    }
  }

  private void renew(LocalDate day) {
    UnitId one = pick();
    end(one, day);
    link(one, begin(day, land.getOrDefault(one, Set.of())), Succession.Kind.WHOLE);
  }

  private UnitId pick() {
    return alive.get(random.nextInt(alive.size()));
  }

  private UnitId begin(@Nullable LocalDate day, Set<Integer> parts) {
    UnitId id = new UnitId(new UnitCode(String.valueOf(10_000 + codes++)), day);
    lives.put(id, new Validity(day, null));
    land.put(id, parts);
    alive.add(id);
    return id;
  }

  private void end(UnitId id, LocalDate day) {
    alive.remove(id);
    if (day.equals(id.from())) {
      throw new IllegalStateException("One change a day: " + id);
    }
    lives.put(id, new Validity(id.from(), day));
  }

  private void link(UnitId from, UnitId into, Succession.Kind kind) {
    links.add(
        new Succession(from, into, kind, false, "", Optional.empty(), Optional.empty(), "", ""));
  }
}
