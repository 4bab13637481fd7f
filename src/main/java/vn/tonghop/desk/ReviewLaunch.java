package vn.tonghop.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.jobs.Runs;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.review.ChangedSubmission;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** Has a review made that may never have been made before: first a look, then the making. */
public final class ReviewLaunch {

  private static final int SHOWN = 200;

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final ScopeUnits scopeUnits;
  private final EditionStore editions;
  private final IssuedStore issued;
  private final CaseBook book;
  private final Supplier<Compilation> compilations;
  private final Path reports;
  private final ReviewFolder folder;

  ReviewLaunch(
      Access access,
      Register register,
      Programmes programmes,
      ScopeUnits scopeUnits,
      EditionStore editions,
      IssuedStore issued,
      CaseBook book,
      Supplier<Compilation> compilations,
      Path reports,
      ReviewFolder folder) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.scopeUnits = scopeUnits;
    this.editions = editions;
    this.issued = issued;
    this.book = book;
    this.compilations = compilations;
    this.reports = reports;
    this.folder = folder;
  }

  /**
   * What somebody typed; see {@link PeriodText} for periods.
   *
   * @param structure blank or {@code then}; or the day to whose units all figures are brought
   */
  public record Asked(
      String programme,
      String unit,
      String period,
      String structure,
      Language language,
      Set<Format> formats) {

    public Asked {
      formats = Set.copyOf(formats);
    }
  }

  /** What came of what they typed. */
  public sealed interface Answer {

    /** It cannot be made; why, by field. */
    record Faulty(List<FieldFault> faults) implements Answer {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /** This would go into it. */
    record Looked(Look look) implements Answer {}

    /** It is being made, or was. */
    record Begun(ReviewPath path, long errand) implements Answer {}

    /** It was being made when it was asked for; nothing was done. */
    record Already(ReviewPath path, long run) implements Answer {}

    /** Too much is waiting; nothing was done. */
    record TooMuch() implements Answer {}
  }

  /**
   * How much of what was due has come, of one level.
   *
   * @param late of those that were received
   */
  public record OfLevel(Level level, int received, int due, int late) {}

  /** A unit of which something is missing. */
  public record Missing(OrgUnit unit, String name, List<Period> pieces) {

    public Missing {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * What would go into a review.
   *
   * @param submissions that would be counted
   * @param missing the units of which something is missing, those that are too many left out
   * @param units how many units there are of which something is missing
   * @param late how many obligations were fulfilled after their deadline
   * @param last the edition that was made last, of whatever language
   * @param isIssued whether that bears a number
   * @param isSame whether nothing has changed since
   * @param changed submissions that have changed since; empty when it cannot be told
   */
  public record Look(
      ReviewOrder order,
      int submissions,
      List<OfLevel> levels,
      List<Missing> missing,
      int units,
      int late,
      Optional<Edition> last,
      boolean isIssued,
      boolean isSame,
      Optional<List<ChangedSubmission>> changed) {

    public Look {
      levels = List.copyOf(levels);
      missing = List.copyOf(missing);
    }
  }

  /** The programmes there are. */
  public List<Programme> programmes() {
    return programmes.all();
  }

  /**
   * Lets pass whoever may launch anything at all.
   *
   * @throws NotYours if they may not
   */
  public void mayLaunch(Member member) {
    access.require(member, Permission.LAUNCH);
  }

  /** Looks at what would go into a review. */
  public Answer look(Member member, Asked asked, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    Optional<ReviewOrder> order = order(member, asked, faults);
    if (order.isEmpty()) {
      return new Answer.Faulty(faults);
    }
    Compilation compilation = compilations.get();
    Optional<Ingredients> now = compilation.ingredientsOfLatest(order.get());
    return now.<Answer>map(
            ingredients ->
                new Answer.Looked(look(member, order.get(), compilation, ingredients, today)))
        .orElseGet(() -> new Answer.Faulty(List.of(nothing(order.get()))));
  }

  private static FieldFault nothing(ReviewOrder order) {
    return FieldFault.of(
        "period",
        "Không có số liệu nào để lập báo cáo " + order.words().vi(),
        "There is nothing to show for " + order.words().en());
  }

  /** Has it made; a fault when there is nothing to show. */
  public Answer launch(Member member, Asked asked) {
    return launch(
        member,
        asked,
        order ->
            folder
                .make(member, order, asked.formats())
                .<Answer>map(errand -> new Answer.Begun(ReviewPath.of(order), errand))
                .orElseGet(
                    () ->
                        new Answer.Faulty(
                            List.of(
                                FieldFault.of(
                                    "programme",
                                    "Đang có quá nhiều việc chờ; thử lại sau ít phút.",
                                    "Too much is waiting; try again in a few minutes.")))));
  }

  /** The same, unless it is being made already; does not wait for it. */
  public Answer launchOnce(Member member, Asked asked) {
    return launch(
        member,
        asked,
        order -> {
          Runs.Asked run = folder.makeOnce(member, order, asked.formats());
          if (run instanceof Runs.Asked.Begun begun) {
            return new Answer.Begun(ReviewPath.of(order), begun.run());
          }
          return run instanceof Runs.Asked.Already already
              ? new Answer.Already(ReviewPath.of(order), already.run())
              : new Answer.TooMuch();
        });
  }

  private Answer launch(Member member, Asked asked, Function<ReviewOrder, Answer> begin) {
    List<FieldFault> faults = new ArrayList<>();
    Optional<ReviewOrder> order = order(member, asked, faults);
    if (order.isEmpty()) {
      return new Answer.Faulty(faults);
    }
    if (compilations.get().ingredientsOfLatest(order.get()).isEmpty()) {
      return new Answer.Faulty(List.of(nothing(order.get())));
    }
    return begin.apply(order.get());
  }

  private Look look(
      Member member,
      ReviewOrder order,
      Compilation compilation,
      Ingredients ingredients,
      LocalDate today) {
    List<Delivery> deliveries = deliveries(member, order, today);
    List<Missing> missing = missing(deliveries);
    Optional<Edition> last = editions.latest(order);
    boolean isSame =
        last.filter(edition -> edition.snapshot().equals(ingredients.snapshot())).isPresent();
    return new Look(
        order,
        ingredients.counted().size(),
        levels(deliveries),
        missing.subList(0, Math.min(SHOWN, missing.size())),
        missing.size(),
        (int) deliveries.stream().filter(each -> each.state() == Delivery.State.LATE).count(),
        last,
        issued.shown(order).isPresent(),
        isSame,
        last.isEmpty() || isSame
            ? Optional.of(List.of())
            : compilation.changedSince(reports.resolve(order.folder()), ingredients));
  }

  /** What became of what was due for it. */
  private List<Delivery> deliveries(Member member, ReviewOrder order, LocalDate today) {
    Structure structure = Structure.of(register, order.restatedTo());
    return book.on(member, today).deliveries(order.programme().code()).stream()
        .filter(each -> order.period().contains(each.obligation().piece()))
        .filter(each -> isWithin(each, order.unit(), structure))
        .toList();
  }

  private static boolean isWithin(Delivery delivery, OrgUnit top, Structure structure) {
    return structure.isWithin(
        delivery.obligation().unit(), delivery.obligation().piece().lastDay(), top);
  }

  private static List<OfLevel> levels(List<Delivery> deliveries) {
    Map<Level, List<Delivery>> byLevel =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.obligation().unit().level(),
                    () -> new EnumMap<>(Level.class),
                    Collectors.toList()));
    return byLevel.entrySet().stream()
        .map(
            of ->
                new OfLevel(
                    of.getKey(),
                    (int) of.getValue().stream().filter(Delivery::isReceived).count(),
                    of.getValue().size(),
                    (int)
                        of.getValue().stream()
                            .filter(each -> each.state() == Delivery.State.LATE)
                            .count()))
        .toList();
  }

  private static List<Missing> missing(List<Delivery> deliveries) {
    Map<OrgUnit, List<Period>> pieces = new java.util.LinkedHashMap<>();
    deliveries.stream()
        .filter(each -> !each.isReceived())
        .sorted(
            java.util.Comparator.comparingInt(
                    (Delivery each) ->
                        each.obligation().unit().on(each.obligation().piece().lastDay()).order())
                .thenComparing(each -> each.obligation().piece()))
        .forEach(
            each ->
                pieces
                    .computeIfAbsent(each.obligation().unit(), unit -> new ArrayList<>())
                    .add(each.obligation().piece()));
    return pieces.entrySet().stream()
        .map(
            of ->
                new Missing(
                    of.getKey(),
                    of.getKey().on(of.getValue().get(0).lastDay()).name(),
                    of.getValue()))
        .toList();
  }

  /** All faults at once; whatever lies out of reach is as if it were not there. */
  private Optional<ReviewOrder> order(Member member, Asked asked, List<FieldFault> faults) {
    access.require(member, Permission.LAUNCH);
    Optional<Programme> programme =
        Optional.of(asked.programme())
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> programmes.programme(new ProgrammeCode(code)));
    if (programme.isEmpty()) {
      faults.add(FieldFault.of("programme", "Hãy chọn chương trình.", "Choose a programme."));
    }
    if (asked.formats().isEmpty()) {
      faults.add(
          FieldFault.of(
              "formats", "Hãy chọn ít nhất một loại tệp.", "Choose at least one kind of file."));
    }
    Optional<Period> period =
        programme.flatMap(known -> PeriodText.parse(asked.period(), known.reporting().calendar()));
    boolean isPeriod =
        programme.isPresent()
            ? period.isPresent()
            : PeriodText.parse(asked.period(), PeriodCalendar.CALENDAR).isPresent();
    if (!isPeriod) {
      faults.add(
          FieldFault.of(
              "period",
              "Không hiểu kỳ: “"
                  + asked.period()
                  + "”. Viết như 2019, 2019-H1, 2019-9M, 2019-Q3, 2019-07, 2018..2019 hoặc"
                  + " 2017-05-25..2022-10-28.",
              "Not a period: “"
                  + asked.period()
                  + "”. Write 2019, 2019-H1, 2019-9M, 2019-Q3, 2019-07, 2018..2019 or"
                  + " 2017-05-25..2022-10-28."));
    }
    if (asked.unit().isBlank()) {
      faults.add(
          FieldFault.of(
              "unit", "Hãy ghi mã hoặc tên đơn vị.", "Give the unit's code or its name."));
    }
    Optional<Optional<LocalDate>> restatedTo = Structure.read(asked.structure());
    if (restatedTo.isEmpty()) {
      faults.add(
          FieldFault.of(
              "structure",
              "Không phải ngày: “" + asked.structure() + "”. Để trống, hoặc ghi như 2025-07-01.",
              "Not a day: “" + asked.structure() + "”. Leave it blank, or write as 2025-07-01."));
    }
    if (programme.isEmpty() || period.isEmpty() || !faults.isEmpty()) {
      return Optional.empty();
    }
    return order(member, asked, programme.get(), period.get(), restatedTo.orElseThrow(), faults);
  }

  private Optional<ReviewOrder> order(
      Member member,
      Asked asked,
      Programme programme,
      Period period,
      Optional<LocalDate> restatedTo,
      List<FieldFault> faults) {
    Optional<Period> valid = programme.valid().cut(period);
    if (valid.isEmpty()) {
      faults.add(
          FieldFault.of(
              "period",
              "Kỳ nằm ngoài hiệu lực của chương trình: " + asked.period(),
              "The period lies outside the programme's validity: " + asked.period()));
      return Optional.empty();
    }
    LocalDate day = restatedTo.orElse(valid.get().lastDay());
    List<OrgUnit> units =
        scopeUnits.on(asked.unit(), day).stream()
            .filter(unit -> access.may(member, Permission.LAUNCH, unit, day))
            .toList();
    if (units.size() != 1) {
      faults.add(units.isEmpty() ? unknown(member, asked, day) : several(units, asked, day));
      return Optional.empty();
    }
    OrgUnit unit = units.get(0);
    return (restatedTo.isPresent() ? valid : unit.validity().cut(valid.get()))
        .map(cut -> new ReviewOrder(programme, unit, cut, asked.language(), restatedTo));
  }

  private FieldFault unknown(Member member, Asked asked, LocalDate day) {
    String near =
        register.nearest(asked.unit().strip(), day).stream()
            .filter(unit -> access.may(member, Permission.LAUNCH, unit, day))
            .map(unit -> named(unit, day))
            .collect(Collectors.joining(", "));
    return FieldFault.of(
        "unit",
        "Trong phạm vi của bạn không có đơn vị “"
            + asked.unit()
            + "” vào ngày cuối kỳ."
            + (near.isEmpty() ? "" : " Có phải là: " + near + "?"),
        "Within your reach there is no unit “"
            + asked.unit()
            + "” on the period's last day."
            + (near.isEmpty() ? "" : " Perhaps: " + near + "?"));
  }

  private static FieldFault several(List<OrgUnit> units, Asked asked, LocalDate day) {
    String these =
        units.stream().limit(5).map(unit -> named(unit, day)).collect(Collectors.joining(", "));
    return FieldFault.of(
        "unit",
        "Có " + units.size() + " đơn vị tên “" + asked.unit() + "”, hãy ghi mã: " + these,
        units.size() + " units are called “" + asked.unit() + "”; give a code: " + these);
  }

  private static String named(OrgUnit unit, LocalDate day) {
    return unit.on(day).name() + " (" + unit.on(day).code() + ")";
  }
}
