package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.publishing.IssuedEdition;

/** Says which published reviews no longer tell what the ledger says. */
final class OutdatedLines {

  private OutdatedLines() {}

  static void print(List<Outdated> reviews, Console console) {
    if (reviews.isEmpty()) {
      return;
    }
    console.say("");
    console.say(
        "Báo cáo đã lập không còn khớp số liệu:", "Published reviews that are out of date:");
    for (Outdated review : reviews) {
      String name = "  " + review.order().name() + ": ";
      if (review.issued().isPresent()) {
        ofIssued(name, review, review.issued().get(), console);
        continue;
      }
      switch (review.remedy()) {
        case NEXT_NIGHT ->
            console.say(name + "lần chạy sau lập lại", name + "the next night makes it again");
        case BY_HAND ->
            console.say(name + "lập lại bằng lệnh review", name + "to be made again with review");
        case NOTHING_LEFT ->
            console.say(
                name + "không còn số liệu nào, không dùng bản đã lập nữa",
                name + "nothing is left to show, what was published is not to be used");
      }
    }
  }

  /** An issued edition stays; what is made after it is a draft. */
  private static void ofIssued(
      String name, Outdated review, IssuedEdition issued, Console console) {
    String vi = name + "bản đã ban hành (" + issued.papers().printed() + ") giữ nguyên; ";
    String en = name + "the issued edition (" + issued.papers().printed() + ") stays; ";
    switch (review.remedy()) {
      case NEXT_NIGHT ->
          console.say(vi + "lần chạy sau lập dự thảo mới", en + "the next night makes a new draft");
      case BY_HAND ->
          console.say(
              vi + "lập dự thảo mới bằng lệnh review", en + "a new draft is made with review");
      case NOTHING_LEFT ->
          console.say(vi + "nay không còn số liệu nào", en + "nothing is left to show now");
    }
  }
}
