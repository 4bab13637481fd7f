package vn.tonghop.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Rounds;

/** What must hold for any bytes holds for the seeds, for what was found before, and near both. */
class TargetTest {

  /** A line for each that was found, in base 64: {@code number MTIz}. */
  private static final Path FOUND =
      Path.of("src", "test", "resources", "vn", "tonghop", "fuzz", "found.txt");

  private static final int CHANGED = 300;

  static List<Target> targets() {
    return Target.all();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void itHoldsForTheSeeds(Target target) {
    assertThat(target.seeds()).isNotEmpty();
    target.seeds().forEach(seed -> feed(target, seed));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void itHoldsForWhatWasFoundBefore(Target target) {
    found(target).forEach(bytes -> feed(target, bytes));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void itHoldsNearThem(Target target) {
    List<byte[]> all = new ArrayList<>(target.seeds());
    all.addAll(found(target));
    Random random = new Random(target.name().hashCode());
    for (int round = 0; round < Rounds.of(CHANGED); round++) {
      feed(target, changed(all.get(random.nextInt(all.size())), random));
    }
  }

  /** Up to four bytes are changed, taken out, put in or copied from elsewhere. */
  private static byte[] changed(byte[] seed, Random random) {
    byte[] bytes = seed;
    for (int i = 0; i <= random.nextInt(4) && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int length = random.nextInt(Math.min(16, bytes.length - at) + 1);
      byte[] amid = new byte[random.nextInt(3)];
      random.nextBytes(amid);
      if (random.nextBoolean()) {
        int from = random.nextInt(bytes.length);
        amid = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 20));
      }
      byte[] next = new byte[bytes.length - length + amid.length];
      System.arraycopy(bytes, 0, next, 0, at);
      System.arraycopy(amid, 0, next, at, amid.length);
      System.arraycopy(bytes, at + length, next, at + amid.length, bytes.length - at - length);
      bytes = next;
    }
    return bytes;
  }

  private static void feed(Target target, byte[] bytes) {
    try {
      target.feeding().accept(bytes);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(target.name() + " " + Base64.getEncoder().encodeToString(bytes), e);
    }
  }

  private static List<byte[]> found(Target target) {
    String start = target.name() + " ";
    try {
      return Files.readAllLines(FOUND).stream()
          .filter(line -> line.startsWith(start))
          .map(line -> Base64.getDecoder().decode(line.substring(start.length()).strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
