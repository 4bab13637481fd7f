package vn.tonghop.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Runs;
import vn.tonghop.staff.Member;

/**
 * What members have asked to be done with reviews: done in line with all other runs, so somebody
 * may have to wait. Remembered for as long as the process lives. Safe for threads.
 */
public final class Errands {

  private static final int REMEMBERED = 200;

  private final Runs runs;
  private final Map<Long, Errand> errands = new LinkedHashMap<>();

  Errands(Runs runs) {
    this.runs = runs;
  }

  private record Errand(
      long member, ReviewPath review, String kind, CompletableFuture<Result> result) {}

  /** What came of one. */
  public sealed interface Result {

    Words words();

    /** It is done. */
    record Done(Words words) implements Result {}

    /** Nothing was done, and why. */
    record Refused(Words words) implements Result {}
  }

  /**
   * An errand as it stands now.
   *
   * @param kind of errand: {@code made}, {@code checked}, {@code saved}, {@code issued}
   */
  public record Seen(Runs.Seen run, String kind, Optional<Result> result) {

    /** Whether it came to its end and did what was asked for. */
    public boolean isDone() {
      return run.state() == Runs.State.DONE
          && result.filter(Result.Done.class::isInstance).isPresent();
    }
  }

  /**
   * Begins one, and waits for it a little.
   *
   * @return its number; empty when too many are waiting
   */
  Optional<Long> begin(
      Member who, ReviewPath review, String kind, Words what, Function<HomeContext, Result> work) {
    CompletableFuture<Result> result = new CompletableFuture<>();
    Optional<Long> run = runs.launch(what, who.login().text(), noting(work, result));
    run.ifPresent(id -> remember(id, new Errand(who.id(), review, kind, result)));
    run.ifPresent(id -> runs.await(id, Runs.A_LITTLE));
    return run;
  }

  /** Begins one unless the very same is at work or waits; waits for nothing. */
  Runs.Asked beginOnce(
      Member who, ReviewPath review, String kind, Words what, Function<HomeContext, Result> work) {
    CompletableFuture<Result> result = new CompletableFuture<>();
    Runs.Asked asked = runs.launchOnce(what, who.login().text(), noting(work, result));
    if (asked instanceof Runs.Asked.Begun begun) {
      remember(begun.run(), new Errand(who.id(), review, kind, result));
    }
    return asked;
  }

  private static Runs.Work noting(
      Function<HomeContext, Result> work, CompletableFuture<Result> result) {
    return home -> {
      try {
        Result came = work.apply(home);
        result.complete(came);
        return came.words();
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
        throw e;
      }
    };
  }

  private synchronized void remember(long run, Errand errand) {
    errands.put(run, errand);
    if (errands.size() > REMEMBERED) {
      errands.remove(errands.keySet().iterator().next());
    }
  }

  /** How an errand of theirs stands. */
  public Optional<Seen> find(Member who, ReviewPath review, long run) {
    return errand(run)
        .filter(errand -> errand.member() == who.id() && errand.review().equals(review))
        .flatMap(
            errand ->
                runs.find(run).map(seen -> new Seen(seen, errand.kind(), result(errand.result()))));
  }

  private synchronized Optional<Errand> errand(long run) {
    return Optional.ofNullable(errands.get(run));
  }

  private static Optional<Result> result(CompletableFuture<Result> result) {
    return result.isDone() && !result.isCompletedExceptionally()
        ? Optional.of(result.join())
        : Optional.empty();
  }
}
