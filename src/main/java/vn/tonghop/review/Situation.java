package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;

/**
 * Part I: what was done to carry out the decision, and how the figures were gathered: what is in,
 * what is missing, what did not fit the period.
 */
final class Situation {

  private static final IndicatorCode DOCUMENTS = new IndicatorCode("documents_issued");

  /** More units than this are named in the annex, not in the text. */
  private static final int NAMED = 10;

  private final Subject subject;
  private final Gathering gathering;
  private final Optional<LocalDate> historyBegins;
  private final Texts texts;

  /**
   * @param historyBegins from when on the register knows every change; empty = always
   */
  Situation(Subject subject, Gathering gathering, Optional<LocalDate> historyBegins) {
    this.subject = subject;
    this.gathering = gathering;
    this.historyBegins = historyBegins;
    this.texts = subject.texts();
  }

  void write(Outline outline) {
    outline.part("part.situation");
    outline.section(texts.text("situation.leadership"));
    documents(outline);
    outline.staff(StaffSection.LEADERSHIP);
    outline.section(texts.text("situation.figures"));
    received(outline);
    behind(outline);
    late(outline);
    unfitting(outline);
    structure(outline);
  }

  /** In the plan's own sentences, else plainly; nothing where none are counted. */
  private void documents(Outline outline) {
    List<String> told = new Topics(subject).documents();
    told.forEach(outline::paragraph);
    if (told.isEmpty()) {
      subject.programme().indicator(DOCUMENTS).stream()
          .flatMap(indicator -> subject.slicesOf(indicator).stream())
          .flatMap(slice -> documents(slice).stream())
          .forEach(outline::paragraph);
    }
  }

  private Optional<String> documents(Slice slice) {
    Indicator indicator = subject.indicator(DOCUMENTS);
    return subject
        .total(slice, indicator)
        .value()
        .filter(value -> value.value().signum() > 0)
        .map(
            value ->
                texts.text(
                    "situation.documents",
                    "unit",
                    subject.levels().phrase(slice),
                    "amount",
                    subject.amount(value, indicator),
                    "count",
                    value.value().longValue()));
  }

  private void received(Outline outline) {
    Completeness whole = gathering.whole();
    if (whole.piecesDue() == 0) {
      outline.paragraph(texts.text("gathered.nothing_due"));
      return;
    }
    outline.paragraph(
        texts.text(
            whole.isComplete() ? "gathered.all" : "gathered.some",
            "received",
            whole.piecesReported(),
            "due",
            whole.piecesDue(),
            "rate",
            subject.numbers().rate(whole.piecesReported(), whole.piecesDue()),
            "complete",
            whole.unitsReported(),
            "units",
            whole.unitsDue()));
    for (Slice slice : subject.levelSlices()) {
      Completeness level = gathering.of(subject.unit(), slice);
      if (level.piecesDue() > 0) {
        outline.item(levelReceived(slice, level));
      }
    }
  }

  private String levelReceived(Slice slice, Completeness level) {
    return texts.text(
        "gathered.level",
        "level",
        subject.levels().name(slice),
        "complete",
        level.unitsReported(),
        "units",
        level.unitsDue(),
        "received",
        level.piecesReported(),
        "due",
        level.piecesDue(),
        "full",
        level.piecesReported() == level.piecesDue() ? "yes" : "no",
        "rate",
        subject.numbers().rate(level.piecesReported(), level.piecesDue()));
  }

  private void behind(Outline outline) {
    Set<OrgUnit> behind = gathering.behind().keySet();
    if (!behind.isEmpty()) {
      outline.paragraph(
          behind.size() <= NAMED
              ? texts.text(
                  "gathered.behind",
                  "n",
                  behind.size(),
                  "units",
                  subject.units().list(behind),
                  "silent",
                  gathering.silent().size())
              : texts.text(
                  "gathered.behind.many", "n", behind.size(), "silent", gathering.silent().size()));
    }
  }

  private void late(Outline outline) {
    int late = gathering.late().size();
    int received = gathering.whole().piecesReported();
    if (late > 0) {
      outline.paragraph(
          texts.text(
              "gathered.late",
              "n",
              late,
              "received",
              received,
              "rate",
              subject.numbers().rate(late, received)));
    }
  }

  private void unfitting(Outline outline) {
    int coarser = gathering.coarser().size();
    if (coarser > 0) {
      outline.paragraph(
          texts.text(
              "gathered.coarser",
              "n",
              coarser,
              "base",
              texts.text("base." + subject.programme().reporting().base())));
    }
    int straddling = gathering.straddling().size();
    if (straddling > 0) {
      outline.paragraph(texts.text("gathered.straddling", "n", straddling));
    }
  }

  private void structure(Outline outline) {
    new Grouped(subject).write(outline);
    new Restating(subject).write(outline);
    historyBegins
        .filter(day -> subject.totals().period().start().isBefore(day))
        .map(day -> texts.text("gathered.history", "day", new DayWords(texts).day(day)))
        .ifPresent(outline::note);
  }
}
