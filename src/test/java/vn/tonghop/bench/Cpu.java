package vn.tonghop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * CPU time of this process, in hundredths of a second, as the system counts it.
 *
 * <p>The JVM's compiler is told apart, since it works hardest in whatever comes first. Its threads
 * must not come and go ({@code -XX:-UseDynamicNumberOfCompilerThreads}); where the system has no
 * {@code /proc} it counts with the rest.
 */
final class Cpu {

  private static final Path THREADS = Path.of("/proc/self/task");
  private static final String COMPILER = "CompilerThre";
  private static final double NANOS = 1e9;
  private static final double TICKS = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Seconds of all threads. */
  double all() {
    return system.getProcessCpuTime() / NANOS;
  }

  /** Seconds of the compiler's threads. */
  double compiler() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    double seconds = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        seconds += ofCompiler(thread.resolve("stat"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seconds;
  }

  /** The name stands in brackets and may hold blanks; what is counted comes after it. */
  private static double ofCompiler(Path stat) throws IOException {
    try {
      String text = Files.readString(stat);
      int end = text.lastIndexOf(')');
      if (!text.substring(0, end).contains(COMPILER)) {
        return 0;
      }
      String[] fields = text.substring(end + 2).split(" ", -1);
      return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    } catch (NoSuchFileException e) {
      return 0; // the thread has ended
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No such process")) {
        return 0; // it ended while it was read
      }
      throw e;
    }
  }
}
