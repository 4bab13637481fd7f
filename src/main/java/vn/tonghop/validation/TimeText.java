package vn.tonghop.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** ISO dates and date-times as files give them; one with an offset is taken to Vietnam's time. */
final class TimeText {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LENGTH_OF_DATE = 10;

  private TimeText() {}

  /** A date alone is its first moment; empty when the text is neither. */
  static Optional<LocalDateTime> read(String text) {
    try {
      if (text.length() == LENGTH_OF_DATE) {
        return Optional.of(LocalDate.parse(text).atStartOfDay());
      }
      String iso = text.replace(' ', 'T');
      boolean offset =
          iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > LENGTH_OF_DATE;
      return Optional.of(
          offset
              ? OffsetDateTime.parse(iso).atZoneSameInstant(VIETNAM).toLocalDateTime()
              : LocalDateTime.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
