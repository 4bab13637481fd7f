package vn.tonghop.torture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.tonghop.failpoint.Failpoint;

/** Deals out the named places: each once before any a second time. */
final class Places {

  private static final Set<Failpoint> IN_A_FRESH_HOME =
      EnumSet.of(Failpoint.DEFINITIONS_WRITTEN, Failpoint.DEFINITIONS_KEPT);
  private static final Set<Failpoint> IN_A_USED_HOME =
      EnumSet.of(
          Failpoint.PUBLISH_OLD_LEFT, Failpoint.PUBLISH_OLD_DELETED, Failpoint.RETURN_TAKEN_BACK);

  /** Come by many times in a night. */
  private static final Set<Failpoint> OFTEN =
      EnumSet.of(
          Failpoint.ARCHIVE_COPY_BEGUN,
          Failpoint.ARCHIVE_COPIED,
          Failpoint.ARCHIVE_FILE_FORCED,
          Failpoint.ARCHIVE_RENAMED,
          Failpoint.RECEIPT_INSERTED,
          Failpoint.JUDGE_FILE_OPENED,
          Failpoint.JUDGE_SUBMISSION_READ,
          Failpoint.JUDGE_SUBMISSION_SETTLED);

  /** Not come by in a night over new files. */
  private static final Set<Failpoint> ELSEWHERE =
      EnumSet.of(
          Failpoint.KEPT_AFTER_ALL,
          Failpoint.WITHDRAW_COMMITTED,
          Failpoint.WITHDRAW_CHECKPOINTED,
          Failpoint.WITHDRAW_TOLD,
          Failpoint.ISSUE_PREPARED,
          Failpoint.ISSUE_ADDED,
          Failpoint.ISSUE_COMMITTED,
          Failpoint.ISSUE_CHECKPOINTED,
          Failpoint.ISSUE_PLACED,
          Failpoint.ISSUE_TOLD,
          Failpoint.CHANGES_WRITTEN,
          Failpoint.CHANGES_PLACED,
          Failpoint.CHANGES_COMMITTED,
          Failpoint.BACKUP_DATABASE_COPIED,
          Failpoint.BACKUP_STILL,
          Failpoint.BACKUP_WRITTEN,
          Failpoint.RESTORE_TRIED_OUT,
          Failpoint.RESTORE_PLACED);

  private final Deque<Failpoint> deck = new ArrayDeque<>();

  /** How many there are. */
  static int count() {
    return Failpoint.values().length - ELSEWHERE.size();
  }

  Doom next(Random random, boolean freshHome) {
    for (Iterator<Failpoint> dealt = deck.iterator(); dealt.hasNext(); ) {
      Failpoint place = dealt.next();
      if (!(freshHome ? IN_A_USED_HOME : IN_A_FRESH_HOME).contains(place)) {
        dealt.remove();
        return new Doom.AtPlace(place, OFTEN.contains(place) ? 1 + random.nextInt(4) : 1);
      }
    }
    List<Failpoint> all = new ArrayList<>(Arrays.asList(Failpoint.values()));
    all.removeAll(ELSEWHERE);
    Collections.shuffle(all, random);
    deck.addAll(all);
    return next(random, freshHome);
  }
}
