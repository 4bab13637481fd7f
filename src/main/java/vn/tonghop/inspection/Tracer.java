package vn.tonghop.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.inspection.Traced.Counted;
import vn.tonghop.inspection.Traced.Issued;
import vn.tonghop.inspection.Traced.Part;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.period.Period;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.Compilation.Compiled;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Ingredients;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Marks;
import vn.tonghop.review.Marks.Marked;
import vn.tonghop.review.Review;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Totals;
import vn.tonghop.rollup.Witness;

/**
 * Follows a printed figure to the cells it came from: the review is added up again, by the very
 * code that made it, and every figure that is counted is written down. For one use and one thread:
 * what it asked the ledger is remembered.
 */
public final class Tracer {

  private final DueReviews due;
  private final EditionStore editions;
  private final IssuedEditions issued;
  private final Compilation compilation;
  private final LedgerStore ledger;
  private @Nullable Compiled last;

  public Tracer(
      DueReviews due,
      EditionStore editions,
      IssuedEditions issued,
      Compilation compilation,
      LedgerStore ledger) {
    this.due = due;
    this.editions = editions;
    this.issued = issued;
    this.compilation = compilation;
    this.ledger = ledger;
  }

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9,]");

  /**
   * A figure in a table.
   *
   * @param code of the figure
   * @param figure as it is printed
   * @param caption of its table
   * @param row what names its row
   * @param heading of its column
   */
  public record Place(String code, String figure, String caption, String row, String heading) {}

  /** What a code leads to. */
  public sealed interface Answer {

    /** A figure. */
    record Found(Traced figure) implements Answer {}

    /** The figure stands in these places; at least one. */
    record Stands(List<Place> places) implements Answer {

      public Stands {
        places = List.copyOf(places);
      }
    }

    /** No figure; why, and what to do. */
    record None(Words why) implements Answer {}
  }

  /**
   * Follows a figure.
   *
   * @param text the code as it is printed, {@code BC-7Q2M-4F1X.5.12.3}
   */
  public Answer trace(String text) {
    Optional<ReviewCode.Written> written = ReviewCode.read(text);
    if (written.isEmpty() || written.get().cell().isEmpty()) {
      return none(
          "Mã tra số gồm mã báo cáo, số bảng, dòng, cột, ví dụ BC-7Q2M-4F1X.5.12.3 (số trong"
              + " câu văn, trong khung: thêm --figure); không phải: "
              + text,
          "A figure's code is the review's, the table's number, row and column, as in"
              + " BC-7Q2M-4F1X.5.12.3 (for one in a sentence or the box give --figure); not: "
              + text);
    }
    return of(
        written.get().review(), compiled -> trace(text, compiled, written.get().cell().get()));
  }

  /**
   * Finds a figure that stands in a sentence or a box, without a code of its own.
   *
   * @param text the review's code, {@code BC-7Q2M-4F1X}; what follows it is left aside
   * @param figure as it is printed, {@code 2.984}; of other signs than digits and the decimal comma
   *     nothing is asked
   */
  public Answer find(String text, String figure) {
    Optional<ReviewCode.Written> written = ReviewCode.read(text);
    String digits = digits(figure);
    if (written.isEmpty() || digits.isEmpty()) {
      return none(
          "Cần mã báo cáo (ví dụ BC-7Q2M-4F1X) và con số như đã in (ví dụ 2.984)",
          "The review's code (such as BC-7Q2M-4F1X) and the figure as it is printed (such as 2.984)"
              + " are needed");
    }
    ReviewCode code = written.get().review();
    return of(code, compiled -> find(code, digits, compiled));
  }

  /**
   * Follows what a unit has of an indicator, printed or not: as a review of it would tell.
   *
   * @param order of a review of the unit, which need not have been made
   * @param period the review's own or one of its base pieces
   */
  public Answer follow(ReviewOrder order, Slice slice, Period period, IndicatorCode indicator) {
    if (order.programme().indicator(indicator).isEmpty()) {
      return none("Không có chỉ tiêu " + indicator, "There is no indicator " + indicator);
    }
    return of(
        order,
        compiled ->
            new Answer.Found(
                traced(
                    order.code().text(),
                    compiled,
                    new Spot(order.unit(), slice, period, indicator))));
  }

  private static Answer find(ReviewCode code, String digits, Compiled compiled) {
    List<Table> tables = tables(compiled.review());
    List<Place> places = new ArrayList<>();
    for (int number = 1; number <= tables.size(); number++) {
      Table table = tables.get(number - 1);
      for (Marked cell : Marks.all(table)) {
        if (digits(cell.text()).equals(digits)) {
          places.add(
              new Place(
                  String.join(".", code.text(), String.valueOf(number), cell.row(), cell.column()),
                  cell.text(),
                  table.caption(),
                  cell.named(),
                  cell.heading()));
        }
      }
    }
    return places.isEmpty()
        ? none(
            "Không có số " + digits + " trong các bảng của báo cáo " + code,
            "No table of the review " + code + " has the figure " + digits)
        : new Answer.Stands(places);
  }

  private static String digits(String printed) {
    return NO_DIGIT.matcher(printed).replaceAll("");
  }

  private Answer of(ReviewCode code, Function<Compiled, Answer> then) {
    Compiled known = last;
    if (known != null && known.ingredients().order().code().equals(code)) {
      return then.apply(known);
    }
    Optional<ReviewOrder> order =
        editions.published().stream()
            .flatMap(published -> due.again(published).stream())
            .filter(each -> each.code().equals(code))
            .findFirst();
    if (order.isEmpty()) {
      return none(
          "Không có báo cáo nào đã lập mang mã " + code,
          "No review that was ever made has the code " + code);
    }
    return of(order.get(), then);
  }

  private Answer of(ReviewOrder order, Function<Compiled, Answer> then) {
    Optional<Ingredients> ingredients = compilation.ingredientsOfLatest(order);
    if (ingredients.isEmpty()) {
      return none(
          "Báo cáo " + order.name() + " nay không còn số liệu nào: các báo cáo của đơn vị đã rút",
          "Nothing is left of the review " + order.name() + ": its submissions are withdrawn");
    }
    Compiled compiled = compilation.compile(ingredients.get());
    last = compiled;
    return then.apply(compiled);
  }

  private static Answer none(String vi, String en) {
    return new Answer.None(new Words(vi, en));
  }

  private Answer trace(String text, Compiled compiled, ReviewCode.Cell cell) {
    String review = compiled.ingredients().order().name();
    List<Table> tables = tables(compiled.review());
    Optional<Spot> spot =
        cell.table() < 1 || cell.table() > tables.size()
            ? Optional.empty()
            : Marks.spot(tables.get(cell.table() - 1), cell.row(), cell.column());
    return spot.<Answer>map(found -> new Answer.Found(traced(text, compiled, found)))
        .orElseGet(
            () ->
                none(
                    "Trong báo cáo "
                        + review
                        + " không có số liệu ở bảng "
                        + cell.table()
                        + ", dòng "
                        + cell.row()
                        + ", cột "
                        + cell.column()
                        + ". Dòng là số thứ tự (T = tổng cộng, 0 = dòng trước số 1), cột là số ở dưới tiêu đề",
                    "The review "
                        + review
                        + " has no figure in table "
                        + cell.table()
                        + ", row "
                        + cell.row()
                        + ", column "
                        + cell.column()
                        + ". The row is its number (T = total, 0 = the row before number 1), the"
                        + " column the number below its heading"));
  }

  /** In the order of their numbers. */
  private static List<Table> tables(Review review) {
    return Stream.concat(
            review.body().stream(),
            review.annexes().stream().flatMap(annex -> annex.blocks().stream()))
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private Traced traced(String text, Compiled compiled, Spot spot) {
    Ingredients ingredients = compiled.ingredients();
    Totals totals = compiled.totals();
    ReviewOrder order = ingredients.order();
    Optional<Edition> edition = editions.latest(order);
    return new Traced(
        text,
        order,
        spot,
        order.programme().indicator(spot.indicator()).orElseThrow(),
        totals.total(spot.unit(), spot.slice(), spot.period(), spot.indicator()),
        edition.map(Edition::number).orElse(0),
        edition.filter(last -> last.snapshot().equals(ingredients.snapshot())).isPresent()
            || issued
                .register()
                .shown(order)
                .filter(shown -> compilation.hasFiguresOf(shown, ingredients))
                .isPresent(),
        issued(order, spot),
        spot.unit().equals(order.unit()) ? parts(totals, spot) : List.of(),
        counted(ingredients, spot));
  }

  /** What each edition that was issued says of it. */
  private List<Issued> issued(ReviewOrder order, Spot spot) {
    List<Issued> said = new ArrayList<>();
    for (IssuedEdition edition : issued.register().of(order)) {
      said.add(
          new Issued(
              edition,
              issued.folders().tables(edition).flatMap(tables -> tables.value(order, spot))));
    }
    return said;
  }

  private static List<Part> parts(Totals totals, Spot spot) {
    return totals.children().stream()
        .map(
            child ->
                new Part(child, totals.total(child, spot.slice(), spot.period(), spot.indicator())))
        .filter(part -> part.total().due() > 0 || part.total().value().isPresent())
        .toList();
  }

  private List<Counted> counted(Ingredients ingredients, Spot spot) {
    Gatherer gatherer = new Gatherer(ingredients, spot);
    compilation.tell(ingredients, gatherer);
    return gatherer.inOrder();
  }

  /** Writes down what is counted in one figure. */
  private final class Gatherer implements Witness {

    private final ReviewOrder order;
    private final Spot spot;
    private final Set<IndicatorCode> wanted;
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, ReceivedFile> files = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();

    Gatherer(Ingredients ingredients, Spot spot) {
      this.order = ingredients.order();
      this.spot = spot;
      this.wanted = order.programme().sources(spot.indicator());
      ingredients.entries().forEach(entry -> entries.put(entry.submission(), entry));
    }

    @Override
    public void counts(OrgUnit node, OrgUnit unit, ReportedFigures submission, Figure figure) {
      if (spot.unit().equals(order.unit()) || spot.unit().equals(node)) {
        take(node, unit, submission, figure, Optional.empty());
      }
    }

    @Override
    public void shares(
        OrgUnit of,
        OrgUnit unit,
        ReportedFigures submission,
        Figure figure,
        Restated.Portion portion) {
      if (spot.unit().equals(of)) {
        take(of, unit, submission, figure, Optional.of(portion));
      }
    }

    private void take(
        OrgUnit node,
        OrgUnit unit,
        ReportedFigures submission,
        Figure figure,
        Optional<Restated.Portion> portion) {
      boolean ofLevel = spot.slice().level().map(unit.level()::equals).orElse(true);
      if (wanted.contains(figure.indicator())
          && ofLevel
          && spot.period().contains(submission.period())) {
        Entry entry = Objects.requireNonNull(entries.get(submission.submission()));
        ReceivedFile file =
            files.computeIfAbsent(entry.file(), f -> ledger.received(f).orElseThrow());
        counted.add(new Counted(node, unit, entry, file, figure, portion));
      }
    }

    List<Counted> inOrder() {
      counted.sort(
          Comparator.comparing((Counted each) -> each.figure().indicator().value())
              .thenComparing(each -> each.unit().on(each.entry().key().period().lastDay()).order())
              .thenComparing(each -> each.entry().key().period()));
      return counted;
    }
  }
}
