package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.NamedReview;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.rollup.Totals;

/**
 * Puts totals into words: a draft that has everything but what staff write and what issuing gives.
 *
 * <pre>{@code
 * Review draft = writer.write(totals, Optional.of(lastYear), Language.VI, snapshot);
 * }</pre>
 *
 * <p>Reads neither clock nor locale nor zone: the same totals give the same review. Safe for
 * threads.
 */
public final class ReviewWriter {

  private final Register register;
  private final IssuingBodies issuingBodies;
  private final Optional<LocalDate> historyBegins;
  private final LocalDate day;
  private final Map<Form, Texts> wording = new ConcurrentHashMap<>();

  private record Form(Language language, Layout layout, Tone tone) {

    Texts texts() {
      return new Texts(language, layout, tone);
    }
  }

  /**
   * @param day on which the drafts are made: they have the form that is in force then
   * @param historyBegins from when on the register knows every change of units; reviews that begin
   *     earlier say so; empty = it always did
   */
  public ReviewWriter(
      Register register,
      IssuingBodies issuingBodies,
      LocalDate day,
      Optional<LocalDate> historyBegins) {
    this.day = day;
    this.register = register;
    this.issuingBodies = issuingBodies;
    this.historyBegins = historyBegins;
  }

  /** The same for documents of another day. */
  public ReviewWriter on(LocalDate other) {
    return new ReviewWriter(register, issuingBodies, other, historyBegins);
  }

  /**
   * Writes a draft.
   *
   * @see #write(Totals, Beside, Language, Sha256)
   */
  public Review write(
      Totals totals, Optional<Totals> lastYear, Language language, Sha256 snapshot) {
    return write(
        totals,
        new Beside(lastYear, Map.of(), List.of(), Optional.empty(), StaffText.NONE),
        language,
        snapshot);
  }

  /**
   * Writes a draft.
   *
   * @param snapshot the hash of all that it was made of
   */
  public Review write(Totals totals, Beside beside, Language language, Sha256 snapshot) {
    Letterhead letterhead = letterhead(totals.programme(), totals.unit(), totals.period());
    Layout layout = letterhead.layout(day);
    Texts texts =
        wording.computeIfAbsent(new Form(language, layout, letterhead.tone()), Form::texts);
    Subject subject = new Subject(totals, register, texts);
    Gathering gathering = new Gathering(totals, beside.late());
    String abstractLine = abstractLine(subject);
    Outline body = new Outline(texts, beside.staff());
    write(body, subject, gathering, beside, letterhead);
    String reference =
        layout.annexes() == Layout.Annexes.EACH
            ? letterhead.reference(texts, Optional.empty())
            : "";
    return new Review(
        language,
        layout,
        texts.text("review.title", "abstract", abstractLine),
        letterhead.head(texts, abstractLine, Optional.empty()),
        body.blocks(),
        letterhead.closing(texts, Optional.empty()),
        new Annexes(subject, gathering, body.tables(), reference).write(beside.changes()),
        snapshot);
  }

  /** Who issues the reviews of a unit and a period. */
  public Letterhead letterhead(Programme programme, OrgUnit unit, Period period) {
    return issuingBodies.of(programme.code(), unit, period.lastDay());
  }

  /** The form of a draft of theirs. */
  public Layout layout(Letterhead letterhead) {
    return letterhead.layout(day);
  }

  private void write(
      Outline outline, Subject subject, Gathering gathering, Beside beside, Letterhead letterhead) {
    String issuer = subject.in(letterhead.inSentence());
    outline.paragraph(opening(subject, issuer));
    outline.add(new KeyFactsBox(subject, gathering).facts());
    new Situation(subject, gathering, historyBegins).write(outline);
    new Results(subject, gathering).write(outline);
    new Topics(subject).write(outline);
    new Overview(subject, gathering).write(outline);
    beside
        .lastYear()
        .filter(before -> !before.period().overlaps(subject.totals().period()))
        .map(before -> new Comparison(subject.totals(), before))
        .ifPresent(comparison -> new Compared(subject, comparison).write(outline));
    beside.changes().ifPresent(changes -> new ChangedFigures(subject, changes).write(outline));
    new Assessment(subject, gathering, beside.limitations()).write(outline);
    outline.paragraph(
        Texts.sentenceCase(
            subject.texts().text("ending", "abstract", abstractLine(subject), "issuer", issuer)));
  }

  private static String opening(Subject subject, String issuer) {
    Period period = subject.totals().period();
    boolean tellsPeriod = abstractLine(subject).endsWith(subject.period());
    return subject
        .texts()
        .text(
            tellsPeriod && !subject.periods().needsDates(period) ? "opening" : "opening.dates",
            "basis",
            subject.in(subject.programme().basis()),
            "issuer",
            issuer,
            "abstract",
            abstractLine(subject),
            "dates",
            subject.periods().dates(period));
  }

  /** The title of the named review that this is, or the programme's with the period. */
  private static String abstractLine(Subject subject) {
    Programme programme = subject.programme();
    return programme.namedReviews().stream()
        .filter(named -> isOf(named, subject))
        .findFirst()
        .map(named -> subject.in(named.title()))
        .orElseGet(
            () ->
                subject
                    .texts()
                    .text(
                        subject.unit().level() == Level.GROUP
                            ? "review.abstract.group"
                            : "review.abstract",
                        "group",
                        subject.units().inSentence(subject.unit()),
                        "title",
                        subject.in(programme.document().title()),
                        "period",
                        subject.period()));
  }

  private static boolean isOf(NamedReview named, Subject subject) {
    Totals totals = subject.totals();
    return named.restatedTo().equals(totals.restatedTo())
        && programmeCut(named, totals).equals(Optional.of(totals.period()))
        && named.units().contains(totals.unit().on(totals.unitsDay()).code());
  }

  private static Optional<Period> programmeCut(NamedReview named, Totals totals) {
    return totals.programme().valid().cut(named.period());
  }
}
