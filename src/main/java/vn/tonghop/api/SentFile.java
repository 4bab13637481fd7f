package vn.tonghop.api;

import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.Uploads;

/**
 * A file that was sent, on its way.
 *
 * @param run that is at it, or was last
 * @param file once it was looked at
 * @param toldVi why it failed
 */
record SentFile(
    String id,
    String state,
    long run,
    Optional<FileReport> file,
    Optional<String> toldVi,
    Optional<String> toldEn) {

  static SentFile of(Uploads.Seen seen) {
    Optional<Words> told = Optional.of(seen.told()).filter(words -> !words.vi().isBlank());
    return new SentFile(
        seen.id(),
        seen.stage().name().toLowerCase(Locale.ROOT),
        seen.run(),
        seen.files().stream().findFirst().map(FileReport::of),
        told.map(Words::vi),
        told.map(Words::en));
  }
}
