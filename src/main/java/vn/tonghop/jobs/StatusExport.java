package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.DeliveriesCsv;
import vn.tonghop.inspection.FindingsCsv;
import vn.tonghop.inspection.Selection;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.JudgementStore.Judged;
import vn.tonghop.validation.JudgementStore.Refused;

/**
 * How every unit stands, as two tables to work on: {@code deliveries.csv}, what was due and what
 * became of it, and {@code findings.csv}, what was found in the files that came.
 */
public final class StatusExport {

  private final StatusReader status;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Yardstick yardstick;

  StatusExport(
      StatusReader status, LedgerStore ledger, JudgementStore judgements, Yardstick yardstick) {
    this.status = status;
    this.ledger = ledger;
    this.judgements = judgements;
    this.yardstick = yardstick;
  }

  /**
   * Writes both tables, each in place of one that was there.
   *
   * @param folder made if it is not there
   * @return what was written
   * @throws UncheckedIOException if the disk fails
   */
  public List<Path> write(Selection wanted, LocalDate date, Path folder) {
    Path deliveries = folder.resolve("deliveries.csv");
    write(deliveries, out -> writeDeliveries(wanted, date, out));
    Path findings = folder.resolve("findings.csv");
    write(findings, out -> writeFindings(wanted, out));
    return List.of(deliveries, findings);
  }

  private static void write(Path file, Consumer<Writer> content) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        content.accept(out);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void writeDeliveries(Selection wanted, LocalDate date, Writer out) {
    Map<Long, ReceivedFile> known = new HashMap<>();
    DeliveriesCsv csv =
        new DeliveriesCsv(
            yardstick.register(),
            number -> known.computeIfAbsent(number, n -> ledger.received(n).orElseThrow()),
            out);
    status
        .deliveries(wanted, date)
        .forEach(each -> csv.write(each.programme(), each.deliveries(), date));
  }

  /** What is wrong with a file as a whole belongs to nobody, and is told when all is wanted. */
  private void writeFindings(Selection wanted, Writer out) {
    FindingsCsv csv = new FindingsCsv(yardstick.programmes(), yardstick.register(), out);
    Map<Long, Map<Integer, SubmissionKey>> refused = new HashMap<>();
    for (Refused each : judgements.refused()) {
      refused.computeIfAbsent(each.file(), file -> new HashMap<>()).put(each.ordinal(), each.key());
    }
    for (Judged judged : judgements.latest()) {
      ReceivedFile file = ledger.received(judged.file()).orElseThrow();
      List<Told> findings = judgements.findings(file.id(), file.name());
      if (findings.isEmpty()) {
        continue;
      }
      Map<Integer, SubmissionKey> keys = new HashMap<>(ledger.keys(file.id()));
      keys.putAll(refused.getOrDefault(file.id(), Map.of()));
      Set<Integer> withErrors = withErrors(findings);
      withErrors.addAll(refused.getOrDefault(file.id(), Map.of()).keySet());
      for (Told told : findings) {
        Optional<SubmissionKey> about = Optional.ofNullable(keys.get(told.ordinal()));
        if (isWanted(about, wanted)) {
          csv.write(file, about, withErrors.contains(told.ordinal()), told.finding());
        }
      }
    }
  }

  private boolean isWanted(Optional<SubmissionKey> about, Selection wanted) {
    return about
        .map(key -> wanted.takes(key, yardstick.programmes(), yardstick.register()))
        .orElseGet(wanted::isAll);
  }

  private static Set<Integer> withErrors(List<Told> findings) {
    Set<Integer> ordinals = new HashSet<>();
    for (Told told : findings) {
      if (told.finding().isError()) {
        ordinals.add(told.ordinal());
      }
    }
    return ordinals;
  }
}
