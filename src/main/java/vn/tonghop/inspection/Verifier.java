package vn.tonghop.inspection;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.Compilation;
import vn.tonghop.publishing.DefinitionArchive;
import vn.tonghop.publishing.EditionTables;
import vn.tonghop.publishing.EditionTables.Line;
import vn.tonghop.publishing.IssuedEditions;
import vn.tonghop.publishing.IssuedFolders;
import vn.tonghop.publishing.PublishedEdition;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.submission.Archive;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.History;
import vn.tonghop.validation.Judge;

/**
 * Recomputes a published review from the archived originals: reads each file that went in once
 * more, takes the figures of the submissions that {@code submissions.csv} names, adds them up and
 * holds the outcome against {@code figures.csv}, row by row. The ledger's figures are not asked.
 */
public final class Verifier {

  private final Criteria now;
  private final DefinitionArchive definitions;
  private final Archive archive;
  private final LedgerStore ledger;
  private final IssuedEditions issued;

  /**
   * @param now by what the home goes
   * @param definitions by what it went earlier
   * @param ledger asked only for the times of received files
   */
  public Verifier(
      Criteria now,
      DefinitionArchive definitions,
      Archive archive,
      LedgerStore ledger,
      IssuedEditions issued) {
    this.now = now;
    this.definitions = definitions;
    this.archive = archive;
    this.ledger = ledger;
    this.issued = issued;
  }

  /** What it came to. */
  public sealed interface Answer {

    /**
     * It was recomputed.
     *
     * @param earlier whether programme or register have changed since, and those of then were used
     * @param rows of {@code figures.csv}
     * @param differences nothing when all is the same
     */
    record Recomputed(
        boolean earlier, int files, int submissions, int rows, List<Words> differences)
        implements Answer {

      public Recomputed {
        differences = List.copyOf(differences);
      }
    }

    /** It could not be. */
    record Cannot(Words why) implements Answer {}
  }

  /**
   * Verifies an edition.
   *
   * @param path its folder, or a file in it
   * @throws UncheckedIOException if the disk fails
   */
  public Answer verify(Path path) {
    Optional<PublishedEdition> edition = PublishedEdition.at(path);
    if (edition.isEmpty()) {
      return cannot(
          "Không có manifest.json đọc được ở " + path,
          "There is no readable manifest.json at " + path);
    }
    Optional<Criteria> criteria = now.of(edition.get(), definitions);
    if (criteria.isEmpty()) {
      return withoutDefinitions(edition.get());
    }
    Optional<OrgUnit> unit =
        criteria
            .get()
            .register()
            .bearer(
                edition.get().unit(),
                edition.get().restatedTo().orElse(edition.get().period().lastDay()));
    if (unit.isEmpty()) {
      return cannot(
          "Không có đơn vị mang mã " + edition.get().unit(),
          "No unit bears the code " + edition.get().unit());
    }
    Programme programme =
        criteria
            .get()
            .programmes()
            .programme(new ProgrammeCode(edition.get().programme()))
            .orElseThrow();
    return recompute(
        edition.get(),
        criteria.get(),
        new ReviewOrder(
            programme,
            unit.get(),
            edition.get().period(),
            Language.VI,
            edition.get().restatedTo()));
  }

  /** Of an edition that was issued the files can still be held against the register of numbers. */
  private Answer withoutDefinitions(PublishedEdition edition) {
    List<Words> differences = edition.issued() ? differences(edition) : List.of();
    return differences.isEmpty()
        ? cannot(
            "Chương trình hoặc danh mục đơn vị đã thay đổi từ khi lập, và bản lưu của chúng không có"
                + " hoặc không còn nguyên trong data/archive/definitions nên không tính lại được"
                + (edition.issued() ? "; các tệp còn nguyên như khi ban hành" : ""),
            "The programme or the register has changed since, and what they were is not whole in"
                + " data/archive/definitions, so that it cannot be recomputed"
                + (edition.issued() ? "; its files are as they were issued" : ""))
        : new Answer.Recomputed(false, 0, 0, 0, differences);
  }

  private List<Words> differences(PublishedEdition edition) {
    List<Words> differences = new ArrayList<>();
    for (String file : edition.altered()) {
      differences.add(
          new Words(
              file + ": không còn nguyên như khi lập (mã băm khác manifest.json)",
              file + ": no longer as it was published (its hash is not the manifest's)"));
    }
    if (edition.issued() && !isInTheRegister(edition)) {
      differences.add(
          new Words(
              "manifest.json: không đúng với sổ số văn bản đã ban hành",
              "manifest.json: not as the register of issued documents has it"));
    }
    return differences;
  }

