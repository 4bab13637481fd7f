package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.ChangedSubmissions.Changed;
import vn.tonghop.review.ChangedFigure;
import vn.tonghop.review.ChangedSubmission;
import vn.tonghop.review.Changes;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Totals;
import vn.tonghop.rollup.Unallocated;

/**
 * Finds what changed in a review since an edition of it was issued: holds the {@code figures.csv}
 * of both against each other, row by row, and both lists of submissions.
 */
final class ChangesSince {

  private final Register register;
  private final LedgerStore ledger;
  private final IssuedFolders folders;

  ChangesSince(Register register, LedgerStore ledger, IssuedFolders folders) {
    this.register = register;
    this.ledger = ledger;
    this.folders = folders;
  }

  /** What differs from the edition; that it cannot be told, if its files cannot be read. */
  Changes of(Since since, Ingredients ingredients, Totals totals) {
    IssuedEdition edition = since.edition();
    String printed = edition.papers().printed();
    LocalDate date = edition.issuance().date();
    return (since.readable() ? folders.tables(edition) : Optional.<EditionTables>empty())
        .map(tables -> between(tables, ingredients, totals, printed, date))
        .orElseGet(() -> Changes.unreadable(printed, date));
  }

  private Changes between(
      EditionTables issued,
      Ingredients ingredients,
      Totals totals,
      String printed,
      LocalDate date) {
    List<Changed> submissions =
        new ChangedSubmissions(register, ledger).between(issued.counted(), ingredients);
    Map<FigureRow.Key, FigureRow> before = new LinkedHashMap<>();
    issued.rows().forEach(row -> before.put(row.of(), row));
    Map<FigureRow.Key, FigureRow> now = new LinkedHashMap<>();
    EditionTables.rows(FiguresCsv.of(totals)).forEach(row -> now.put(row.of(), row));
    Set<FigureRow.Key> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(before.keySet());
    Places places = new Places(ingredients.order(), totals);
    List<ChangedFigure> figures = new ArrayList<>();
    int completeness = 0;
    int unknown = 0;
    for (FigureRow.Key key : keys) {
      Optional<FigureRow> was = Optional.ofNullable(before.get(key));
      Optional<FigureRow> is = Optional.ofNullable(now.get(key));
      if (was.flatMap(FigureRow::value).equals(is.flatMap(FigureRow::value))) {
        completeness +=
            was.map(FigureRow::completeness).equals(is.map(FigureRow::completeness)) ? 0 : 1;
        continue;
      }
      Optional<Spot> spot = places.spot(key);
      if (spot.isEmpty()) {
        unknown++;
      } else {
        figures.add(
            new ChangedFigure(
                spot.get(),
                was.flatMap(FigureRow::value),
                is.flatMap(FigureRow::value),
                causes(spot.get(), ingredients.order(), submissions)));
      }
    }
    return new Changes(
        printed,
        date,
        true,
        figures,
        completeness,
        unknown,
        submissions.stream().map(Changed::submission).toList());
  }

  /** The submissions of the unit's subtree, of the level, within the period, on the indicator. */
  private static List<ChangedSubmission> causes(
      Spot spot, ReviewOrder order, List<Changed> submissions) {
    Set<IndicatorCode> sources =
        order.programme().indicator(spot.indicator()).isPresent()
            ? order.programme().sources(spot.indicator())
            : Set.of(spot.indicator());
    return submissions.stream()
        .filter(each -> spot.unit().equals(order.unit()) || each.isWithin(spot.unit()))
        .filter(each -> spot.slice().level().map(each::isOf).orElse(true))
        .filter(each -> spot.period().contains(each.submission().period()))
        .filter(each -> each.touches(sources))
        .map(Changed::submission)
        .toList();
  }

  /** Finds the places that the rows of a table name. */
  private final class Places {

    private final ReviewOrder order;
    private final Map<String, OrgUnit> units = new HashMap<>();

    Places(ReviewOrder order, Totals totals) {
      this.order = order;
      add(totals.unit());
      totals.children().forEach(this::add);
    }

    private void add(OrgUnit unit) {
      units.put(name(Unallocated.code(unit, unitsDay()), unit), unit);
    }

    private static String name(String code, OrgUnit unit) {
      return code + " " + unit.id().since().map(LocalDate::toString).orElse("");
    }

    private LocalDate unitsDay() {
      return order.unitsDay();
    }

    Optional<Spot> spot(FigureRow.Key key) {
      Optional<OrgUnit> unit = unit(key);
      Optional<Slice> slice =
          key.level().equals(Slice.ALL.code())
              ? Optional.of(Slice.ALL)
              : Level.ofCode(key.level()).map(Slice::of);
      Optional<Period> period =
          PeriodText.parse(key.period(), order.programme().reporting().calendar());
      return unit.isPresent()
              && slice.isPresent()
              && period.isPresent()
              && IndicatorCode.isCode(key.indicator())
          ? Optional.of(
              new Spot(unit.get(), slice.get(), period.get(), new IndicatorCode(key.indicator())))
          : Optional.empty();
    }

    /** One of the review's, or one that was its child when the edition was issued. */
    private Optional<OrgUnit> unit(FigureRow.Key key) {
      String name = key.unit() + " " + key.since();
      return Optional.ofNullable(units.get(name))
          .or(
              () ->
                  Optional.of(key.unit())
                      .filter(UnitCode::isCode)
                      .flatMap(code -> register.bearer(new UnitCode(code), unitsDay()))
                      .filter(unit -> name(key.unit(), unit).equals(name)));
    }
  }
}
