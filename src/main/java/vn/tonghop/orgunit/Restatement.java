package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings units to the units of one day, through the successions: 18610 of 2019 to 18601@2020-01-01
 * for a day in 2021. Whole links are followed forward; backward only where one whole unit became
 * one other. Partial ones are never guessed at; staff may say in which shares a unit was split.
 *
 * <p>Each unit is worked out once and remembered; safe for threads.
 */
public final class Restatement {

  private static final Comparator<OrgUnit> OFFICIAL =
      Comparator.comparingInt((OrgUnit unit) -> unit.states().get(0).order())
          .thenComparing(unit -> unit.id().text());

  private final Register register;
  private final LocalDate day;
  private final Map<UnitId, Restated> known = new ConcurrentHashMap<>();

  private Restatement(Register register, LocalDate day) {
    this.register = register;
    this.day = day;
  }

  /** To the units of the day. */
  public static Restatement to(Register register, LocalDate day) {
    return new Restatement(register, day);
  }

  /** Whose figures the unit's are on the day. */
  public Restated of(OrgUnit unit) {
    Restated found = known.get(unit.id());
    if (found == null) {
      found = workOut(unit);
      known.put(unit.id(), found);
    }
    return found;
  }

  private Restated workOut(OrgUnit unit) {
    if (unit.validity().contains(day)) {
      return new Restated.To(unit, false);
    }
    return beginsLater(unit) ? back(unit) : forward(unit);
  }

  private boolean beginsLater(OrgUnit unit) {
    return unit.validity().since().map(day::isBefore).orElse(false);
  }

  private Restated back(OrgUnit unit) {
    List<Succession> links = register.successions().into(unit.id());
    if (links.size() == 1 && links.get(0).kind() == Succession.Kind.WHOLE) {
      OrgUnit before = unit(links.get(0).predecessor());
      if (before.validity().contains(day) || beginsLater(before)) {
        return of(before);
      }
    }
    return new Restated.Nowhere(Restated.Reason.EARLIER);
  }

  private Restated forward(OrgUnit unit) {
    List<Succession> links = register.successions().from(unit.id());
    if (links.isEmpty()) {
      return new Restated.Nowhere(Restated.Reason.NO_SUCCESSOR);
    }
    List<Restated> parts = new ArrayList<>();
    for (Succession link : links) {
      parts.add(through(link));
    }
    if (links.get(0).kind() != Succession.Kind.PART) {
      return parts.get(0);
    }
    return together(parts)
        .fold(
            to -> to,
            scattered ->
                new Restated.Scattered(
                    scattered.targets(), scattered.complete(), portions(unit, links, parts)),
            nowhere -> nowhere);
  }

  /** What each has by staff's shares; nothing when they do not tell of every step. */
  private List<Restated.Portion> portions(
      OrgUnit unit, List<Succession> links, List<Restated> parts) {
    Map<UnitId, Share> shares = new HashMap<>();
    register.successions().shares(unit.id()).forEach(each -> shares.put(each.successor(), each));
    SortedMap<OrgUnit, Restated.Portion> portions = new TreeMap<>(OFFICIAL);
    for (int i = 0; i < links.size(); i++) {
      Share share = shares.get(links.get(i).successor());
      if (share == null) {
        return List.of();
      }
      List<Restated.Portion> further = further(parts.get(i));
      if (further.isEmpty() && share.share().signum() > 0) {
        return List.of();
      }
      for (Restated.Portion each : further) {
        Set<Share> by = new LinkedHashSet<>(List.of(share));
        by.addAll(each.by());
        portions.merge(
            each.to(),
            new Restated.Portion(each.to(), share.share().multiply(each.share()), by),
            Restatement::plus);
      }
    }
    return List.copyOf(portions.values());
  }

  private static List<Restated.Portion> further(Restated part) {
    return part.fold(
        to -> List.of(new Restated.Portion(to.unit(), BigDecimal.ONE, Set.of())),
        Restated.Scattered::portions,
        nowhere -> List.of());
  }

  private static Restated.Portion plus(Restated.Portion one, Restated.Portion other) {
    Set<Share> by = new LinkedHashSet<>(one.by());
    by.addAll(other.by());
    return new Restated.Portion(one.to(), one.share().add(other.share()), by);
  }

  private Restated through(Succession link) {
    OrgUnit next = unit(link.successor());
    if (beginsLater(next)) {
      return new Restated.Nowhere(Restated.Reason.BETWEEN);
    }
    return link.kind() == Succession.Kind.ASSUMED
        ? of(next)
            .fold(found -> new Restated.To(found.unit(), true), found -> found, found -> found)
        : of(next);
  }

  /** A lone part leaves the rest unknown; parts that all come to one unit make it whole again. */
  private static Restated together(List<Restated> parts) {
    SortedSet<OrgUnit> targets = new TreeSet<>(OFFICIAL);
    boolean whole = parts.size() > 1;
    boolean complete = parts.size() > 1;
    boolean assumed = false;
    for (Restated part : parts) {
      if (part instanceof Restated.To found) {
        targets.add(found.unit());
        assumed |= found.assumed();
      } else if (part instanceof Restated.Scattered found) {
        targets.addAll(found.targets());
        whole = false;
        complete &= found.complete();
      } else {
        whole = false;
        complete = false;
      }
    }
    if (targets.isEmpty()) {
      return parts.get(0);
    }
    return whole && targets.size() == 1
        ? new Restated.To(targets.first(), assumed)
        : new Restated.Scattered(targets, complete);
  }

  private OrgUnit unit(UnitId id) {
    return register.unit(id).orElseThrow();
  }
}
