package vn.tonghop.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.UploadFolder.Staged;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Launcher;
import vn.tonghop.jobs.Runs;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;

/**
 * Files that are handed in at the desk, in two steps: they are looked at, and nothing is stored;
 * then, if their sender says so, they are put into the input folder and taken in by a run like any
 * others. Between the two the bytes lie in a folder of the member's for an hour at most. A member
 * has one set of files at a time. Safe for threads; what it knows of the files is kept for as long
 * as the process lives.
 *
 * <p>Programs send files one by one, and each goes its way in one step.
 */
public final class Uploads implements AutoCloseable {

  /** Bytes that one file may have; as much as intake reads of an entry of a workbook. */
  public static final long LARGEST = 64L << 20;

  /** Files in a set. */
  public static final int MOST = 40;

  private static final System.Logger LOG = System.getLogger(Uploads.class.getName());
  private static final Duration KEPT = Duration.ofHours(1);
  private static final long ALL_TOGETHER = 2L << 30;
  private static final int ID_BYTES = 16;

  /** Files that programs of one member may have at work. */
  private static final int AT_WORK = 10;

  /** Files of a member's programs of which it is still told what came of them. */
  private static final int REMEMBERED = 100;

  private static final Words LOOKING_AT =
      new Words("Kiểm tra thử tệp sắp nộp", "Look at files before they are handed in");
  private static final Words TAKING_IN =
      new Words("Nhận báo cáo nộp tại bàn", "Take in what was handed in at the desk");

