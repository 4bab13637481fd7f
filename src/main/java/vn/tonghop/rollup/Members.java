package vn.tonghop.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitId;

/** All units that owe or hand in, with their seats. */
final class Members {

  private final Grid grid;
  private final int measures;
  private final Map<UnitId, Member> byId = new LinkedHashMap<>();
  private int seats;

  Members(RollUpScope scope, Grid grid) {
    this.grid = grid;
    measures = scope.programme().indicators().size();
    Map<OrgUnit, List<Dues.Due>> owed = new LinkedHashMap<>();
    for (Obligation obligation : scope.obligations()) {
      OptionalInt node = grid.place(obligation.unit(), obligation.piece().lastDay());
      if (node.isPresent()) {
        owed.computeIfAbsent(obligation.unit(), unit -> new ArrayList<>())
            .add(due(obligation, node.getAsInt()));
      }
    }
    owed.forEach(this::add);
  }

  private Dues.Due due(Obligation obligation, int node) {
    Span span = Span.of(obligation.piece());
    int piece = grid.piece(span);
    if (piece == Grid.WHOLE) {
      throw new IllegalArgumentException("Not within a base piece: " + obligation);
    }
    return new Dues.Due(obligation, span, node, piece);
  }

  Collection<Member> all() {
    return byId.values();
  }

  /** Empty for units of levels that do not report. */
  Optional<Member> of(OrgUnit unit) {
    Optional<Member> known = Optional.ofNullable(byId.get(unit.id()));
    return known.isPresent() ? known : add(unit, List.of());
  }

  private Optional<Member> add(OrgUnit unit, List<Dues.Due> dues) {
    OptionalInt slice = grid.slice(unit.level());
    if (slice.isEmpty()) {
      return Optional.empty();
    }
    Member member = new Member(byId.size(), unit, slice.getAsInt(), new Dues(dues, measures));
    byId.put(unit.id(), member);
    return Optional.of(member);
  }

  /** The member's seat below the node, which it takes if it has none there. */
  Seat seat(Member member, int node) {
    for (Seat seat : member.seats()) {
      if (seat.node() == node) {
        return seat;
      }
    }
    Seat seat = new Seat(seats++, node, member.slice(), Span.of(member.unit().validity()));
    member.seats().add(seat);
    return seat;
  }
}
