package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Words;

/** Commands that are given while another process serves the home. */
@Timeout(60)
class CommandDoorTest {

  private static final CommandDoor.Asked STATUS =
      new CommandDoor.Asked(
          List.of("status", "--home", "Bàn \"số\" 1\n"),
          Path.of("").toAbsolutePath().toString(),
          true);

  private final Home home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandDoorTest(@TempDir Path folder) {
    home = new Home(folder);
  }

  private static Words noBackup(Path file) {
    throw new IllegalStateException("Nobody asked for a backup: " + file);
  }

  /** Process 1 is there on every machine, and is not ours. */
  private void note(int port, String secret, boolean serves) throws IOException {
    Files.createDirectories(home.data());
    Files.writeString(
        home.data().resolve("instance.json"),
        "{\"pid\":1,\"since\":\"2026-01-01T00:00:00Z\",\"port\":%d,\"secret\":\"%s\",\"serves\":%s}"
            .formatted(port, secret, serves));
  }

  private OptionalInt hand() {
    return CommandDoor.hand(home, STATUS, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void whatWasGivenComesToTheServerAndWhatItSaysComesBack() throws IOException {
    CommandDoor.Commands commands =
        (asked, told, wrong) -> {
          assertThat(asked).isEqualTo(STATUS);
          told.println("Đã nhận 2.984 ý kiến");
          wrong.println("một chỗ cần sửa");
          told.print("x".repeat(200_000));
          return 1;
        };
    try (Attendant attendant =
        Attendant.begin(CommandDoorTest::noBackup, Optional.of(commands)).orElseThrow()) {
      note(attendant.port(), attendant.secret(), true);
      assertThat(hand()).hasValue(1);
    }
    assertThat(out.toString()).startsWith("Đã nhận 2.984 ý kiến\nxxx").hasSize(200_021);
    assertThat(err).hasToString("một chỗ cần sửa\n");
  }

  @Test
  void whereNobodyServesItIsDoneHere() throws IOException {
    assertThat(hand()).isEmpty();
    try (Attendant attendant =
        Attendant.begin(CommandDoorTest::noBackup, Optional.empty()).orElseThrow()) {
      note(attendant.port(), attendant.secret(), attendant.serves());
      assertThat(hand()).as("another command has it").isEmpty();
    }
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    note(nobody, "0", true);
    assertThat(hand()).as("a note of a process that died").isEmpty();
  }

  @Test
  void nothingIsDoneForWhoeverDoesNotKnowTheSecret() throws IOException {
    CommandDoor.Commands commands =
        (asked, told, wrong) -> {
          throw new IllegalStateException("It was done");
        };
    try (Attendant attendant =
        Attendant.begin(CommandDoorTest::noBackup, Optional.of(commands)).orElseThrow()) {
      note(attendant.port(), "0".repeat(32), true);
      assertThat(hand()).isEmpty();
    }
  }

  @Test
  void aServerThatEndsMidwayIsTold() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      note(server.getLocalPort(), "0", true);
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getOutputStream().write(new byte[] {'o', 0, 0, 0, 9, 'h', 'a'});
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.start();
      assertThatThrownBy(this::hand).isInstanceOf(CommandDoor.Broken.class);
      thread.join();
    }
  }
}
