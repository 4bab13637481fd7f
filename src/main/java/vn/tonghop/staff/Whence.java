package vn.tonghop.staff;

/**
 * From where what this thread does was asked for: this machine, unless somebody says otherwise.
 * Whoever does it on another thread takes it along: asks {@link #here} on the one, and enters it on
 * the other. To be closed by the thread that entered.
 */
public final class Whence implements AutoCloseable {

  private static final ThreadLocal<Source> SOURCE = ThreadLocal.withInitial(() -> Source.HERE);

  private final Source before;

  private Whence(Source before) {
    this.before = before;
  }

  public static Source here() {
    return SOURCE.get();
  }

  /** Until it is closed, all that this thread does is asked for from there. */
  public static Whence enter(Source source) {
    Whence entered = new Whence(SOURCE.get());
    SOURCE.set(source);
    return entered;
  }

  @Override
  public void close() {
    if (before.equals(Source.HERE)) {
      SOURCE.remove();
    } else {
      SOURCE.set(before);
    }
  }
}
