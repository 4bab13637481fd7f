package vn.tonghop.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.inspection.Traced;
import vn.tonghop.inspection.Traced.Counted;
import vn.tonghop.inspection.Tracer;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.Validity;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Unallocated;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/**
 * Follows figures to the cells that they come from: from a printed one to what each child has of
 * it, on to the child's own, and so down to what a unit has handed in.
 */
public final class FigureDesk {

  private static final int REMEMBERED = 4;

  private final Access access;
  private final Register register;
  private final Programmes programmes;
  private final ReviewOrders orders;
  private final Ledgers ledgers;
  private final Supplier<Tracer> tracers;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  private record Kept(String version, Tracer.Answer answer) {}

  FigureDesk(
      Access access,
      Register register,
      Programmes programmes,
      ReviewOrders orders,
      Ledgers ledgers,
      Supplier<Tracer> tracers) {
    this.access = access;
    this.register = register;
    this.programmes = programmes;
    this.orders = orders;
    this.ledgers = ledgers;
    this.tracers = tracers;
  }

  /**
   * A figure that need not be printed anywhere.
   *
   * @param period of the review of which it is, as it is written
   * @param unit its id
   * @param piece the review's own period or a base piece of it, as it is written
   * @param level of which it is; {@code all} for all together
   * @param structure blank or {@code then}; or the day to whose units all figures are brought
   */
  public record At(
      String programme,
      String period,
      String unit,
      String piece,
      String level,
      String indicator,
      String structure) {

    static At of(Traced traced, OrgUnit child) {
      ReviewOrder order = traced.order();
      return new At(
          order.programme().code().value(),
          order.period().dates(),
          child.id().text(),
          traced.spot().period().dates(),
          traced.spot().slice().code(),
          traced.spot().indicator().value(),
          order.structure());
    }

    /** By their names, in the order in which addresses tell them. */
    public Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("programme", programme);
      parameters.put("period", period);
      parameters.put("unit", unit);
      parameters.put("piece", piece);
      parameters.put("level", level);
      parameters.put("indicator", indicator);
      parameters.put("structure", structure);
      return parameters;
    }
  }

  /**
   * What a direct child has of it.
   *
   * @param share of the whole in percent, to one decimal; empty where shares mean nothing
   * @param name blank for what is not allocated to any child
   * @param at where the child's own figure is; empty where it has none
   */
  public record Part(String name, Total total, Optional<BigDecimal> share, Optional<At> at) {}

  /**
   * A figure with all of it that whoever looks may see.
   *
   * @param hidden how many of its parts lie out of their reach
   */
  public record Figure(Traced traced, List<Part> parts, List<Counted> counted, int hidden) {

    public Figure {
      parts = List.copyOf(parts);
      counted = List.copyOf(counted);
    }

    /** The same without what is hidden, to be written down. */
    public Traced seen() {
      return new Traced(
          traced.code(),
          traced.order(),
          traced.spot(),
          traced.indicator(),
          traced.total(),
          traced.edition(),
          traced.stands(),
          traced.issued(),
          traced.children(),
          counted);
    }

    /** The unit's name on the review's last day. */
    public String unit() {
      return traced.spot().unit().on(traced.order().unitsDay()).name();
    }
  }

  /** What a code leads to. */
  public sealed interface Answer {

    /** To this figure. */
    record Found(String code) implements Answer {}

    /** The figure stands in these places. */
    record Stands(List<Tracer.Place> places) implements Answer {

      public Stands {
        places = List.copyOf(places);
      }
    }

    /** To nothing; why, and in which field. */
    record None(FieldFault fault) implements Answer {}
  }

  /**
   * Looks for what somebody typed.
   *
   * @param code of a figure, or of a review if a figure is given
   * @param figure as it is printed; blank for none
   */
  public Answer look(Member member, String code, String figure) {
    access.require(member, Permission.SEE);
    Optional<ReviewCode.Written> written = ReviewCode.read(code);
    if (written.isEmpty()) {
      return new Answer.None(
          FieldFault.of(
              "code",
              "Mã gồm mã báo cáo, số bảng, dòng, cột, ví dụ BC-7Q2M-4F1X.5.12.3; hoặc mã báo cáo"
                  + " cùng con số đã in. Không phải: "
                  + code,
              "A code is the review's, the table's number, row and column, as in"
                  + " BC-7Q2M-4F1X.5.12.3; or the review's with the figure as it is printed. Not: "
                  + code));
    }
    ReviewCode review = written.get().review();
    if (orders.ofCode(member, review).isEmpty()) {
      return new Answer.None(
          FieldFault.of(
              "code",
              "Không có báo cáo nào đã lập mang mã " + review,
              "No review that was ever made has the code " + review));
    }
    if (figure.isBlank()) {
      Tracer.Answer answer = trace(code);
      return answer instanceof Tracer.Answer.Found
          ? new Answer.Found(code.strip().toUpperCase(java.util.Locale.ROOT))
          : written.get().cell().isEmpty()
              ? new Answer.None(
                  FieldFault.of(
                      "figure",
                      "Mã này chỉ là mã báo cáo; ghi thêm con số như đã in.",
                      "This code is but a review's; add the figure as it is printed."))
              : none("code", answer);
    }
    Tracer.Answer answer = tracers.get().find(code, figure);
    return answer instanceof Tracer.Answer.Stands stands
        ? new Answer.Stands(stands.places())
        : none("figure", answer);
  }

  private static Answer none(String field, Tracer.Answer answer) {
    Words why =
        answer instanceof Tracer.Answer.None none
            ? none.why()
            : new Words("Không tìm thấy.", "Not found.");
    return new Answer.None(new FieldFault(field, why));
  }

  private Tracer.Answer trace(String code) {
    return remembered("code " + code, () -> tracers.get().trace(code));
  }

  /**
   * A printed figure.
   *
   * @throws NotYours if there is none such, or its review is out of reach
   */
  public Figure figure(Member member, String code) {
    boolean mayBe =
        ReviewCode.read(code)
            .filter(written -> orders.ofCode(member, written.review()).isPresent())
            .isPresent();
    if (!mayBe) {
      throw new NotYours("figure " + code);
    }
    return figure(member, trace(code));
  }

  /**
   * A figure, printed or not.
   *
   * @throws NotYours if there is none such, or it is out of reach
   */
  public Figure figure(Member member, At at) {
    Programme programme =
        Optional.of(at.programme())
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> programmes.programme(new ProgrammeCode(code)))
            .orElseThrow(() -> new NotYours("figure " + at));
    OrgUnit unit = unit(at).orElseThrow(() -> new NotYours("figure " + at));
    Optional<Period> whole = period(at.period(), programme).flatMap(programme.valid()::cut);
    Optional<LocalDate> restatedTo =
        Structure.read(at.structure()).orElseThrow(() -> new NotYours("figure " + at));
    Validity life = restatedTo.isPresent() ? Validity.ALWAYS : unit.validity();
    Optional<Period> own = whole.flatMap(life::cut);
    Optional<Period> piece = period(at.piece(), programme).flatMap(life::cut);
    Optional<Slice> slice =
        at.level().equals(Slice.ALL.code())
            ? Optional.of(Slice.ALL)
            : Level.ofCode(at.level()).map(Slice::of);
    if (own.isEmpty()
        || piece.isEmpty()
        || slice.isEmpty()
        || !own.get().contains(piece.get())
        || !IndicatorCode.isCode(at.indicator())) {
      throw new NotYours("figure " + at);
    }
    ReviewOrder order = new ReviewOrder(programme, unit, own.get(), Language.VI, restatedTo);
    access.require(member, Permission.SEE, unit, order.unitsDay());
    return figure(
        member,
        remembered(
            at.toString(),
            () ->
                tracers
                    .get()
                    .follow(order, slice.get(), piece.get(), new IndicatorCode(at.indicator()))));
  }

  private Optional<OrgUnit> unit(At at) {
    try {
      return register.unit(UnitId.parse(at.unit()));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(String text, Programme programme) {
    return PeriodText.parse(text, programme.reporting().calendar());
  }

  private Figure figure(Member member, Tracer.Answer answer) {
    if (!(answer instanceof Tracer.Answer.Found found)) {
      throw new NotYours("no figure");
    }
    Traced traced = found.figure();
    List<Traced.Part> children =
        traced.children().stream().filter(part -> sees(member, part.child(), traced)).toList();
    List<Counted> counted =
        traced.counted().stream().filter(each -> sees(member, each, traced)).toList();
    return new Figure(
        traced,
        children.stream().map(part -> part(traced, part)).toList(),
        counted,
        traced.children().size() - children.size() + traced.counted().size() - counted.size());
  }

  /**
   * On the review's last day; of a unit that ended before, on its own. What was brought to the
   * units of a day is seen with the review that it was brought to.
   */
  private boolean sees(Member member, OrgUnit child, Traced traced) {
    if (traced.order().restatedTo().isPresent()) {
      return orders.may(member, Permission.SEE, traced.order());
    }
    Period period = traced.order().period();
    LocalDate day = child.validity().cut(period).map(Period::lastDay).orElse(period.lastDay());
    return access.may(member, Permission.SEE, child, day);
  }

  private boolean sees(Member member, Counted counted, Traced traced) {
    return (traced.order().restatedTo().isPresent()
            && orders.may(member, Permission.SEE, traced.order()))
        || access.may(member, Permission.SEE, counted.unit(), traced.order().period().lastDay())
        || access.may(
            member, Permission.SEE, counted.unit(), counted.entry().key().period().lastDay());
  }

  private static Part part(Traced traced, Traced.Part part) {
    return new Part(
        Unallocated.is(part.child()) ? "" : part.child().on(traced.order().unitsDay()).name(),
        part.total(),
        share(traced, part.total()),
        Unallocated.is(part.child()) || part.total().value().isEmpty()
            ? Optional.empty()
            : Optional.of(At.of(traced, part.child())));
  }

  /** Only what is added up has shares. */
  private static Optional<BigDecimal> share(Traced traced, Total part) {
    Optional<Quantity> whole = traced.value().filter(value -> value.value().signum() > 0);
    boolean isSum =
        traced.indicator().derived().isEmpty() && traced.indicator().overUnits() == OverUnits.SUM;
    return isSum && whole.isPresent()
        ? part.value()
            .map(
                value ->
                    value
                        .value()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.get().value(), 1, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /** A few are remembered: people turn their pages. */
  private Tracer.Answer remembered(String what, Supplier<Tracer.Answer> answer) {
    String version = ledgers.version();
    Optional<Tracer.Answer> known = known(what, version);
    Tracer.Answer found = known.orElseGet(answer);
    remember(what, new Kept(version, found));
    return found;
  }

  private synchronized Optional<Tracer.Answer> known(String what, String version) {
    return Optional.ofNullable(kept.get(what))
        .filter(each -> each.version().equals(version))
        .map(Kept::answer);
  }

  private synchronized void remember(String what, Kept answer) {
    kept.remove(what);
    kept.put(what, answer);
    if (kept.size() > REMEMBERED) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
