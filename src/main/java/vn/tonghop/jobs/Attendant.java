package vn.tonghop.jobs;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.tonghop.catalogue.Words;

/**
 * Makes a backup for another process while this one has the home, and does its commands while this
 * one serves it: listens on the loopback address and does as it is asked by whoever knows the
 * secret. The secret stands in {@code data/instance.json}, which only the owner of the home may
 * read.
 *
 * <p>Whoever does not know it can do little harm: a few may ask at once, all others are turned
 * away; all that is asked must be said within a few seconds, however it is dripped.
 *
 * <p>Asked for a backup with three lines (secret, {@code backup}, path), it answers with three:
 * {@code done}, {@code refused} or {@code failed}, and what there is to say in Vietnamese and in
 * English. For commands see {@link CommandDoor}.
 */
final class Attendant implements Closeable {

  private static final String BACKUP = "backup";
  private static final int LONGEST = 1 << 16;
  private static final int PART = 4096;
  private static final int LINES_ASKED = 3;
  private static final int PAUSE_MILLIS = 100;
  private static final System.Logger LOG = System.getLogger(Attendant.class.getName());

  private final ServerSocket door;
  private final String secret;
  private final Function<Path, Words> backup;
  private final Optional<CommandDoor.Commands> commands;
  private final Limits limits;
  private final Semaphore places;
  private final Set<Socket> asking = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(Attendant::thread);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(Attendant::thread);

  private Attendant(
      ServerSocket door,
      String secret,
      Function<Path, Words> backup,
      Optional<CommandDoor.Commands> commands,
      Limits limits) {
    this.commands = commands;
    this.door = door;
    this.secret = secret;
    this.backup = backup;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
  }

  /**
   * How long it can be kept busy, and by how many.
   *
   * @param asking within which all must be said that is asked
   * @param atOnce so many may be connected; all others are turned away
   * @param working for a backup to be made; whoever closes the home waits as long for one that is
   *     being made
   */
  record Limits(Duration asking, int atOnce, Duration working) {

    static final Limits USUAL = new Limits(Duration.ofSeconds(5), 4, Duration.ofMinutes(30));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "attendant");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to listen. Empty where a machine has no loopback address to listen on. */
  static Optional<Attendant> begin(
      Function<Path, Words> backup, Optional<CommandDoor.Commands> commands) {
    return begin(backup, commands, Limits.USUAL);
  }

  static Optional<Attendant> begin(
      Function<Path, Words> backup, Optional<CommandDoor.Commands> commands, Limits limits) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    try {
      ServerSocket door = new ServerSocket();
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits.atOnce());
      Attendant attendant =
          new Attendant(door, HexFormat.of().formatHex(random), backup, commands, limits);
      attendant.threads.execute(attendant::attend);
      return Optional.of(attendant);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  int port() {
    return door.getLocalPort();
  }

  String secret() {
    return secret;
  }

  /** Whether it does commands too. */
  boolean serves() {
    return commands.isPresent();
  }

  private void attend() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        if (places.tryAcquire()) {
          threads.execute(() -> serve(socket));
        } else {
          socket.close();
        }
      } catch (IOException | RejectedExecutionException e) {
        pause(); // the door is being closed, or there are too many files open
      }
    }
  }

  private void pause() {
    try {
      if (!door.isClosed()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      asking.add(socket);
      Future<?> tooLate =
          alarm.schedule(() -> hangUp(socket), limits.asking().toMillis(), TimeUnit.MILLISECONDS);
      List<String> asked = door.isClosed() ? List.of() : asked(socket);
      tooLate.cancel(false);
      if (asking.remove(socket) && !asked.isEmpty()) {
        answer(socket, asked.get(0), asked.get(1));
      }
    } catch (IOException | InvalidPathException | RejectedExecutionException e) {
      // whoever asked is gone or did not say it in time, or the door is being closed
    } finally {
      asking.remove(socket);
      places.release();
    }
  }

  /** Unless all was said meanwhile: then somebody waits for the answer. */
  private void hangUp(Socket socket) {
    if (asking.remove(socket)) {
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is asked for, and of what; empty for whoever does not know the secret. */
  private List<String> asked(Socket socket) throws IOException {
    List<String> lines = lines(socket);
    return same(lines.get(0), secret) ? lines.subList(1, LINES_ASKED) : List.of();
  }

  private void answer(Socket socket, String what, String of) throws IOException {
    if (what.equals(BACKUP)) {
      answer(socket, Path.of(of));
    } else if (what.equals(CommandDoor.COMMAND) && commands.isPresent()) {
      Optional<CommandDoor.Asked> command = CommandDoor.Asked.of(of);
      if (command.isPresent()) {
        CommandDoor.answer(commands.get(), command.get(), socket.getOutputStream());
      }
    }
  }

  /** All that is asked; together not too long. */
  private List<String> lines(Socket socket) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    int ends = 0;
    while (ends < LINES_ASKED) {
      if (said.size() > LONGEST) {
        throw new IOException("Too long");
      }
      int read = socket.getInputStream().read(part);
      if (read < 0) {
        throw new IOException("Nothing more comes");
      }
      for (int i = 0; i < read; i++) {
        ends += part[i] == '\n' ? 1 : 0;
      }
      said.write(part, 0, read);
    }
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void answer(Socket socket, Path file) throws IOException {
    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    try {
      say(out, "done", backup.apply(file));
    } catch (BackupRefused e) {
      say(out, "refused", e.words());
    } catch (RuntimeException e) {
      say(out, "failed", new Words(root(e), root(e)));
    }
  }

  /** A line that is not too long. */
  private static String line(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (line.append((char) c).length() > LONGEST) {
        throw new IOException("Too long");
      }
    }
    return line.toString();
  }

  /** In a time that does not tell how much of it was right. */
  private static boolean same(String told, String secret) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static void say(Writer out, String how, Words words) throws IOException {
    out.write(how + "\n" + oneLine(words.vi()) + "\n" + oneLine(words.en()) + "\n");
    out.flush();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  /**
   * Asks the owner of a home for a backup.
   *
   * @return empty when nobody answers: the owner is only coming, or has gone
   * @throws BackupRefused if the owner refuses
   * @throws UncheckedIOException if the owner's disk fails
   */
  static Optional<Words> ask(Ownership.Owner owner, Path file) {
    if (owner.port() == 0) {
      return Optional.empty();
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), owner.port())) {
      socket.setSoTimeout((int) Limits.USUAL.working().toMillis());
      Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
      out.write(owner.secret() + "\n" + BACKUP + "\n" + file + "\n");
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String how = line(in);
      Words words = new Words(line(in), line(in));
      return switch (how) {
        case "done" -> Optional.of(words);
        case "refused" -> throw new BackupRefused(words);
        case "failed" -> throw new UncheckedIOException(new IOException(words.en()));
        default -> Optional.empty();
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Listens no longer. Who is still asking is turned away; a backup that is being made is finished
   * first, if that does not take too long.
   */
  @Override
  public void close() {
    try {
      door.close();
      asking.forEach(Attendant::close);
      alarm.shutdownNow();
      threads.shutdown();
      if (!threads.awaitTermination(limits.working().toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "A backup that another process asked for does not come to its end");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
