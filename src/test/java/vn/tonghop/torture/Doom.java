package vn.tonghop.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.TestHome;

/** How a night ends before its time. */
interface Doom {

  /** What became of it. */
  enum End {
    KILLED,
    /** It ended by itself, with one line that says why. */
    FAILED,
    /** The place was not come by, or the kill came too late: the night was whole. */
    ESCAPED
  }

  /** The options of a JVM that bears this fate. */
  default List<String> options() {
    return List.of();
  }

  /** Words to be put before the command, which prepare the fate; none for most. */
  default List<String> before(TestHome home) {
    return List.of();
  }

  /** What befalls the home when the process has ended. */
  default void afterwards(TestHome home) throws IOException {}

  /** Waits for the end, or brings it about. */
  End await(Process process, Path said) throws IOException, InterruptedException;

  /** At a named place, when it is reached for the given time. */
  record AtPlace(Failpoint place, int time) implements Doom {

    @Override
    public List<String> options() {
      return List.of("-D" + Failpoint.PROPERTY + "=" + place.name() + ":" + time);
    }

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("It hangs; see " + said);
      }
      return process.exitValue() == Failpoint.EXIT ? End.KILLED : End.ESCAPED;
    }

    @Override
    public String toString() {
      return place + ":" + time;
    }
  }

  /**
   * By SIGKILL after so long.
   *
   * @param works whether the time counts from the first sign of work, else from the start
   */
  record After(int millis, boolean works) implements Doom {

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      if (works) {
        Child.awaitWords(process, said);
      }
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        return End.ESCAPED;
      }
      process.destroyForcibly().waitFor();
      return End.KILLED;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "kill -9 %s+%d ms", works ? "work" : "start", millis);
    }
  }
}
