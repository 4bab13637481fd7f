package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.OutdatedReviews.Remedy;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Spelling;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.CheckedStore;
import vn.tonghop.publishing.CheckedStore.Checked;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.EditionStore.Listed;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** The reviews that were made, each with its latest edition. */
public final class ReviewList {

  private static final int ON_A_PAGE = 50;

  private final Access access;
  private final Register register;
  private final List<Programme> programmes;
  private final DueReviews due;
  private final EditionStore editions;
  private final IssuedStore issued;
  private final CheckedStore checked;
  private final Ledgers ledgers;

  ReviewList(
      Access access,
      Register register,
      List<Programme> programmes,
      DueReviews due,
      EditionStore editions,
      IssuedStore issued,
      CheckedStore checked,
      Ledgers ledgers) {
    this.access = access;
    this.register = register;
    this.programmes = List.copyOf(programmes);
    this.due = due;
    this.editions = editions;
    this.issued = issued;
    this.checked = checked;
    this.ledgers = ledgers;
  }

  /**
   * What is looked for; blank = any.
   *
   * @param unit its code, or a part of its name
   * @param period as it is written; reviews within it
   * @param state the name of a {@link ReviewState}, or {@code OUTDATED}
   */
  public record Wanted(String programme, String unit, String period, String state) {

    static final String OUTDATED = "OUTDATED";

    boolean isOutdated() {
      return state.equals(OUTDATED);
    }
  }

  /**
   * A review.
   *
   * @param issued when the latest edition was
   * @param checked when the latest edition was
   * @param remedy what is to be done about one that no longer tells what the ledger says
   */
  public record Line(
      ReviewOrder order,
      Edition edition,
      Optional<IssuedEdition> issued,
      Optional<Checked> checked,
      Optional<Remedy> remedy) {

    public ReviewState state() {
      return issued.isPresent()
          ? ReviewState.ISSUED
          : checked.isPresent() ? ReviewState.CHECKED : ReviewState.DRAFT;
    }

    public ReviewPath path() {
      return ReviewPath.of(order);
    }
  }

  /**
   * Some of them.
   *
   * @param number of the page, from 1
   * @param found on all pages
   * @param held whether it was asked which of them still hold
   */
  public record Page(List<Line> lines, int number, int pages, int found, boolean held) {

    public Page {
      lines = List.copyOf(lines);
    }
  }

  /** The programmes there are. */
  public List<Programme> programmes() {
    return programmes;
  }

  /**
   * Those within reach, the newest day first; those of one day by programme, the latest period
   * first, and in register order.
   *
   * @param held whether to ask which of them still tell what the ledger says; takes its time
   */
  public Page of(Member member, Wanted wanted, int page, boolean held, LocalDate today) {
    access.require(member, Permission.SEE);
    boolean ask = held || wanted.isOutdated();
    Map<ReviewPath, Remedy> remedies = ask ? remedies(today) : Map.of();
    Map<String, IssuedEdition> numbered = new HashMap<>();
    issued.all().forEach(each -> numbered.put(key(each), each));
    List<Line> found =
        editions.newest().stream()
            .flatMap(listed -> line(listed, numbered, remedies).stream())
            .filter(line -> sees(member, line.order()) && fits(line, wanted))
            .sorted(ORDER)
            .toList();
    int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int number = Math.min(Math.max(page, 1), pages);
    int from = (number - 1) * ON_A_PAGE;
    return new Page(
        found.subList(from, Math.min(found.size(), from + ON_A_PAGE)),
        number,
        pages,
        found.size(),
        ask);
  }

  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> day(line.edition()))
          .reversed()
          .thenComparing(line -> line.order().programme().code().value())
          .thenComparing(line -> line.order().period().lastDay(), Comparator.reverseOrder())
          .thenComparing(line -> line.order().period().start())
          .thenComparing(line -> line.order().unitState().level())
          .thenComparing(line -> line.order().unitState().code().value());

  /** Of times in UTC, in Vietnam. */
  private static LocalDate day(Edition edition) {
    return edition.published().plusHours(7).toLocalDate();
  }

  private boolean sees(Member member, ReviewOrder order) {
    return access.may(member, Permission.SEE, order.unit(), order.unitsDay());
  }

  private Map<ReviewPath, Remedy> remedies(LocalDate today) {
    Map<ReviewPath, Remedy> remedies = new HashMap<>();
    for (Outdated each : ledgers.outdated(today)) {
      remedies.put(ReviewPath.of(each.order()), each.remedy());
    }
    return remedies;
  }

  private Optional<Line> line(
      Listed listed, Map<String, IssuedEdition> numbered, Map<ReviewPath, Remedy> remedies) {
    return due.again(listed.review())
        .map(order -> order.in(Language.VI))
        .map(
            order -> {
              Optional<IssuedEdition> last =
                  Optional.ofNullable(
                      numbered.get(key(listed.review(), listed.edition().number())));
              return new Line(
                  order,
                  listed.edition(),
                  last,
                  last.isPresent() ? Optional.empty() : checked.of(order, listed.edition()),
                  Optional.ofNullable(remedies.get(ReviewPath.of(order))));
            });
  }

  private static String key(IssuedEdition of) {
    return key(of.review(), of.number());
  }

  private static String key(EditionStore.Published review, int edition) {
    return review + " " + edition;
  }

  private boolean fits(Line line, Wanted wanted) {
    ReviewOrder order = line.order();
    return (wanted.programme().isBlank()
            || order.programme().code().value().equals(wanted.programme()))
        && isOf(order, wanted.unit().strip())
        && isWithin(order, wanted.period().strip())
        && isIn(line, wanted);
  }

  private static boolean isIn(Line line, Wanted wanted) {
    return wanted.isOutdated()
        ? line.remedy().isPresent()
        : wanted.state().isBlank() || line.state().name().equals(wanted.state());
  }

  private boolean isOf(ReviewOrder order, String unit) {
    return unit.isEmpty()
        || order.unitState().code().value().equals(unit)
        || plain(order.unitState().name()).contains(plain(unit))
        || register.named(unit, order.period().lastDay()).contains(order.unit());
  }

  /** As people type without a keyboard for it. */
  private static String plain(String text) {
    return java.text.Normalizer.normalize(Spelling.fold(text), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }

  private static boolean isWithin(ReviewOrder order, String period) {
    return period.isEmpty()
        || order.periodText().equalsIgnoreCase(period)
        || PeriodText.parse(period, order.programme().reporting().calendar())
            .filter(days -> days.contains(order.period()))
            .isPresent();
  }
}
