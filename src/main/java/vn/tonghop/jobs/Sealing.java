package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.rendering.Seal;

/**
 * Puts the organisation's seal on a copy of a document, with the key in {@code config/seal.p12}.
 * The document itself stays as it was issued.
 */
public final class Sealing {

  /** Within {@code config/}. */
  private static final String KEY = "seal.p12";

  private final Home home;
  private final Clock clock;

  public Sealing(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Answer {

    /**
     * The copy is there.
     *
     * @param owner of the seal, as the certificate says
     */
    record Done(String owner) implements Answer {}

    /** Nothing was written. */
    record Refused(Words why) implements Answer {}
  }

  /** Whether there is a key to seal with. */
  public boolean hasKey() {
    return Files.isRegularFile(key());
  }

  private Path key() {
    return home.config().resolve(KEY);
  }

  /**
   * Seals.
   *
   * @param to is not there yet
   * @param password of the key; neither kept nor told
   * @throws UncheckedIOException if the disk fails
   */
  public Answer seal(Path pdf, Path to, char[] password) {
    if (!hasKey()) {
      return refused("Không có khóa ký số " + key(), "There is no key to seal with: " + key());
    }
    try {
      Optional<Seal> seal = Seal.of(key(), password);
      Instant now = clock.instant();
      if (seal.isEmpty()) {
        return refused(
            "Không mở được " + KEY + ": sai mật khẩu, hoặc không phải tệp PKCS#12 có khóa",
            KEY + " cannot be opened: the password is wrong, or it is no PKCS#12 file with a key");
      }
      if (!seal.get().isValidAt(now)) {
        return refused(
            "Chứng thư số hết hạn hoặc chưa có hiệu lực: " + seal.get().owner(),
            "The certificate has expired or is not valid yet: " + seal.get().owner());
      }
      return seal(seal.get(), pdf, to, now);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot seal " + pdf, e);
    }
  }

  private static Answer seal(Seal seal, Path pdf, Path to, Instant now) throws IOException {
    if (!Files.isRegularFile(pdf)) {
      return refused("Không có tệp " + pdf, "There is no file " + pdf);
    }
    byte[] sealed;
    try {
      sealed = seal.on(Files.readAllBytes(pdf), now);
    } catch (IOException e) {
      return refused("Không phải tệp PDF còn nguyên: " + pdf, "Not a PDF that is whole: " + pdf);
    }
    try {
      Files.write(to, sealed, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return refused("Đã có tệp " + to, "There is a file already: " + to);
    }
    return new Answer.Done(seal.owner());
  }

  private static Answer refused(String vi, String en) {
    return new Answer.Refused(new Words(vi, en));
  }
}