  /** In its own place every byte counts; the review's folder may have further documents. */
  private boolean isInTheRegister(PublishedEdition edition) {
    return issued.register().all().stream()
        .filter(each -> each.edition().snapshot().hex().equals(edition.snapshot()))
        .anyMatch(
            each ->
                !issued.folders().isItsPlace(each, edition.folder())
                    || each.papers().manifest().equals(IssuedFolders.manifest(edition.folder())));
  }

  private static Answer cannot(String vi, String en) {
    return new Answer.Cannot(new Words(vi, en));
  }

  private Answer recompute(PublishedEdition edition, Criteria criteria, ReviewOrder order) {
    List<Words> differences = differences(edition);
    Optional<EditionTables> tables = EditionTables.of(edition.folder());
    if (tables.isEmpty()) {
      return cannot(
          "Không đọc được figures.csv hoặc submissions.csv",
          "figures.csv or submissions.csv cannot be read");
    }
    Map<Sha256, List<Line>> byFile = new LinkedHashMap<>();
    for (Line line : tables.get().counted()) {
      byFile.computeIfAbsent(line.file(), first -> new ArrayList<>()).add(line);
    }
    List<ReportedFigures> counted = new ArrayList<>();
    byFile.forEach((file, lines) -> read(file, lines, criteria, counted, differences));
    Map<String, String> published = tables.get().figures();
    Map<String, String> again =
        EditionTables.figures(
            Compilation.figuresOf(
                order,
                criteria.register(),
                new Obligations(criteria.register(), criteria.workingDays())
                    .of(order.programme(), order.period()),
                counted));
    compare(published, again, differences);
    return new Answer.Recomputed(
        !criteria.equals(now), byFile.size(), counted.size(), published.size(), differences);
  }

  /** Reads one original and takes from it what was counted. */
  private void read(
      Sha256 sha256,
      List<Line> lines,
      Criteria criteria,
      List<ReportedFigures> counted,
      List<Words> differences) {
    Optional<ReceivedFile> received = ledger.received(sha256);
    Path bytes = archive.path(sha256);
    if (received.isEmpty() || !Archive.holds(bytes, sha256)) {
      differences.add(
          new Words(
              "Bản gốc " + sha256 + " không còn hoặc đã bị sửa trong data/archive",
              "The original " + sha256 + " is gone from data/archive or was altered"));
      return;
    }
    Map<String, AcceptedSubmission> accepted = accepted(bytes, received.get(), criteria);
    for (Line line : lines) {
      AcceptedSubmission found = accepted.get(line.sheet() + "!" + line.row());
      if (found == null) {
        differences.add(
            new Words(
                "Bản gốc "
                    + received.get().name()
                    + " không có báo cáo hợp lệ ở dòng "
                    + line.row()
                    + " ("
                    + line.unit()
                    + ", "
                    + line.period()
                    + ")",
                "The original "
                    + received.get().name()
                    + " has no sound submission in row "
                    + line.row()
                    + " ("
                    + line.unit()
                    + ", "
                    + line.period()
                    + ")"));
      } else {
        counted.add(
            new ReportedFigures(
                counted.size() + 1, found.key().unit(), found.key().period(), found.figures()));
      }
    }
  }

  /** By sheet and row. */
  private Map<String, AcceptedSubmission> accepted(
      Path bytes, ReceivedFile file, Criteria criteria) {
    Map<String, AcceptedSubmission> accepted = new LinkedHashMap<>();
    try (SubmissionFile opened = SubmissionFile.open(bytes, criteria.columns())) {
      Judge judge = criteria.judge();
      Judge.Source source = Judge.Source.of(file, opened);
      for (Optional<Submission> next = opened.next(); next.isPresent(); next = opened.next()) {
        judge
            .open(next.get(), source)
            .decide(History.NONE)
            .verdict()
            .fold(
                sound -> Optional.of(sound.submission()),
                refused -> Optional.<AcceptedSubmission>empty())
            .ifPresent(
                sound ->
                    accepted.put(sound.handing().sheet() + "!" + sound.handing().row(), sound));
      }
    }
    return accepted;
  }

  private static void compare(
      Map<String, String> published, Map<String, String> again, List<Words> differences) {
    published.forEach(
        (key, value) -> {
          String now = again.getOrDefault(key, "–");
          if (!now.equals(value)) {
            differences.add(difference(key, value, now));
          }
        });
    again.forEach(
        (key, now) -> {
          if (!published.containsKey(key)) {
            differences.add(difference(key, "–", now));
          }
        });
  }

  private static Words difference(String key, String published, String again) {
    return new Words(
        key + ": đã in " + published + ", tính lại " + again,
        key + ": published " + published + ", recomputed " + again);
  }
}
