package vn.tonghop.audit;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import vn.tonghop.staff.Source;

/** Acts for tests. */
final class Acts {

  private static final List<ActKind> KINDS = List.of(ActKind.values());

  private Acts() {}

  static Act act(Instant when, String note) {
    return new Act(
        when,
        new Actor(Actor.Kind.MEMBER, 7, "lan"),
        ActKind.WITHDRAWN,
        List.of(
            new Subject(Subject.Kind.RECEIPT, "TN-7Q2M-4F1X-0001"),
            new Subject(Subject.Kind.UNIT, "00004@2025-07-01")),
        new Source("203.0.113.7"),
        note);
  }

  static Act any(Random random, Instant when) {
    ActKind kind = KINDS.get(random.nextInt(KINDS.size()));
    Actor actor =
        random.nextBoolean()
            ? new Actor(Actor.Kind.MEMBER, 1 + random.nextInt(9), "lan")
            : Actor.commandLine("root");
    List<Subject> subjects =
        random.nextBoolean()
            ? List.of()
            : List.of(new Subject(Subject.Kind.CASE, "HS-" + random.nextInt(100)));
    return new Act(when, actor, kind, subjects, Source.HERE, "Lý do " + random.nextInt(5));
  }
}
