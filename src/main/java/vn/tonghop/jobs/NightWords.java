package vn.tonghop.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Words;

/**
 * What a night did, in a sentence, and the short line in which it is kept: {@code files 448,
 * entered 39530, unchanged 103, refused 12, reviews 36}.
 */
record NightWords(long files, long entered, long unchanged, long refused, long reviews) {

  private static final Pattern KEPT =
      Pattern.compile(
          "files (\\d{1,12}), entered (\\d{1,12}), unchanged (\\d{1,12}), refused (\\d{1,12}),"
              + " reviews (\\d{1,12})");

  /** What was kept; empty of a line that is something else. */
  static Optional<NightWords> of(String kept) {
    Matcher numbers = KEPT.matcher(kept);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    List<Long> each =
        IntStream.rangeClosed(1, 5).mapToObj(i -> Long.parseLong(numbers.group(i))).toList();
    return Optional.of(
        new NightWords(each.get(0), each.get(1), each.get(2), each.get(3), each.get(4)));
  }

  /** As it is kept. */
  String line() {
    return "files "
        + files
        + ", entered "
        + entered
        + ", unchanged "
        + unchanged
        + ", refused "
        + refused
        + ", reviews "
        + reviews;
  }

  Words words() {
    return new Words(
        String.format(
            Locale.GERMANY,
            "nhận %,d tệp mới; %,d báo cáo được ghi nhận, %,d không đổi, %,d bị trả lại; lập %,d"
                + " báo cáo tổng hợp",
            files,
            entered,
            unchanged,
            refused,
            reviews),
        String.format(
            Locale.ENGLISH,
            "%,d files received; %,d submissions entered, %,d unchanged, %,d refused; %,d reviews"
                + " made",
            files,
            entered,
            unchanged,
            refused,
            reviews));
  }
}
