package vn.tonghop.jobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.submission.Disk;

/**
 * One process at a time owns a home. The lock is the operating system's and goes with the process;
 * {@code data/instance.json} only tells who has it.
 */
public final class Ownership implements Closeable {

  /** What a note of an earlier version lacks is none or not so. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /**
   * The homes that this process owns. The system's lock is the process's: a second channel on the
   * file would not be kept out by it, and would give it up by being closed.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final @Nullable FileChannel channel;
  private final @Nullable FileLock lock;
  private final @Nullable Path note;
  private final @Nullable Path data;
  private final @Nullable Owner owner;

  private Ownership(
      @Nullable FileChannel channel,
      @Nullable FileLock lock,
      @Nullable Path note,
      @Nullable Path data,
      @Nullable Owner owner) {
    this.data = data;
    this.owner = owner;
    this.channel = channel;
    this.lock = lock;
    this.note = note;
  }

  /**
   * Who owns a home.
   *
   * @param since an instant in ISO form
   * @param port on the loopback address; 0 when nothing listens
   * @param secret to be named to what listens there
   * @param serves whether commands are done there
   */
  public record Owner(long pid, String since, int port, @Nullable String secret, boolean serves) {

    Owner(long pid, String since) {
      this(pid, since, 0, null, false);
    }

    @Override
    public String toString() {
      return "process " + pid + " since " + since;
    }
  }

  /** Another process has the home; the message says who and since when. */
  public static final class OwnedByAnother extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnedByAnother(String message) {
      super(message);
    }
  }

  /**
   * Takes the home for this process until it is closed or the process ends.
   *
   * @throws OwnedByAnother if another process has it
   * @throws UncheckedIOException if {@code data/} cannot be written
   */
  public static Ownership take(Home home, Instant now) {
    Path note = home.data().resolve("instance.json");
    Optional<Path> mine = Optional.empty();
    FileChannel channel = null;
    try {
      Path data = Files.createDirectories(home.data()).toRealPath();
      if (!OURS.add(data)) {
        throw new OwnedByAnother(told(note));
      }
      mine = Optional.of(data);
      channel =
          FileChannel.open(
              data.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new OwnedByAnother(told(note));
      }
      Failpoint.HOME_LOCKED.reached();
      Owner owner = new Owner(ProcessHandle.current().pid(), now.toString());
      Ownership ownership = new Ownership(channel, lock, note, data, owner);
      write(note, owner);
      Failpoint.HOME_NOTED.reached();
      return ownership;
    } catch (IOException | RuntimeException e) {
      close(channel);
      mine.ifPresent(OURS::remove);
      if (e instanceof IOException io) {
        throw new UncheckedIOException("Cannot write in " + home.data(), io);
      }
      throw (RuntimeException) e;
    }
  }

  /** For looking without a home: nobody else is kept out. */
  static Ownership ofNothing() {
    return new Ownership(null, null, null, null, null);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(Path note) {
    Optional<Owner> owner = read(note);
    return owner
        .map(
            o ->
                "Tiến trình "
                    + o.pid()
                    + " đang dùng thư mục này từ "
                    + o.since()
                    + " / Process "
                    + o.pid()
                    + " has had this home since "
                    + o.since())
        .orElse("Tiến trình khác đang dùng thư mục này / Another process has this home");
  }

  /** Who is noted as the owner; the note of a process that died may still lie there. */
  public static Optional<Owner> read(Path note) {
    try {
      return Optional.of(MAPPER.readValue(Files.readString(note), Owner.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Notes where this process listens. */
  void tell(Attendant attendant) {
    if (note == null || owner == null) {
      return;
    }
    try {
      write(
          note,
          new Owner(
              owner.pid(),
              owner.since(),
              attendant.port(),
              attendant.secret(),
              attendant.serves()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + note, e);
    }
  }

  /** Whole at once, and for nobody else's eyes. */
  private static void write(Path note, Owner owner) throws IOException {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("pid", owner.pid());
    fields.put("since", owner.since());
    fields.put("port", owner.port());
    if (owner.secret() != null) {
      fields.put("secret", owner.secret());
    }
    if (owner.serves()) {
      fields.put("serves", true);
    }
    Path fresh = note.resolveSibling("instance.json.tmp");
    Files.deleteIfExists(fresh);
    Disk.createOwn(fresh);
    Files.writeString(fresh, MAPPER.writeValueAsString(fields) + "\n");
    Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    try {
      if (note != null) {
        Files.deleteIfExists(note);
      }
      if (lock != null) {
        lock.release();
      }
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (data != null) {
        OURS.remove(data);
      }
    }
  }
}
