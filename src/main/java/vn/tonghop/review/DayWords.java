package vn.tonghop.review;

import java.time.LocalDate;
import vn.tonghop.catalogue.Language;
import vn.tonghop.period.DayText;

/**
 * Days as people write them. Days below 10 and the months 1 and 2 are padded, others not (Hướng dẫn
 * 05-HD/VPTW): {@code 05/9/2026}, {@code ngày 03 tháng 02 năm 2026}. English pads nothing.
 */
final class DayWords {

  private final Texts texts;

  DayWords(Texts texts) {
    this.texts = texts;
  }

  /** In a sentence: {@code 05/9/2026}; in English {@code 5 September 2026}. */
  String day(LocalDate day) {
    return in("day.text", day);
  }

  /** Without its year: {@code 25/5}; in English {@code 25 May}. */
  String withoutYear(LocalDate day) {
    return in("day.short", day);
  }

  /** In the head of a document: {@code ngày 03 tháng 02 năm 2026}. */
  String formal(LocalDate day) {
    return in("day.formal", day);
  }

  private String in(String key, LocalDate day) {
    boolean vietnamese = texts.language() == Language.VI;
    return texts.text(
        key,
        "day",
        vietnamese ? DayText.padded(day.getDayOfMonth(), 10) : String.valueOf(day.getDayOfMonth()),
        "month",
        vietnamese
            ? DayText.padded(day.getMonthValue(), 3)
            : texts.text("month." + day.getMonthValue()),
        "year",
        String.valueOf(day.getYear()));
  }
}
