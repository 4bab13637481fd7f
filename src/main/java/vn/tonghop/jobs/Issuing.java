package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.period.DayText;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.Compilation.Compiled;
import vn.tonghop.publishing.DocumentNumber;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.Issuance;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEdition.Papers;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.Press;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.Shelf;
import vn.tonghop.review.Block;
import vn.tonghop.review.Letterhead;
import vn.tonghop.submission.Journal;
import vn.tonghop.validation.JudgementStore;

/**
 * Issues reviews: gives what the ledger says now a number, a date and the name of who signs, for
 * good. For one use: what it asked the ledger is remembered.
 *
 * <p>In this order: the files are on the disk beside their place, the journal is on the disk, the
 * number with its edition is committed and on the disk, the files get their place, and only then it
 * is told. A process that is killed leaves the number with its files, or neither.
 */
public final class Issuing {

  private static final int LONGEST_NAME = 200;
  private static final int MOST = 99_999;

  private final Compilation compilation;
  private final Press press;
  private final EditionStore editions;
  private final IssuedEditions issued;
  private final Shelf shelf;
  private final Definitions definitions;
  private final JudgementStore judgements;
  private final RunStore runs;
  private final Journal journal;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final RunSlot slot;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Issuing(
      Compilation compilation,
      Press press,
      EditionStore editions,
      IssuedEditions issued,
      Shelf shelf,
      Definitions definitions,
      JudgementStore judgements,
      RunStore runs,
      Journal journal,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      TransactionTemplate transactions,
      Clock clock) {
    this.compilation = compilation;
    this.press = press;
    this.editions = editions;
    this.issued = issued;
    this.shelf = shelf;
    this.definitions = definitions;
    this.judgements = judgements;
    this.runs = runs;
    this.journal = journal;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.slot = slot;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What is to be issued.
   *
   * @param date of the document
   * @param number empty for the next of its series
   * @param leaves of what would else be refused
   * @param signatory blank for the one that is set for the body, or to be written by hand
   */
  public record Asked(
      ReviewOrder order,
      LocalDate date,
      Optional<Integer> number,
      String signatory,
      Set<Format> formats,
      Set<Leave> leaves) {

    public Asked {
      leaves = Set.copyOf(leaves);
      formats = Set.copyOf(formats);
    }
  }

  /** What is usually refused and may be asked for. */
  public enum Leave {
    /** Places where staff have not written are issued as they are. */
    UNWRITTEN,
    /** Not a figure differs from what was issued before, but the words do. */
    AGAIN
  }

  /** What came of it. */
  public sealed interface Answer {

    /**
     * It is issued.
     *
     * @param doubt what somebody should look at
     */
    record Done(IssuedEdition edition, Optional<Words> doubt) implements Answer {}

    /** Nothing was done. */
    record Refused(Words why) implements Answer {}
  }

  /**
   * The number that a review would be given on a day when none is asked for; empty when it is not
   * known in which series.
   */
  public Optional<Integer> proposed(ReviewOrder order, LocalDate date) {
    Letterhead letterhead = compilation.letterhead(order);
    return letterhead
        .series(date)
        .map(
            series ->
                after(
                    issued
                        .register()
                        .series(
                            order.unit().id(),
                            new DocumentNumber(
                                letterhead.code(), DocumentNumber.REPORT, series, 1))));
  }

  /**
   * Issues what is asked for, or says why not.
   *
   * @param note told what is issued, within the transaction: for the journal of acts
   */
  public Answer issue(Asked asked, LocalDate today, Consumer<IssuedEdition> note) {
    Optional<Words> fault = fault(asked, today);
    if (fault.isPresent()) {
      return new Answer.Refused(fault.get());
    }
    stillness.during(shelf::sweep);
    stillness.during(issued::settle);
    ReviewOrder order = asked.order();
    Letterhead letterhead = compilation.letterhead(order);
    Optional<String> numberedIn = letterhead.series(asked.date());
    Optional<Ingredients> draft = compilation.ingredients(order);
    if (numberedIn.isEmpty()) {
      return refused(
          "Chưa biết ngày "
              + DayText.of(asked.date())
              + " thuộc nhiệm kỳ nào của cấp ủy nên chưa cho số được; ghi ngày đầu các nhiệm kỳ vào"
              + " “terms” của config/bodies.yaml: "
              + order.unitState().name(),
          "It is not known in which term of the committee "
              + asked.date()
              + " lies, so no number can be given; tell the first days of the terms under “terms” in"
              + " config/bodies.yaml: "
              + order.unitState().name());
    }
    if (draft.isEmpty()) {
      return refused(
          "Không có số liệu nào để ban hành báo cáo " + order.name(),
          "There is nothing to show for " + order.name());
    }
    String body = letterhead.code();
    DocumentNumber first = new DocumentNumber(body, DocumentNumber.REPORT, numberedIn.get(), 1);
    List<IssuedEdition> taken = issued.register().series(order.unit().id(), first);
    int number = asked.number().orElseGet(() -> after(taken));
    Optional<IssuedEdition> holder =
        taken.stream().filter(each -> numberOf(each) == number).findFirst();
    if (holder.isPresent()) {
      return refused(
          "Số đã dùng: " + named(holder.get()).vi(),
          "This number is taken: " + named(holder.get()).en());
    }
    Issuance issuance =
        new Issuance(
            new DocumentNumber(body, first.type(), first.series(), number),
            asked.date(),
            asked.signatory().isBlank() ? letterhead.signatory() : asked.signatory().strip());
    return issue(
        asked, compilation.issued(draft.get(), issuance), doubt(taken, asked.date()), today, note);
  }

  private Answer issue(
      Asked asked,
      Ingredients ingredients,
      Optional<Words> doubt,
      LocalDate day,
      Consumer<IssuedEdition> note) {
    Compiled compiled = compilation.compile(ingredients);
    Optional<IssuedEdition> before =
        ingredients
            .since()
            .map(since -> since.edition())
            .filter(e -> e.papers().figures().equals(Compilation.figures(compiled.totals())));
    if (before.isPresent() && !asked.leaves().contains(Leave.AGAIN)) {
      return refused(
          "Số liệu không thay đổi so với bản đã ban hành: "
              + named(before.get()).vi()
              + "; chỉ sửa lời thì thêm --again",
          "Not a figure has changed since it was issued: "
              + named(before.get()).en()
              + "; if only words have, add --again");
    }
    long unwritten =
        compiled.review().body().stream().filter(Block.ToWrite.class::isInstance).count();
    if (unwritten > 0 && !asked.leaves().contains(Leave.UNWRITTEN)) {
      return refused(
          "Còn "
              + unwritten
              + " mục cán bộ chưa viết; viết bằng lệnh paragraphs, hoặc thêm --unwritten để ban hành"
              + " với dòng chấm",
          unwritten
              + " sections have not been written by staff; write them with paragraphs, or add"
              + " --unwritten to issue it with dotted lines");
    }
    definitions.keep();
    IssuedEdition edition = make(asked, compiled);
    commit(edition, day, note);
    Failpoint.ISSUE_TOLD.reached();
    return new Answer.Done(edition, doubt);
  }

  private Optional<Words> fault(Asked asked, LocalDate today) {
    if (asked.date().isAfter(today)) {
      return Optional.of(
          new Words(
              "Ngày ban hành chưa đến: " + DayText.of(asked.date()),
              "The date lies in the future: " + asked.date()));
    }
    if (asked.number().filter(number -> number < 1 || number > MOST).isPresent()) {
      return Optional.of(
          new Words("Số văn bản từ 1 đến " + MOST, "Document numbers go from 1 to " + MOST));
    }
    String name = asked.signatory();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(
          new Words(
              "Tên người ký viết trên một dòng, không quá " + LONGEST_NAME + " ký tự.",
              "The signatory's name is one line of at most " + LONGEST_NAME + " characters."));
    }
    int unjudged = judgements.neverJudged();
    return unjudged == 0
        ? Optional.empty()
        : Optional.of(
            new Words(
                "Lần chạy trước chưa xong, còn "
                    + unjudged
                    + " tệp chưa kiểm tra: hãy chạy nightly trước rồi mới ban hành.",
                "The last night did not come to its end and left "
                    + unjudged
                    + " files unjudged: run nightly first, then issue."));
  }

