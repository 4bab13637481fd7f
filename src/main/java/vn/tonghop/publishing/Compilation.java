package vn.tonghop.publishing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.Beside;
import vn.tonghop.review.ChangedSubmission;
import vn.tonghop.review.Changes;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Letterhead;
import vn.tonghop.review.Review;
import vn.tonghop.review.ReviewWriter;
import vn.tonghop.rollup.RollUp;
import vn.tonghop.rollup.RollUpScope;
import vn.tonghop.rollup.Totals;
import vn.tonghop.rollup.Witness;

/**
 * Brings together what goes into a review and adds it up. For one night: what the ledger says of a
 * programme and period is asked once for reviews that follow each other. Safe for threads.
 */
public final class Compilation {

  /** Reviews come by programme and period: this one's and the next one's, each with last year's. */
  private static final int KEPT = 4;

  /** Hexadecimal digits that stand for a submission. */
  private static final int DIGEST = 40;

  private final Register register;
  private final Obligations obligations;
  private final LedgerStore ledger;
  private final ReviewWriter writer;
  private final IssuedEditions issued;
  private final StaffTexts staffTexts;
  private final String productVersion;
  private final Latest<Asked, ByUnit<Entry>> inForce = new Latest<>(KEPT);
  private final Latest<Asked, ByUnit<Obligation>> due = new Latest<>(KEPT);
  private final Latest<Asked, Punctuality> punctuality = new Latest<>(KEPT);
  private final Map<Long, String> files = new ConcurrentHashMap<>();
  private final Map<Long, String> digests = new ConcurrentHashMap<>();
  private final Map<Asked, Optional<ByUnit<SubmissionKey>>> touchedByUnit =
      new ConcurrentHashMap<>();
  private final Map<Optional<LocalDate>, Structure> structures = new ConcurrentHashMap<>();

  private record Asked(ProgrammeCode programme, Period period, Optional<LocalDate> restatedTo) {}

  public Compilation(
      Register register,
      Obligations obligations,
      LedgerStore ledger,
      ReviewWriter writer,
      IssuedEditions issued,
      StaffTexts staffTexts,
      String productVersion) {
    this.staffTexts = staffTexts;
    this.register = register;
    this.obligations = obligations;
    this.ledger = ledger;
    this.writer = writer;
    this.issued = issued;
    this.productVersion = productVersion;
  }

  /** A review with the totals it tells of. */
  public record Compiled(
      Ingredients ingredients, Totals totals, Letterhead letterhead, Review review) {}

