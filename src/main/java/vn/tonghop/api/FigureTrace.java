package vn.tonghop.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.desk.FigureDesk.At;
import vn.tonghop.desk.FigureDesk.Figure;
import vn.tonghop.desk.FigureDesk.Part;
import vn.tonghop.desk.ReviewPath;
import vn.tonghop.inspection.Traced;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Unallocated;

/**
 * A figure with what it comes from, as far as it is within reach.
 *
 * @param code under which it is printed; absent for one that was asked for by what it is
 * @param level of which it is; {@code all} for all together
 * @param formula of one that is worked out
 * @param value absent when nobody reported
 * @param edition of the review; 0 when that was never made
 * @param stands whether that edition still tells what the ledger says
 * @param issued what editions that were issued say of it
 * @param hidden how many of its parts and cells are out of reach
 * @param cells a page of those that it comes out of; {@code total} is of all pages
 */
record FigureTrace(
    Optional<String> code,
    String programme,
    UnitName unit,
    Days period,
    String level,
    Measured indicator,
    Optional<String> formula,
    Optional<Amount> value,
    Completed complete,
    String review,
    String structure,
    int edition,
    boolean stands,
    List<Issued> issued,
    List<Share> parts,
    int hidden,
    List<Cell> cells,
    int page,
    int pages,
    int total) {

  private static final int ON_A_PAGE = 500;

  /** What it counts. */
  record Measured(String code, String nameVi, String nameEn, String measureVi, String measureEn) {

    static Measured of(Indicator indicator) {
      return new Measured(
          indicator.code().value(),
          indicator.name().vi(),
          indicator.name().en(),
          indicator.unitOfMeasure().vi(),
          indicator.unitOfMeasure().en());
    }
  }

  /** How much of what was due is in it. */
  record Completed(int reported, int due, int unitsReported, int unitsDue) {

    static Completed of(Total total) {
      return new Completed(total.reported(), total.due(), total.unitsReported(), total.unitsDue());
    }
  }

  /** What an issued edition says. */
  record Issued(ReviewSummary.IssueNumber number, Optional<Amount> value) {

    static Issued of(Traced.Issued issued) {
      return new Issued(
          ReviewSummary.IssueNumber.of(issued.edition()), issued.value().map(Amount::of));
    }
  }

  /**
   * What a direct child has of it.
   *
   * @param name absent for what belongs to no child
   * @param share in percent, where shares mean something
   * @param at where the child's own figure is, in this interface
   */
  record Share(
      Optional<String> name,
      Optional<Amount> value,
      Optional<BigDecimal> share,
      Completed complete,
      Optional<String> at) {

    static Share of(Part part) {
      return new Share(
          Optional.of(part.name()).filter(name -> !name.isEmpty()),
          part.total().value().map(Amount::of),
          part.share(),
          Completed.of(part.total()),
          part.at().map(Share::address));
    }

    private static String address(At at) {
      UriComponentsBuilder address =
          UriComponentsBuilder.fromPath(ApiConfiguration.V1 + "/figures");
      at.parameters().forEach(address::queryParam);
      return address.build().encode().toUriString();
    }
  }

  /**
   * A cell of a file that was handed in.
   *
   * @param cell as spreadsheets name it
   * @param number of the case
   * @param share of it that counts here, where staff divide it
   */
  record Cell(
      UnitName unit,
      Days period,
      String indicator,
      Amount value,
      String file,
      Optional<String> sheet,
      int row,
      Optional<String> cell,
      String receipt,
      String number,
      Optional<BigDecimal> share) {

    static Cell of(Traced.Counted counted, PeriodCalendar calendar) {
      return new Cell(
          UnitName.of(counted.unit(), counted.entry().key().period().lastDay()),
          Days.of(counted.entry().key().period(), calendar),
          counted.figure().indicator().value(),
          Amount.of(counted.figure().quantity()),
          counted.file().name(),
          Optional.of(counted.place().sheet()).filter(sheet -> !sheet.isEmpty()),
          counted.place().row(),
          counted.place().cell(),
          counted.file().receipt().number(),
          counted.entry().key().caseNumber(),
          counted.portion().map(portion -> portion.share()));
    }
  }

  static FigureTrace printed(String code, Figure figure, int page) {
    return of(Optional.of(code), figure, page);
  }

  static FigureTrace of(Figure figure, int page) {
    return of(Optional.empty(), figure, page);
  }

  private static FigureTrace of(Optional<String> code, Figure figure, int page) {
    Traced traced = figure.traced();
    ReviewOrder order = traced.order();
    PeriodCalendar calendar = order.programme().reporting().calendar();
    int all = figure.counted().size();
    int pages = Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
    int number = Math.min(Math.max(page, 1), pages);
    return new FigureTrace(
        code,
        order.programme().code().value(),
        unit(traced),
        Days.ofReview(traced.spot().period(), calendar),
        traced.spot().slice().code(),
        Measured.of(traced.indicator()),
        traced.indicator().derived().map(derived -> derived.expression().source()),
        traced.value().map(Amount::of),
        Completed.of(traced.total()),
        ReviewSummary.address(ReviewPath.of(order)),
        order.structure(),
        traced.edition(),
        traced.stands(),
        traced.issued().stream().map(Issued::of).toList(),
        figure.parts().stream().map(Share::of).toList(),
        figure.hidden(),
        figure.counted().stream()
            .skip((number - 1L) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(counted -> Cell.of(counted, calendar))
            .toList(),
        number,
        pages,
        all);
  }

  /** Of what belongs to no child, the unit of the review. */
  private static UnitName unit(Traced traced) {
    ReviewOrder order = traced.order();
    return UnitName.of(
        Unallocated.is(traced.spot().unit()) ? order.unit() : traced.spot().unit(),
        order.unitsDay());
  }
}
