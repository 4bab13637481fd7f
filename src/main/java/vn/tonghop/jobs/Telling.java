package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import vn.tonghop.catalogue.Words;
import vn.tonghop.submission.Disk;

/**
 * Tells people what cannot wait until they look: a note in {@code data/outbox/}, and a mail to
 * those who are named in {@code config/application.yaml}. A mail that cannot be sent is noted in
 * the log; the note lies there all the same.
 */
final class Telling {

  private static final System.Logger LOG = System.getLogger(Telling.class.getName());
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private final Path outbox;
  private final Optional<MailSender> mail;
  private final Letters letters;
  private final Clock clock;

  /**
   * Whom mails go to.
   *
   * @param to nobody: none are sent
   */
  record Letters(String from, List<String> to) {

    Letters {
      to = List.copyOf(to);
    }
  }

  Telling(Path outbox, Optional<MailSender> mail, Letters letters, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * A night failed, and once more.
   *
   * @param next when it is tried again
   */
  void nightFailed(Words why, Instant next) {
    String when = TIME.format(LocalDateTime.ofInstant(next, RunStore.VIETNAM));
    tell(
        "dem-khong-xong",
        "Tổng Hợp: lần chạy đêm không xong / the night run failed",
        String.join(
            "\n",
            "Lần chạy đêm không xong, đã thử lại một lần: " + why.vi(),
            "Không có báo cáo nào bị lập dở. Lần tới: " + when + ".",
            "Xem data/logs/tonghop.log, hoặc chạy lại bằng tay: bin/tonghop nightly",
            "",
            "The night run failed, and once more when it was tried again: " + why.en(),
            "No review is half made. It is tried again at " + when + ".",
            "See data/logs/tonghop.log, or run it by hand: bin/tonghop nightly",
            ""));
  }

  private void tell(String name, String subject, String text) {
    write(
        NAME.format(LocalDateTime.ofInstant(clock.instant(), RunStore.VIETNAM)) + "-" + name, text);
    if (mail.isPresent() && !letters.to().isEmpty()) {
      send(mail.get(), subject, text);
    }
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(outbox);
      Path half = outbox.resolve("." + name + ".part");
      Files.writeString(half, text, StandardCharsets.UTF_8);
      Disk.force(half);
      Files.move(half, outbox.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
      Disk.force(outbox);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write in " + outbox, e);
    }
  }

  private void send(MailSender sender, String subject, String text) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(letters.from());
    message.setTo(letters.to().toArray(new String[0]));
    message.setSubject(subject);
    message.setText(text);
    try {
      sender.send(message);
    } catch (MailException e) {
      LOG.log(Level.ERROR, "The mail was not sent", e);
    }
  }
}
