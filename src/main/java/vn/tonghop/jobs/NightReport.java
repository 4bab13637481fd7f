package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tonghop.jobs.Progress.Stage;

/**
 * What a night did.
 *
 * @param files newly received
 * @param judged files that were judged, some of them perhaps again
 * @param entered submissions newly in the ledger
 * @param refused in the files that were judged
 * @param newlyRefused of these, how many more than the judgement before had refused
 * @param refusedFiles files of which something was newly refused, with where it is told
 * @param reviews folders published, new editions and those that were missing, below the home
 */
public record NightReport(
    int files,
    int judged,
    int entered,
    int unchanged,
    int refused,
    int newlyRefused,
    List<RefusedFile> refusedFiles,
    List<Path> reviews,
    Map<Stage, Duration> durations) {

  public NightReport {
    refusedFiles = List.copyOf(refusedFiles);
    reviews = List.copyOf(reviews);
    durations = Map.copyOf(durations);
  }

  /** A file with refused submissions. */
  public record RefusedFile(String name, int refused, int submissions, Path findings) {}

  public boolean didNothing() {
    return files == 0 && judged == 0 && reviews.isEmpty();
  }
}
