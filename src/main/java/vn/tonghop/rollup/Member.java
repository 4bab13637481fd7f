package vn.tonghop.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.orgunit.OrgUnit;

/** A unit that takes part: where it stands, what it owes, what it has handed in. */
final class Member {

  private final int number;
  private final OrgUnit unit;
  private final int slice;
  private final Dues dues;
  private final Timeline timeline = new Timeline();
  private final List<Seat> seats = new ArrayList<>(1);
  private boolean heard;

  Member(int number, OrgUnit unit, int slice, Dues dues) {
    this.number = number;
    this.unit = unit;
    this.slice = slice;
    this.dues = dues;
  }

  int number() {
    return number;
  }

  OrgUnit unit() {
    return unit;
  }

  /** Of its level. */
  int slice() {
    return slice;
  }

  Dues dues() {
    return dues;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Below each node where it has figures. */
  List<Seat> seats() {
    return seats;
  }

  /** Whether a submission of it counts. */
  boolean isHeard() {
    return heard;
  }

  void hear(Span span) {
    heard = true;
    dues.coverBySubmission(span);
  }
}
