package vn.tonghop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.Errands.Result;
import vn.tonghop.desk.ReviewOrders.Made;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Runs;
import vn.tonghop.publishing.CheckedStore;
import vn.tonghop.publishing.CheckedStore.Checked;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.PublishedEdition;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.publishing.StaffTexts;
import vn.tonghop.review.Changes;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** One review: how far it has come, what lies in its folder, and what can be done with it. */
public final class ReviewFolder {

  private static final String MANIFEST = "manifest.json";
  private static final String MADE = "made";

  private final ReviewOrders orders;
  private final Ledgers ledgers;
  private final Errands errands;
  private final IssuedEditions issued;
  private final CheckedStore checked;
  private final StaffTexts texts;
  private final Supplier<Compilation> compilations;
  private final Path reports;
  private final Journalling journal;
  private final Clock clock;

  ReviewFolder(
      ReviewOrders orders,
      Ledgers ledgers,
      Errands errands,
      IssuedEditions issued,
      CheckedStore checked,
      StaffTexts texts,
      Supplier<Compilation> compilations,
      Path reports,
      Journalling journal,
      Clock clock) {
    this.orders = orders;
    this.ledgers = ledgers;
    this.errands = errands;
    this.issued = issued;
    this.checked = checked;
    this.texts = texts;
    this.compilations = compilations;
    this.reports = reports;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether what was made still tells what the ledger says. */
  public enum Hold {
    HOLDS,
    OUTDATED,
    /** Every submission was withdrawn. */
    NOTHING_LEFT
  }

  /**
   * A document or table of it.
   *
   * @param name of its file
   * @param bytes its length
   */
  public record Document(String name, long bytes) {}

  /** An edition that was issued, and how its files are. */
  public record Issued(IssuedEdition edition, IssuedFolders.State files, List<Document> documents) {

    public Issued {
      documents = List.copyOf(documents);
    }
  }

  /**
   * What there is to see.
   *
   * @param number under which the latest edition was issued
   * @param checked who said that the latest edition was
   * @param documents all files of the latest edition
   * @param missing formats in which it was not made yet, in the language of the order
   * @param before what was issued of it, the latest first
   * @param allowed what whoever looks may do with it
   */
  public record Seen(
      ReviewOrder order,
      Edition edition,
      Optional<IssuedEdition> number,
      Optional<Checked> checked,
      Hold hold,
      List<Document> documents,
      Set<Format> missing,
      List<Issued> before,
      Set<Permission> allowed) {

    public Seen {
      documents = List.copyOf(documents);
      missing = Set.copyOf(missing);
      before = List.copyOf(before);
      allowed = Set.copyOf(allowed);
    }

    public ReviewPath path() {
      return ReviewPath.of(order);
    }

    public ReviewState state() {
      return number.isPresent()
          ? ReviewState.ISSUED
          : checked.isPresent() ? ReviewState.CHECKED : ReviewState.DRAFT;
    }

    public boolean may(String permission) {
      return allowed.contains(Permission.valueOf(permission));
    }

    /** Whether it is there in a format, in the language of the order. */
    public boolean has(String format) {
      return documents.stream().anyMatch(each -> each.name().equals(order.document(format)));
    }
  }

  /** The address of a review by its code. */
  public ReviewPath ofCode(Member member, String code) {
    return ReviewCode.read(code)
        .flatMap(written -> orders.ofCode(member, written.review()))
        .map(ReviewPath::of)
        .orElseThrow(() -> new NotYours("no review " + code));
  }

  /**
   * For somebody.
   *
   * @throws NotYours if it was never made or is out of reach
   */
  public ReviewOrder order(Member member, ReviewPath path) {
    return orders.made(member, Permission.SEE, path, Language.VI).order();
  }

  /** The same with all that is known of it. */
  public Seen of(Member member, ReviewPath path, Language language) {
    Made made = orders.made(member, Permission.SEE, path, language);
    ReviewOrder order = made.order();
    List<IssuedEdition> numbered = issued.register().of(order);
    List<Document> documents = documents(reports.resolve(order.folder()));
    Set<Permission> allowed = EnumSet.noneOf(Permission.class);
    for (Permission each : Permission.values()) {
      if (orders.may(member, each, order)) {
        allowed.add(each);
      }
    }
    return new Seen(
        order,
        made.edition(),
        numbered.stream().filter(each -> each.number() == made.edition().number()).findFirst(),
        checked.of(order, made.edition()),
        hold(made),
        documents,
        missing(order, documents),
        before(numbered),
        allowed);
  }

  private List<Issued> before(List<IssuedEdition> numbered) {
    List<Issued> before = new ArrayList<>();
    for (IssuedEdition each : numbered) {
      before.add(
          0,
          new Issued(each, issued.folders().state(each), documents(issued.folders().place(each))));
    }
    return before;
  }

  private static Set<Format> missing(ReviewOrder order, List<Document> documents) {
    Set<Format> missing = EnumSet.complementOf(EnumSet.of(Format.CSV));
    missing.removeIf(
        format ->
            documents.stream().anyMatch(each -> each.name().equals(order.document(format.code()))));
    return missing;
  }

  private static List<Document> documents(Path folder) {
    return names(folder).stream()
        .map(name -> new Document(name, size(folder.resolve(name))))
        .filter(document -> document.bytes() >= 0)
        .toList();
  }

  /** Those that the manifest names, and itself. */
  private static List<String> names(Path folder) {
    Set<String> names = new TreeSet<>();
    PublishedEdition.at(folder)
        .filter(edition -> Files.isDirectory(folder))
        .ifPresent(
            edition -> {
              names.addAll(edition.files().keySet());
              names.add(MANIFEST);
            });
    return List.copyOf(names);
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private Hold hold(Made made) {
    ReviewOrder order = made.order();
    String written = texts.count(order.in(Language.VI)) + " " + texts.count(order.in(Language.EN));
    String edition = made.edition().number() + " " + made.edition().snapshot().hex();
    return ledgers.lately("hold " + order.code(), edition + " " + written, () -> holdNow(made));
  }

  private Hold holdNow(Made made) {
    Compilation compilation = compilations.get();
    Optional<Ingredients> now = compilation.ingredientsOfLatest(made.order());
    if (now.isEmpty()) {
      return Hold.NOTHING_LEFT;
    }
    boolean holds =
        issued
            .register()
            .shown(made.order())
            .map(
                shown ->
                    shown.isAlsoOf(now.get().snapshot()) || compilation.stillSays(shown, now.get()))
            .orElseGet(() -> made.edition().snapshot().equals(now.get().snapshot()));
    return holds ? Hold.HOLDS : Hold.OUTDATED;
  }

  /** What differs from the edition that was issued before; takes its time. */
  public Optional<Changes> changes(Member member, ReviewPath path) {
    Made made = orders.made(member, Permission.SEE, path, Language.VI);
    Compilation compilation = compilations.get();
    return compilation.ingredientsOfLatest(made.order()).flatMap(compilation::changes);
  }

  /** One of its files, with the name under which somebody is to keep it. */
  public record Download(String name, Path file) {}

  /**
   * A file of the latest edition.
   *
   * @throws NotYours if there is none such
   */
  public Download file(Member member, ReviewPath path, String name) {
    ReviewOrder order = orders.made(member, Permission.SEE, path, Language.VI).order();
    return file(order, reports.resolve(order.folder()), name);
  }

  /**
   * A file of an edition that was issued.
   *
   * @throws NotYours if there is none such, or it is not as it was issued
   */
  public Download file(Member member, ReviewPath path, int edition, String name) {
    ReviewOrder order = orders.made(member, Permission.SEE, path, Language.VI).order();
    IssuedEdition found =
        issued.register().of(order).stream()
            .filter(each -> each.number() == edition)
            .filter(each -> issued.folders().state(each) == IssuedFolders.State.WHOLE)
            .findFirst()
            .orElseThrow(() -> new NotYours("no issued edition " + edition + " of " + path));
    return file(order, issued.folders().place(found), name);
  }

  private static Download file(ReviewOrder order, Path folder, String name) {
    Path file = folder.resolve(name);
    if (!names(folder).contains(name) || !Files.isRegularFile(file)) {
      throw new NotYours("no file " + name + " of " + order.folder());
    }
    return new Download(called(order, name.replaceFirst("^review(?=\\.)", "")), file);
  }

  private static String called(ReviewOrder order, String rest) {
    String name = order.name().replaceAll("[\\\\/:*?\"<>|]", "-");
    return rest.startsWith(".") ? name + rest : name + " " + rest;
  }

  /** All files of the latest edition under the names that they have in its folder. */
  public record Bundle(String name, List<Download> files) {

    public Bundle {
      files = List.copyOf(files);
    }
  }

  /** All of it. */
  public Bundle bundle(Member member, ReviewPath path) {
    ReviewOrder order = orders.made(member, Permission.SEE, path, Language.VI).order();
    Path folder = reports.resolve(order.folder());
    return new Bundle(
        called(order, ".zip"),
        names(folder).stream().map(name -> new Download(name, folder.resolve(name))).toList());
  }

  /**
   * Its page, to be shown within another; empty when it was not made in that language.
   *
   * @throws NotYours if it was never made or is out of reach
   */
  public Optional<HtmlPreview> preview(Member member, ReviewPath path, Language language) {
    ReviewOrder order = orders.made(member, Permission.SEE, path, language).order();
    Path page = reports.resolve(order.folder()).resolve(order.document(Format.HTML.code()));
    if (!Files.isRegularFile(page)) {
      return Optional.empty();
    }
    try {
      return Optional.of(HtmlPreview.of(Files.readString(page)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + page, e);
    }
  }

  /**
   * Makes it anew of what the ledger says now, or documents that are missing.
   *
   * @return the number of the errand; empty when too many are waiting
   */
  public Optional<Long> make(
      Member member, ReviewPath path, Language language, Set<Format> formats) {
    ReviewOrder order = orders.made(member, Permission.LAUNCH, path, language).order();
    return make(member, order, formats);
  }

  Optional<Long> make(Member member, ReviewOrder order, Set<Format> formats) {
    return errands.begin(
        member,
        ReviewPath.of(order),
        MADE,
        making(order),
        home -> make(member, order, formats, home));
  }

  /** The same, unless it is being made already; waits for nothing. */
  Runs.Asked makeOnce(Member member, ReviewOrder order, Set<Format> formats) {
    return errands.beginOnce(
        member,
        ReviewPath.of(order),
        MADE,
        making(order),
        home -> make(member, order, formats, home));
  }

  private static Words making(ReviewOrder order) {
    Words name = order.words();
    return new Words("Lập báo cáo " + name.vi(), "Make the review " + name.en());
  }

  private Result make(Member member, ReviewOrder order, Set<Format> formats, HomeContext home) {
    if (home.reviews().make(order, formats).isEmpty()) {
      return new Result.Refused(
          new Words(
              "Không có số liệu nào để lập báo cáo " + order.words().vi(),
              "There is nothing to show for " + order.words().en()));
    }
    journal.note(member, ActKind.LAUNCHED, Subject.Kind.EDITION, order.code().text(), "");
    return new Result.Done(
        new Words("Đã lập báo cáo " + order.words().vi(), "Made the review " + order.words().en()));
  }

  /**
   * Says of the draft that it was checked.
   *
   * @param edition that they looked at
   * @param snapshot what that was made of
   */
  public Optional<Long> check(Member member, ReviewPath path, int edition, String snapshot) {
    ReviewOrder order = orders.made(member, Permission.CHECK, path, Language.VI).order();
    return errands.begin(
        member,
        path,
        "checked",
        new Words(
            "Xác nhận đã kiểm tra " + order.words().vi(), "Mark as checked: " + order.words().en()),
        home -> {
          Edition last = orders.made(member, Permission.CHECK, path, Language.VI).edition();
          boolean isIssued =
              issued.register().of(order).stream().anyMatch(each -> each.number() == edition);
          if (last.number() != edition || !last.snapshot().hex().equals(snapshot) || isIssued) {
            return new Result.Refused(
                new Words(
                    "Báo cáo vừa được lập lại hoặc ban hành; hãy xem lại bản mới rồi xác nhận.",
                    "The review was made anew or issued meanwhile; look at it, then say so."));
          }
          home.transactions()
              .during(
                  () -> {
                    checked.add(order, last, member.id(), member.person().name(), clock.instant());
                    return last;
                  });
          journal.note(member, ActKind.CHECKED, Subject.Kind.EDITION, order.code().text(), "");
          return new Result.Done(
              new Words("Đã ghi nhận: đã kiểm tra", "Noted: the draft was checked"));
        });
  }
}
