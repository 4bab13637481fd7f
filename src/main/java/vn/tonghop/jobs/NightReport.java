package vn.tonghop.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.validation.Effect;

/**
 * What a night did.
 *
 * @param files newly received
 * @param judged files that were judged, some of them perhaps again
 * @param effect what they did to the ledger
 * @param refused submissions of the files that were judged
 * @param figuresRefused sound figures of those
 * @param newlyRefused of these, how many more than the judgement before had refused
 * @param refusedFiles files of which something was newly refused, with where it is told
 * @param reviews folders published, new editions and those that were missing, below the home
 * @param stopped whether somebody ended it early; the next night goes on with what is left, and
 *     tells what this one did too
 */
public record NightReport(
    int files,
    int judged,
    Effect effect,
    int refused,
    int newlyRefused,
    long figuresRefused,
    List<RefusedFile> refusedFiles,
    List<Path> reviews,
    Map<Stage, Duration> durations,
    boolean stopped) {

  public NightReport {
    refusedFiles = List.copyOf(refusedFiles);
    reviews = List.copyOf(reviews);
    durations = Map.copyOf(durations);
  }

  /** A file with refused submissions. */
  public record RefusedFile(String name, int refused, int submissions, Path findings) {}

  /** Submissions newly in the ledger. */
  public int entered() {
    return effect.entered();
  }

  public int unchanged() {
    return effect.same();
  }

  /** In a sentence. */
  public Words words() {
    Words did = numbers().words();
    return stopped
        ? new Words(
            "đã dừng theo yêu cầu, lần sau làm tiếp; tới đó đã " + did.vi(),
            "stopped as was asked, the next one goes on; until then " + did.en())
        : did;
  }

  NightWords numbers() {
    return new NightWords(files, entered(), unchanged(), refused, reviews.size());
  }

  public boolean didNothing() {
    return files == 0 && judged == 0 && reviews.isEmpty();
  }
}
