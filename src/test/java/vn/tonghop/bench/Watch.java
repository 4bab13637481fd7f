package vn.tonghop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the memory fifty times a second and keeps the most it saw. */
final class Watch implements AutoCloseable {

  private static final Path STATUS = Path.of("/proc/self/statm");
  private static final int PAGE = 4096;
  private static final int EVERY_MILLIS = 20;

  private final AtomicLong heap = new AtomicLong();
  private final AtomicLong resident = new AtomicLong();
  private final Thread thread = new Thread(this::look, "watch");
  private volatile boolean closed;

  Watch() {
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      while (!closed) {
        see();
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void see() {
    Runtime runtime = Runtime.getRuntime();
    heap.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
    resident.accumulateAndGet(residentNow(), Math::max);
  }

  /** Zero on systems that do not tell. */
  private static long residentNow() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try {
      return Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]) * PAGE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most that was seen, in bytes. */
  record Peak(long heap, long resident) {}

  /** The most since the last time it was asked. */
  Peak peak() {
    see();
    return new Peak(heap.getAndSet(0), resident.getAndSet(0));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
