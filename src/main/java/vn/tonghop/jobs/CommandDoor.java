package vn.tonghop.jobs;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that is given while another process serves the home: handed to that process, which does
 * it as its own and says what there is to say (contract 4.1). What it writes comes back in pieces
 * as it is written: a letter ({@code o}, {@code e}), how many bytes, the bytes; at the end {@code
 * x} and the exit code.
 */
public final class CommandDoor {

  /** The second line of what is asked; see {@link Attendant}. */
  static final String COMMAND = "command";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int LONGEST_PIECE = 1 << 20;

  private CommandDoor() {}

  /** What a process that serves a home does with commands. */
  @FunctionalInterface
  public interface Commands {

    /** Does it, and gives the exit code. */
    int run(Asked asked, PrintWriter out, PrintWriter err);
  }

  /**
   * A command as it was given.
   *
   * @param folder in which, absolute: what paths are relative to
   * @param terminal whether what is said is read by a person as it comes
   */
  public record Asked(List<String> arguments, String folder, boolean terminal) {

    public Asked {
      arguments = List.copyOf(arguments);
    }

    /** In one line. */
    String text() {
      return MAPPER.writeValueAsString(this);
    }

    static Optional<Asked> of(String text) {
      try {
        Asked asked = MAPPER.readValue(text, Asked.class);
        return Path.of(asked.folder()).isAbsolute() ? Optional.of(asked) : Optional.empty();
      } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** Whether another process serves the home, as far as it says so. */
  public static boolean isServed(Home home) {
    return server(home).isPresent();
  }

  private static Optional<Ownership.Owner> server(Home home) {
    return Ownership.read(home.data().resolve("instance.json"))
        .filter(each -> each.serves() && each.pid() != ProcessHandle.current().pid());
  }

  /**
   * Hands a command to the process that serves a home.
   *
   * @return the exit code; empty when no other process serves it, so that it has to be done here
   * @throws Broken if that process ended before it had done it
   */
  public static OptionalInt hand(Home home, Asked asked, PrintWriter out, PrintWriter err) {
    Optional<Ownership.Owner> owner = server(home);
    if (owner.isEmpty()) {
      return OptionalInt.empty();
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), owner.get().port())) {
      String said = owner.get().secret() + "\n" + COMMAND + "\n" + asked.text() + "\n";
      socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return answer(new DataInputStream(socket.getInputStream()), out, err);
    } catch (IOException e) {
      return OptionalInt.empty(); // the note is of a process that died
    }
  }

  private static OptionalInt answer(DataInputStream in, PrintWriter out, PrintWriter err) {
    boolean begun = false;
    try {
      while (true) {
        int kind = in.readUnsignedByte();
        int number = in.readInt();
        begun = true;
        if (kind == 'x') {
          return OptionalInt.of(number);
        }
        if ((kind != 'o' && kind != 'e') || number < 0 || number > LONGEST_PIECE) {
          throw new IOException("Not understood: " + kind + " " + number);
        }
        PrintWriter to = kind == 'o' ? out : err;
        to.print(new String(in.readNBytes(number), StandardCharsets.UTF_8));
        to.flush();
      }
    } catch (IOException e) {
      if (!begun && e instanceof EOFException) {
        return OptionalInt.empty(); // nobody who knows the secret: another process has the port
      }
      throw new Broken();
    }
  }

  /** Does what was asked, and answers. */
  static void answer(Commands commands, Asked asked, OutputStream to) throws IOException {
    DataOutputStream answer = new DataOutputStream(to);
    PrintWriter out = writer('o', answer);
    PrintWriter err = writer('e', answer);
    int code = commands.run(asked, out, err);
    out.flush();
    err.flush();
    synchronized (answer) {
      answer.writeByte('x');
      answer.writeInt(code);
      answer.flush();
    }
  }

  private static PrintWriter writer(char kind, DataOutputStream answer) {
    OutputStream pieces =
        new OutputStream() {
          @Override
          public void write(int letter) throws IOException {
            write(new byte[] {(byte) letter}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int count) throws IOException {
            synchronized (answer) {
              answer.writeByte(kind);
              answer.writeInt(count);
              answer.write(bytes, from, count);
              answer.flush();
            }
          }
        };
    return new PrintWriter(new OutputStreamWriter(pieces, StandardCharsets.UTF_8), true);
  }

  /** The process that served the home ended before it had done what it was asked. */
  public static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Broken() {
      super("The process that serves the home has gone");
    }
  }
}
