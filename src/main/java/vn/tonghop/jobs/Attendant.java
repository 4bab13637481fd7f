package vn.tonghop.jobs;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.catalogue.Words;

/**
 * Makes a backup for another process while this one has the home: listens on the loopback address
 * and does as it is asked by whoever knows the secret, one after the other. The secret stands in
 * {@code data/instance.json}, which only the owner of the home may read.
 *
 * <p>Asked with three lines (secret, command, path), it answers with three: {@code done}, {@code
 * refused} or {@code failed}, and what there is to say in Vietnamese and in English.
 */
final class Attendant implements Closeable {

  private static final String BACKUP = "backup";
  private static final int LONGEST = 4096;
  private static final int ASKING_MILLIS = 5_000;
  private static final int WORKING_MILLIS = 30 * 60_000;

  private final ServerSocket door;
  private final String secret;
  private final Function<Path, Words> backup;
  private final Thread thread;

  private Attendant(ServerSocket door, String secret, Function<Path, Words> backup) {
    this.door = door;
    this.secret = secret;
    this.backup = backup;
    this.thread = new Thread(this::attend, "attendant");
    thread.setDaemon(true);
  }

  /** Begins to listen. Empty where a machine has no loopback address to listen on. */
  static Optional<Attendant> begin(Function<Path, Words> backup) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    try {
      ServerSocket door = new ServerSocket();
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Attendant attendant = new Attendant(door, HexFormat.of().formatHex(random), backup);
      attendant.thread.start();
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

  private void attend() {
    while (!door.isClosed()) {
      try (Socket asking = door.accept()) {
        asking.setSoTimeout(ASKING_MILLIS);
        answer(asking);
      } catch (IOException | InvalidPathException e) {
        // whoever asked is gone, or the door is being closed
      }
    }
  }

  private void answer(Socket asking) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(asking.getInputStream(), StandardCharsets.UTF_8));
    if (!same(line(in), secret) || !line(in).equals(BACKUP)) {
      return;
    }
    Path file = Path.of(line(in));
    Writer out = new OutputStreamWriter(asking.getOutputStream(), StandardCharsets.UTF_8);
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
      socket.setSoTimeout(WORKING_MILLIS);
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

  /** Listens no longer; what was asked for is finished first. */
  @Override
  public void close() {
    try {
      door.close();
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