  private final Access access;
  private final UploadFolder folder;
  private final Path input;
  private final DryRun dryRun;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Runs runs;
  private final Journalling journal;
  private final Today today;
  private final Clock clock;
  private final InputPlaces places = new InputPlaces();
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Batch> batches = new LinkedHashMap<>();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "uploads");
            thread.setDaemon(true);
            return thread;
          });

  Uploads(
      Access access,
      UploadFolder folder,
      Path input,
      DryRun dryRun,
      LedgerStore ledger,
      JudgementStore judgements,
      Runs runs,
      Journalling journal,
      Today today,
      Clock clock) {
    this.access = access;
    this.folder = folder;
    this.input = input;
    this.dryRun = dryRun;
    this.ledger = ledger;
    this.judgements = judgements;
    this.runs = runs;
    this.journal = journal;
    this.today = today;
    this.clock = clock;
  }

  /** Begins to take away every few minutes what has lain there for too long. */
  void begin() {
    var unused = sweeper.scheduleWithFixedDelay(this::sweepAndGoOn, 5, 5, TimeUnit.MINUTES);
  }

  /** What fails now is tried again the next time. */
  private void sweepAndGoOn() {
    try {
      sweep();
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "Cannot clear what was uploaded", e);
    }
  }

  /** A file as a browser sends it. */
  public interface Sent {

    /** As the browser says; to be trusted in nothing. */
    String name();

    InputStream open() throws IOException;
  }

  /** How far a set of files has come. */
  public enum Stage {
    /** They are being looked at. */
    LOOKING,
    /** It is told what would become of them. */
    LOOKED,
    /** They are being taken in. */
    TAKING,
    /** It is told what became of them. */
    TAKEN,
    /** Looking at them, or taking them in, failed through a fault of ours. */
    FAILED
  }

  /**
   * A set of files as it stands now.
   *
   * @param run that is at it, or was last
   * @param told why it failed; else blank
   */
  public record Seen(String id, long run, Stage stage, List<LookedAt> files, Words told) {

    public Seen {
      files = List.copyOf(files);
    }

    public boolean isAtWork() {
      return stage == Stage.LOOKING || stage == Stage.TAKING;
    }

    /** Whether anything of it can be handed in. */
    public boolean isTakable() {
      return stage == Stage.LOOKED && files.stream().anyMatch(LookedAt::isTakable);
    }

    /** How many files can be handed in. */
    public long takable() {
      return files.stream().filter(LookedAt::isTakable).count();
    }
  }

  /** What came of sending files. */
  public sealed interface Begun {

    /** They are being looked at. */
    record Under(String id) implements Begun {}

    /**
     * Nothing was done.
     *
     * @param later whether the same may be taken if it is sent again after a while
     */
    record Not(Words why, boolean later) implements Begun {}
  }

  /** What is to be done with files. */
  private enum Way {
    /** They are looked at, and lie there until their sender says that they are to be taken in. */
    IN_TWO_STEPS,
    /** They are looked at and forgotten. */
    TRIAL,
    /** They are looked at, and what can be is taken in. */
    AT_ONCE
  }

  private static final class Batch {
    private final String id;
    private final Member owner;
    private final Instant since;
    private final List<Staged> files;
    private final Way way;
    private Stage stage = Stage.LOOKING;
    private List<DryRun.Seen> looked = List.of();
    private List<LookedAt> taken = List.of();
    private long run;

    Batch(String id, Member owner, Instant since, List<Staged> files, Way way) {
      this.way = way;
      this.id = id;
      this.owner = owner;
      this.since = since;
      this.files = List.copyOf(files);
    }

    Path folder() {
      return folder(owner, id);
    }

    static Path folder(Member owner, String id) {
      return Path.of(String.valueOf(owner.id()), id);
    }
  }

  /** Whether they may hand in anything at all. */
  public void requireMay(Member member) {
    access.require(member, Permission.SUBMIT);
  }

  /**
   * Looks at files; what the member sent before and did not hand in is forgotten.
   *
   * @throws NotYours if they may hand in nothing
   */
  public Begun lookAt(Member member, List<Sent> files) {
    requireMay(member);
    if (files.isEmpty()) {
      return new Begun.Not(new Words("Chưa chọn tệp nào.", "No file was chosen."), false);
    }
    if (files.size() > MOST) {
      return new Begun.Not(
          new Words(
              "Mỗi lần nộp nhiều nhất " + MOST + " tệp.", "At most " + MOST + " files at a time."),
          false);
    }
    sweep();
    forgetOthers(member);
    return receive(member, files, Way.IN_TWO_STEPS, 1);
  }

  /**
   * Looks at a file, and no more; what comes of it is told for an hour. It does not touch what the
   * member has sent otherwise.
   *
   * @throws NotYours if they may hand in nothing
   */
  public Begun tryOut(Member member, Sent file) {
    requireMay(member);
    sweep();
    return receive(member, List.of(file), Way.TRIAL, AT_WORK);
  }

  /**
   * Looks at a file and takes it in at once if that can be; the same in all else.
   *
   * @throws NotYours if they may hand in nothing
   */
  public Begun handIn(Member member, Sent file) {
    requireMay(member);
    sweep();
    return receive(member, List.of(file), Way.AT_ONCE, AT_WORK);
  }

  /** Lays files down and has them looked at, unless so many of the member's are at work. */
  private Begun receive(Member member, List<Sent> files, Way way, int most) {
    if (atWork(member, way) >= most) {
      return new Begun.Not(
          new Words(
              "Các tệp nộp trước của bạn còn đang được xử lý; chờ xong rồi nộp tiếp.",
              "Files that you sent before are still at work; wait for them, then go on."),
          true);
    }
    String id = id();
    List<Staged> staged = new ArrayList<>();
    long left = ALL_TOGETHER - lying();
    for (Sent sent : files) {
      String name = UploadName.of(sent.name());
      Optional<Staged> put = put(member, id, name, sent, Math.min(LARGEST, left));
      if (put.isEmpty()) {
        folder.remove(Batch.folder(member, id));
        return new Begun.Not(tooLarge(name, left < LARGEST), left < LARGEST);
      }
      left -= put.get().size();
      if (staged.stream().noneMatch(each -> each.sha256().equals(put.get().sha256()))) {
        staged.add(put.get());
      }
    }
    return begin(new Batch(id, member, clock.instant(), staged, way));
  }

  private static Words tooLarge(String name, boolean full) {
    return full
        ? new Words(
            "Chỗ chờ nộp đang đầy; thử lại sau ít phút.",
            "There is no room for more just now; try again in a few minutes.")
        : new Words(
            "Tệp " + name + " lớn hơn 64 MB nên không nhận.",
            "The file " + name + " is larger than 64 MB and is not taken.");
  }

  private Optional<Staged> put(Member member, String id, String name, Sent sent, long most) {
    try (InputStream in = sent.open()) {
      return folder.put(Batch.folder(member, id), name, in, most, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what was sent", e);
    }
  }

  private Begun begin(Batch batch) {
    keep(batch);
    Optional<Long> run =
        batch.way == Way.AT_ONCE
            ? runs.launch(TAKING_IN, batch.owner.login().text(), home -> work(batch, home))
            : runs.look(LOOKING_AT, batch.owner.login().text(), home -> work(batch, home));
    if (run.isEmpty()) {
      forget(batch);
      return new Begun.Not(
          new Words(
              "Đang có quá nhiều việc chờ. Thử lại sau ít phút.",
              "Too much is waiting. Try again in a few minutes."),
          true);
    }
    setRun(batch, run.get());
    return new Begun.Under(batch.id);
  }

  private Words work(Batch batch, HomeContext home) {
    if (batch.way == Way.IN_TWO_STEPS) {
      return look(batch, home);
    }
    try {
      Words looked = look(batch, home);
      if (batch.stage != Stage.TAKING) {
        return looked;
      }
      layDown(batch.owner, takable(batch));
      return takeIn(batch.owner, batch, takable(batch), home);
    } finally {
      folder.remove(batch.folder());
    }
  }

  private static List<DryRun.Seen> takable(Batch batch) {
    return batch.looked.stream().filter(seen -> seen.told().isTakable()).toList();
  }

  private Words look(Batch batch, HomeContext home) {
    List<DryRun.Seen> looked = dryRun.look(batch.owner, batch.files, home.checking(), today.day());
    looked.stream().filter(seen -> !seen.keep()).forEach(seen -> folder.remove(seen.file()));
    synchronized (this) {
      batch.looked = looked;
      boolean goesOn = batch.way == Way.AT_ONCE && !takable(batch).isEmpty();
      batch.stage = goesOn ? Stage.TAKING : Stage.LOOKED;
    }
    return new Words(
        "Đã xem thử " + looked.size() + " tệp", "Looked at " + looked.size() + " files");
  }

  /**
   * How a set of theirs stands.
   *
   * @throws NotYours if it is not theirs, or is over
   */
  public Seen find(Member member, String id) {
    Batch batch = own(member, id);
    synchronized (this) {
      Words told = new Words("", "");
      Stage stage = batch.stage;
      Optional<Runs.Seen> run = batch.run == 0 ? Optional.empty() : runs.find(batch.run);
      if (run.filter(seen -> seen.state() == Runs.State.FAILED).isPresent()) {
        stage = Stage.FAILED;
        told = run.get().told();
      }
      List<LookedAt> files =
          batch.stage == Stage.TAKEN
              ? batch.taken
              : batch.looked.stream().map(DryRun.Seen::told).toList();
      return new Seen(id, batch.run, stage, files, told);
    }
  }

  /**
   * Waits a little for what is being done with files.
   *
   * @throws NotYours if they are not theirs
   */
  public void await(Member member, String id) {
    runs.await(own(member, id).run, Runs.A_LITTLE);
  }

  /**
   * Hands in what can be.
   *
   * @throws NotYours if it is not theirs, or not theirs any more
   */
  public Begun takeIn(Member member, String id) {
    Batch batch = own(member, id);
    if (batch.way != Way.IN_TWO_STEPS) {
      throw new NotYours("files " + id + " in two steps");
    }
    List<DryRun.Seen> takable;
    synchronized (this) {
      if (batch.stage != Stage.LOOKED) {
        return new Begun.Under(id);
      }
      takable = takable(batch);
      boolean still =
          takable.stream()
              .allMatch(
                  seen -> seen.keys().stream().allMatch(key -> dryRun.mayHandIn(member, key)));
      if (!still || takable.isEmpty()) {
        throw new NotYours("files " + id);
      }
      batch.stage = Stage.TAKING;
    }
    layDown(member, takable);
    Optional<Long> run =
        runs.launch(TAKING_IN, member.login().text(), home -> takeIn(member, batch, takable, home));
    if (run.isEmpty()) {
      forget(batch);
      return new Begun.Not(
          new Words(
              "Đang có quá nhiều việc chờ. Các tệp đã nằm trong thư mục nhận; lần chạy tới sẽ nhận,"
                  + " không cần gửi lại.",
              "Too much is waiting. The files lie in the input folder; the next run takes them in,"
                  + " there is no need to send them again."),
          false);
    }
    setRun(batch, run.get());
    return new Begun.Under(id);
  }

  /** From now on the next night takes them in, whatever becomes of this process. */
  private void layDown(Member member, List<DryRun.Seen> takable) {
    Path into = input.resolve(places.folder(member.person().scope().unit(), today.day()));
    for (DryRun.Seen seen : takable) {
      UploadFolder.handIn(seen.file(), into, clock.instant());
    }
  }

  private Words takeIn(Member member, Batch batch, List<DryRun.Seen> takable, HomeContext home) {
    home.nightly().intake(today.day(), Launcher.member(member.login().text()));
    List<LookedAt> taken = takable.stream().map(this::taken).toList();
    taken.forEach(
        file ->
            journal.note(
                member,
                ActKind.SUBMITTED,
                Subject.Kind.RECEIPT,
                file.receipt().orElse(file.name()),
                ""));
    synchronized (this) {
      batch.taken = taken;
      batch.stage = Stage.TAKEN;
    }
    folder.remove(batch.folder());
    return new Words("Đã nhận " + taken.size() + " tệp", "Took in " + taken.size() + " files");
  }

  private LookedAt taken(DryRun.Seen seen) {
    LookedAt was = seen.told();
    Optional<ReceivedFile> file = ledger.received(seen.file().sha256());
    Optional<Judged> judged = file.flatMap(each -> judgements.latest(each.id()));
    List<FoundFault> findings =
        file.map(each -> judgements.findings(each.id(), was.name())).orElse(List.of()).stream()
            .map(told -> FoundFault.of(told.finding()))
            .toList();
    return new LookedAt(
        was.name(),
        was.size(),
        Optional.empty(),
        List.of(),
        0,
        was.lines(),
        judged.map(Judged::entered).orElse(0),
        judged.map(Judged::unchanged).orElse(0),
        judged.map(Judged::refused).orElse(0),
        findings.stream().limit(was.findings().size() + 1L).toList(),
        findings.size(),
        file.map(each -> each.receipt().number()));
  }

  /**
   * Forgets files that were not handed in.
   *
   * @throws NotYours if they are not theirs
   */
  public void discard(Member member, String id) {
    Batch batch = own(member, id);
    if (batch.stage != Stage.TAKING) {
      forget(batch);
    }
  }

  private synchronized Batch own(Member member, String id) {
    requireMay(member);
    Batch batch = batches.get(id);
    if (batch == null || batch.owner.id() != member.id()) {
      throw new NotYours("files " + id);
    }
    return batch;
  }

  private synchronized void keep(Batch batch) {
    batches.put(batch.id, batch);
    List<String> over =
        batches.values().stream()
            .filter(each -> each.way != Way.IN_TWO_STEPS && each.owner.id() == batch.owner.id())
            .filter(each -> each != batch && !isAtWork(each))
            .map(each -> each.id)
            .toList();
    over.subList(0, Math.max(0, over.size() - REMEMBERED)).forEach(batches::remove);
  }

  private synchronized void setRun(Batch batch, long run) {
    batch.run = run;
  }

  private void forget(Batch batch) {
    synchronized (this) {
      batches.remove(batch.id);
    }
    folder.remove(batch.folder());
  }

  private void forgetOthers(Member member) {
    List<Batch> others;
    synchronized (this) {
      others =
          batches.values().stream()
              .filter(batch -> batch.owner.id() == member.id())
              .filter(batch -> batch.way == Way.IN_TWO_STEPS && !isAtWork(batch))
              .toList();
    }
    others.forEach(this::forget);
  }

  private synchronized long atWork(Member member, Way way) {
    return batches.values().stream()
        .filter(batch -> batch.owner.id() == member.id())
        .filter(batch -> (batch.way == Way.IN_TWO_STEPS) == (way == Way.IN_TWO_STEPS))
        .filter(this::isAtWork)
        .count();
  }

  /** Takes away what has lain there for an hour, unless it is just being taken in. */
  void sweep() {
    Instant before = clock.instant().minus(KEPT);
    List<Batch> over;
    synchronized (this) {
      over =
          batches.values().stream()
              .filter(batch -> batch.since.isBefore(before) && !isAtWork(batch))
              .toList();
    }
    over.forEach(this::forget);
  }

  private boolean isAtWork(Batch batch) {
    return batch.run == 0 || runs.find(batch.run).filter(run -> !run.isOver()).isPresent();
  }

  private synchronized long lying() {
    return batches.values().stream()
        .filter(batch -> batch.stage != Stage.TAKEN)
        .filter(batch -> batch.way == Way.IN_TWO_STEPS || isAtWork(batch))
        .flatMap(batch -> batch.files.stream())
        .mapToLong(Staged::size)
        .sum();
  }

  private String id() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
  }
}