  /**
   * What goes into the next edition of the review, as long as it is a draft; empty when no
   * submission would be counted.
   */
  public Optional<Ingredients> ingredients(ReviewOrder order) {
    List<IssuedEdition> before = issued.register().of(order);
    return ingredients(
        order,
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)),
        Optional.empty());
  }

  /** What an edition that was issued would be made of now. */
  public Optional<Ingredients> ingredients(ReviewOrder order, IssuedEdition again) {
    Optional<IssuedEdition> before =
        issued.register().of(order).stream()
            .filter(each -> each.number() < again.number())
            .reduce((first, second) -> second);
    return ingredients(order, before, Optional.of(again.issuance()));
  }

  /** What the latest edition would be made of now, issued or not. */
  public Optional<Ingredients> ingredientsOfLatest(ReviewOrder order) {
    return issued
        .register()
        .shown(order)
        .map(shown -> ingredients(order, shown))
        .orElseGet(() -> ingredients(order));
  }

  /** In whose name a review is issued. */
  public Letterhead letterhead(ReviewOrder order) {
    return writer.letterhead(order.programme(), order.unit(), order.period());
  }

  private Optional<Ingredients> ingredients(
      ReviewOrder order, Optional<IssuedEdition> before, Optional<Issuance> issuance) {
    List<Entry> entries = entries(order, order.period());
    boolean any = entries.stream().anyMatch(entry -> order.period().contains(entry.key().period()));
    if (!any) {
      return Optional.empty();
    }
    List<Entry> besides = inForce(order, order.period()).besides(order.unit());
    ReviewOrder now = order.restated(Optional.of(order.unitsDay()));
    List<Entry> lastYear =
        yearBefore(now)
            .map(period -> inForce(now, period))
            .map(
                then ->
                    Stream.concat(
                            then.within(order.unit()).stream(), then.besides(order.unit()).stream())
                        .toList())
            .orElse(List.of());
    Optional<Since> since = before.map(each -> new Since(each, isReadable(each)));
    Sha256 paragraphs = staffTexts.version(order);
    List<Obligation> obligations = dueOf(order, order.period());
    List<Obligation> late =
        punctuality
            .get(
                new Asked(order.programme().code(), order.period(), Optional.empty()),
                () -> new Punctuality(ledger.firstHanded(order.programme().code(), order.period())))
            .late(obligations, entries);
    return Optional.of(
        new Ingredients(
            order,
            obligations,
            entries,
            besides,
            late,
            lastYear,
            since,
            paragraphs,
            issuance,
            snapshot(order, entries, besides, late, lastYear, since, paragraphs, issuance)));
  }

  /** What goes into a draft, as it is issued: in the form that is in force on its date. */
  public Ingredients issued(Ingredients draft, Issuance by) {
    return new Ingredients(
        draft.order(),
        draft.obligations(),
        draft.entries(),
        draft.besides(),
        draft.late(),
        draft.lastYear(),
        draft.since(),
        draft.paragraphs(),
        Optional.of(by),
        snapshot(
            draft.order(),
            draft.entries(),
            draft.besides(),
            draft.late(),
            draft.lastYear(),
            draft.since(),
            draft.paragraphs(),
            Optional.of(by)));
  }

  private boolean isReadable(IssuedEdition edition) {
    return issued.folders().state(edition) == IssuedFolders.State.WHOLE;
  }

  /** Adds up and puts into words. */
  public Compiled compile(Ingredients ingredients) {
    ReviewOrder order = ingredients.order();
    Totals totals = totals(ingredients);
    ReviewOrder now = order.restated(Optional.of(order.unitsDay()));
    Optional<Totals> lastYear =
        ingredients.lastYear().isEmpty()
            ? Optional.empty()
            : yearBefore(now).map(period -> totals(now, period, ingredients.lastYear(), List.of()));
    Beside beside =
        new Beside(
            lastYear,
            ledger.unitsByLimitation(ingredients.counted()),
            ingredients.late(),
            ingredients
                .since()
                .map(
                    since ->
                        new ChangesSince(register, ledger, issued.folders())
                            .of(since, ingredients, totals)),
            staffTexts.latest(order));
    ReviewWriter ofItsDay = ingredients.issuance().map(by -> writer.on(by.date())).orElse(writer);
    Review draft = ofItsDay.write(totals, beside, order.language(), ingredients.snapshot());
    Letterhead letterhead = letterhead(order);
    return new Compiled(
        ingredients,
        totals,
        letterhead,
        ingredients
            .issuance()
            .map(issuance -> draft.issued(letterhead, issuance.issue()))
            .orElse(draft));
  }

  /** What differs from the edition that was issued before; empty when none was. */
  public Optional<Changes> changes(Ingredients ingredients) {
    return ingredients
        .since()
        .map(
            since ->
                new ChangesSince(register, ledger, issued.folders())
                    .of(since, ingredients, totals(ingredients)));
  }

  /**
   * The submissions that go into a review otherwise than into the edition that lies in a folder;
   * empty when its tables cannot be read.
   */
  public Optional<List<ChangedSubmission>> changedSince(Path edition, Ingredients now) {
    return EditionTables.of(edition)
        .map(
            tables ->
                new ChangedSubmissions(register, ledger)
                    .between(tables.counted(), now).stream()
                        .map(ChangedSubmissions.Changed::submission)
                        .toList());
  }

  /** Whether not one figure differs from what was issued. */
  public boolean hasFiguresOf(IssuedEdition edition, Ingredients ingredients) {
    return figures(totals(ingredients)).equals(edition.papers().figures());
  }

  /**
   * Whether what was issued still says all there is to say: not one figure differs, and staff have
   * written nothing since.
   */
  public boolean stillSays(IssuedEdition edition, Ingredients ingredients) {
    return hasFiguresOf(edition, ingredients)
        && issued
            .folders()
            .paragraphs(edition)
            .filter(then -> !then.equals(ingredients.paragraphs().hex()))
            .isEmpty();
  }

  /** A hash of what the figures say. */
  public static Sha256 figures(Totals totals) {
    return EditionTables.digest(FiguresCsv.of(totals));
  }

  /**
   * {@code figures.csv} of a review of just these submissions.
   *
   * @param due all that is due in the period, of whatever units
   * @param counted all that lie within the period
   */
  public static String figuresOf(
      ReviewOrder order,
      Register register,
      List<Obligation> due,
      Collection<ReportedFigures> counted) {
    Structure structure = Structure.of(register, order.restatedTo());
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                order.programme(),
                register,
                structure,
                order.unit(),
                order.period(),
                byUnit(structure, due).within(order.unit())),
            Witness.NONE);
    counted.forEach(rollUp::add);
    return FiguresCsv.of(rollUp.totals());
  }

  /** Tells every figure that is counted. */
  public void tell(Ingredients ingredients, Witness witness) {
    ReviewOrder order = ingredients.order();
    ledger.figures(ingredients.entries(), rollUp(order, order.period(), witness)::add);
  }

  private Totals totals(Ingredients of) {
    return totals(of.order(), of.order().period(), of.entries(), of.besides());
  }

  private Totals totals(
      ReviewOrder order, Period period, List<Entry> entries, List<Entry> besides) {
    RollUp rollUp = rollUp(order, period, Witness.NONE);
    ledger.figures(entries, rollUp::add);
    ledger.figures(besides, rollUp::add);
    return rollUp.totals();
  }

  private RollUp rollUp(ReviewOrder order, Period period, Witness witness) {
    return RollUp.of(
        new RollUpScope(
            order.programme(),
            register,
            structure(order),
            order.unit(),
            period,
            dueOf(order, period)),
        witness);
  }

  private Structure structure(ReviewOrder order) {
    return structures.computeIfAbsent(order.restatedTo(), day -> Structure.of(register, day));
  }

  private List<Entry> entries(ReviewOrder order, Period period) {
    return inForce(order, period).within(order.unit());
  }

  private ByUnit<Entry> inForce(ReviewOrder order, Period period) {
    ProgrammeCode programme = order.programme().code();
    return inForce.get(
        new Asked(programme, period, order.restatedTo()),
        () ->
            new ByUnit<>(
                structure(order),
                ledger.inForce(programme, period),
                entry -> register.unit(entry.key().unit()),
                entry -> entry.key().period().lastDay(),
                ByUnit.Divided.WITH_ITS_PARTS));
  }

  private List<Obligation> dueOf(ReviewOrder order, Period period) {
    return due.get(
            new Asked(order.programme().code(), period, order.restatedTo()),
            () -> byUnit(structure(order), obligations.of(order.programme(), period)))
        .within(order.unit());
  }

  private static ByUnit<Obligation> byUnit(Structure structure, List<Obligation> due) {
    return new ByUnit<>(
        structure,
        due,
        obligation -> Optional.of(obligation.unit()),
        obligation -> obligation.piece().lastDay(),
        ByUnit.Divided.WHERE_ALL_OF_IT_IS);
  }

  /** The period of the same name a year before; two dates have none. */
  private static Optional<Period> yearBefore(ReviewOrder order) {
    PeriodCalendar calendar = order.programme().reporting().calendar();
    return calendar
        .name(order.period())
        .map(name -> new NamedPeriod(name.kind(), name.year() - 1, name.ordinal()))
        .map(calendar::period)
        .flatMap(order.programme().valid()::cut);
  }

  /**
   * A hash of all that goes into a review but what the ledger says. When it and the ledger stay the
   * same, so does the snapshot.
   */
  public Sha256 basis(ReviewOrder order) {
    Letterhead letterhead = letterhead(order);
    List<IssuedEdition> editions = issued.register().of(order);
    Stream<String> ofIssued =
        editions.isEmpty()
            ? Stream.empty()
            : Stream.concat(
                Stream.of("shown " + issued.register().shown(order).isPresent()),
                editions.stream()
                    .map(
                        each -> new Since(each, isReadable(each)).line() + each.issuance().line()));
    return Sha256.of(
        Stream.concat(
                Stream.of(
                    head(order, letterhead, writer.layout(letterhead), staffTexts.version(order)),
                    order.restatedTo().map(String::valueOf).orElse(""),
                    obligations.calendar().hex()),
                ofIssued)
            .collect(Collectors.joining("\n")));
  }

  /**
   * Whether any of these submissions goes into a review, or did, or into what it is compared with.
   */
  boolean isTouched(ReviewOrder order, Collection<SubmissionKey> touched) {
    ReviewOrder now = order.restated(Optional.of(order.unitsDay()));
    return goesInto(order, order.period(), touched)
        || yearBefore(now).filter(period -> goesInto(now, period, touched)).isPresent();
  }

  private boolean goesInto(ReviewOrder order, Period period, Collection<SubmissionKey> touched) {
    Asked asked = new Asked(order.programme().code(), period, order.restatedTo());
    Optional<ByUnit<SubmissionKey>> byUnit =
        touchedByUnit.computeIfAbsent(asked, of -> byUnit(structure(order), of, touched));
    return byUnit
        .filter(
            each -> !each.within(order.unit()).isEmpty() || !each.besides(order.unit()).isEmpty())
        .isPresent();
  }

  private Optional<ByUnit<SubmissionKey>> byUnit(
      Structure structure, Asked asked, Collection<SubmissionKey> touched) {
    List<SubmissionKey> within =
        touched.stream()
            .filter(key -> key.programme().equals(asked.programme()))
            .filter(key -> key.period().overlaps(asked.period()))
            .toList();
    return within.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ByUnit<>(
                structure,
                within,
                key -> register.unit(key.unit()),
                key -> key.period().lastDay(),
                ByUnit.Divided.WITH_ITS_PARTS));
  }

  private String head(ReviewOrder order, Letterhead letterhead, Layout layout, Sha256 paragraphs) {
    return String.join(
        "\n",
        productVersion,
        layout.code(),
        letterhead.toString(),
        paragraphs.hex(),
        order.programme().code().value(),
        order.programme().version().hex(),
        register.version(),
        order.unit().id().text(),
        order.period().dates(),
        order.structure());
  }

  private Sha256 snapshot(
      ReviewOrder order,
      List<Entry> entries,
      List<Entry> besides,
      List<Obligation> late,
      List<Entry> lastYear,
      Optional<Since> since,
      Sha256 paragraphs,
      Optional<Issuance> issuance) {
    Letterhead letterhead = letterhead(order);
    Layout layout =
        issuance.map(by -> letterhead.layout(by.date())).orElseGet(() -> writer.layout(letterhead));
    return Sha256.of(
        Stream.of(
                Stream.of(head(order, letterhead, layout, paragraphs)),
                lines(entries),
                besides.isEmpty() ? Stream.<String>empty() : lines(besides),
                late.stream().map(Compilation::line),
                lines(lastYear),
                since.map(Since::line).stream(),
                issuance.map(Issuance::line).stream())
            .flatMap(each -> each)
            .collect(Collectors.joining("\n")));
  }

  private static String line(Obligation late) {
    return "late " + late.unit().id().text() + " " + late.piece().dates();
  }

  /** Independent of the numbers that a rebuilt ledger would give. */
  private Stream<String> lines(List<Entry> entries) {
    return Stream.concat(
        Stream.of("entries " + entries.size()),
        entries.stream()
            .map(entry -> digests.computeIfAbsent(entry.submission(), number -> digest(entry)))
            .sorted());
  }

  private String digest(Entry entry) {
    String line =
        String.join(
            " ",
            entry.key().programme().value(),
            entry.key().unit().text(),
            entry.key().period().dates(),
            String.valueOf(entry.revision()),
            entry.content(),
            entry.submittedAt().toString(),
            entry.handing().sheet(),
            String.valueOf(entry.row()),
            files.computeIfAbsent(entry.file(), this::file));
    return Sha256.of(line).hex().substring(0, DIGEST);
  }

  /** Its bytes and its name, as {@code submissions.csv} tells them. */
  private String file(long number) {
    ReceivedFile file = ledger.received(number).orElseThrow();
    return file.sha256() + " " + file.name();
  }
}