  private static Answer refused(String vi, String en) {
    return new Answer.Refused(new Words(vi, en));
  }

  private static int numberOf(IssuedEdition edition) {
    return edition.issuance().number().number();
  }

  private static int after(List<IssuedEdition> taken) {
    return taken.stream().mapToInt(Issuing::numberOf).max().orElse(0) + 1;
  }

  /** {@code Số 12-BC/BTGDVTU ngày 03/02/2026 (reports/issued/01/2026/12-BC-BTGDVTU)}. */
  public static Words named(IssuedEdition edition) {
    String place = " (reports/" + edition.papers().folder() + ")";
    LocalDate date = edition.issuance().date();
    return new Words(
        edition.papers().printed() + " ngày " + DayText.of(date) + place,
        edition.papers().printed() + " of " + date + place);
  }

  /** Numbers are usually given in the order of days. */
  private static Optional<Words> doubt(List<IssuedEdition> taken, LocalDate date) {
    return taken.stream()
        .filter(each -> each.issuance().date().isAfter(date))
        .reduce((first, second) -> second)
        .map(
            later ->
                new Words(
                    "Ngày ban hành trước ngày của văn bản đã có số: " + named(later).vi(),
                    "The date is before that of a document that has its number: "
                        + named(later).en()));
  }

  /** Makes the files and brings them to the disk. */
  private IssuedEdition make(Asked asked, Compiled compiled) {
    Ingredients ingredients = compiled.ingredients();
    ReviewOrder order = ingredients.order();
    Issuance issuance = ingredients.issuance().orElseThrow();
    int edition = new EditionNumbers(editions, shelf).next(ingredients);
    Path workplace = shelf.workplace();
    try {
      press.print(compiled, asked.formats(), edition, workplace);
      Papers papers =
          new Papers(
              compiled.review().head().number(),
              Compilation.figures(compiled.totals()),
              IssuedFolders.manifest(workplace),
              free(order, issuance.number()),
              asked.formats());
      issued.folders().prepare(workplace, papers.folder());
      Failpoint.ISSUE_PREPARED.reached();
      return new IssuedEdition(
          Published.of(order),
          order.language(),
          new Edition(
              edition,
              ingredients.snapshot(),
              order.folder().toString().replace('\\', '/'),
              LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
          issuance,
          papers,
          Optional.empty(),
          0);
    } finally {
      shelf.discard(workplace);
    }
  }

  /** Another unit may have borne the same code, or another body's code look the same. */
  private String free(ReviewOrder order, DocumentNumber number) {
    String folder = number.folder(order.unitState().code());
    String free = folder;
    for (int n = 2; issued.register().hasFolder(free); n++) {
      free = folder + "-" + n;
    }
    return free;
  }

  private void commit(IssuedEdition edition, LocalDate today, Consumer<IssuedEdition> note) {
    Path shown = shelf.workplace();
    try {
      IssuedFolders.copy(edition, issued.folders().waiting(edition), shown);
      transactions.executeWithoutResult(status -> enter(edition, shown, today, note));
    } finally {
      shelf.discard(shown);
    }
  }

  private void enter(
      IssuedEdition edition, Path shown, LocalDate today, Consumer<IssuedEdition> note) {
    stillness.untilTheTransactionEnds();
    runs.buryTheDead(clock.instant());
    long run = runs.begin("issue", today, clock.instant());
    long id = editions.add(edition.review(), edition.language(), edition.edition(), run);
    issued.register().add(id, edition);
    String number = edition.issuance().number().text();
    runs.end(run, RunStore.State.DONE, "issued " + number, clock.instant());
    note.accept(edition);
    Failpoint.ISSUE_ADDED.reached();
    slot.check(); // from here to the commit nobody takes it
    journal.add(List.of(step(edition, run)));
    checkpoints.afterCommit(
        Failpoint.ISSUE_COMMITTED,
        Failpoint.ISSUE_CHECKPOINTED,
        () -> {
          issued.folders().place(edition.papers().folder());
          Failpoint.ISSUE_PLACED.reached();
          shelf.publish(shown, Path.of(edition.edition().path()));
          journal.committed(1);
        });
  }

  /** As the journal has it. */
  static Journal.Issued step(IssuedEdition edition) {
    return step(edition, edition.run());
  }

  private static Journal.Issued step(IssuedEdition edition, long run) {
    return new Journal.Issued(edition.papers().manifest(), run, edition.facts());
  }
}
