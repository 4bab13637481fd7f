package vn.tonghop.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.forms.Form;
import vn.tonghop.forms.FormWorkbook;
import vn.tonghop.forms.Forms;
import vn.tonghop.forms.Forms.Asked;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;

/** Makes the workbooks that units fill in. Reads the ledger, changes nothing in it. */
public final class Templates {

  private static final String ENDING = ".xlsx";
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final LedgerStore ledger;
  private final Obligations obligations;
  private final Forms forms;

  Templates(LedgerStore ledger, Obligations obligations, Yardstick yardstick) {
    this.ledger = ledger;
    this.obligations = obligations;
    this.forms =
        new Forms(
            yardstick.register(),
            yardstick.workingDays(),
            key -> ledger.inForce(key).map(ledger::figures));
  }

  /**
   * The form of whoever bears the code in the period.
   *
   * @param asked whole, as its name says
   */
  public Asked form(Programme programme, UnitCode code, Period asked) {
    return forms.form(programme, code, asked);
  }

  /**
   * Writes a form to a file, in place of what was there.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void write(Form form, Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path folder = Optional.ofNullable(target.getParent()).orElse(target);
      Files.createDirectories(folder);
      Path fresh = folder.resolve("." + UUID.randomUUID() + ".tmp");
      try {
        try (OutputStream out = Files.newOutputStream(fresh)) {
          FormWorkbook.write(form, out);
        }
        Files.move(
            fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }

  /**
   * The forms of one programme and period that were wanted.
   *
   * @param folder below the root
   * @param kept how many lay there already
   */
  public record Batch(Path folder, int written, int kept) {}

  /**
   * Writes a form for every unit and base piece, or what is left of it, that submissions in force
   * do not cover. Files that lie there already are left as they are: somebody may have filled them
   * in.
   *
   * @param within the period whose pieces are wanted, ended or not; empty for all that have ended
   * @param root gets a folder for each programme, in it one for each period
   */
  public List<Batch> writeDue(
      Programme programme, Optional<Period> within, LocalDate today, Path root) {
    Map<Path, Batch> batches = new LinkedHashMap<>();
    within
        .or(() -> ended(programme, today))
        .ifPresent(
            period -> {
              for (Due due : due(programme, period)) {
                if (within.isPresent() || due.period().lastDay().isBefore(today)) {
                  Batch batch = write(programme, due, root);
                  batches.merge(
                      batch.folder(),
                      batch,
                      (a, b) ->
                          new Batch(a.folder(), a.written() + b.written(), a.kept() + b.kept()));
                }
              }
            });
    return List.copyOf(batches.values());
  }

  /** What a unit still owes. */
  private record Due(OrgUnit unit, Period period) {}

  /** From the beginning to the end of the base piece that has the day: none is cut short by it. */
  private static Optional<Period> ended(Programme programme, LocalDate today) {
    LocalDate begin = programme.valid().since().orElse(FIRST_DAY);
    return programme
        .reporting()
        .calendar()
        .containing(programme.reporting().base(), today)
        .map(programme.reporting().calendar()::period)
        .filter(last -> begin.isBefore(last.endExclusive()))
        .map(last -> new Period(begin, last.endExclusive()));
  }

  private List<Due> due(Programme programme, Period period) {
    Map<UnitId, List<Period>> covered = new HashMap<>();
    for (Entry entry : ledger.inForce(programme.code(), period)) {
      covered
          .computeIfAbsent(entry.key().unit(), unit -> new ArrayList<>())
          .add(entry.key().period());
    }
    return obligations.of(programme, period).stream()
        .flatMap(
            obligation ->
                obligation
                    .piece()
                    .minus(covered.getOrDefault(obligation.unit().id(), List.of()))
                    .stream()
                    .map(rest -> new Due(obligation.unit(), rest)))
        .toList();
  }

  private Batch write(Programme programme, Due due, Path root) {
    Form form = forms.form(programme, due.unit(), due.period());
    Path folder = Path.of(programme.code().value(), form.periodText());
    Path file = root.resolve(folder).resolve(form.fileName() + ENDING);
    if (form.isEmpty()) {
      return new Batch(folder, 0, 0);
    }
    if (Files.exists(file)) {
      return new Batch(folder, 0, 1);
    }
    write(form, file);
    return new Batch(folder, 1, 0);
  }
}
