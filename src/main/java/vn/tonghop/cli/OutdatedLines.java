package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.jobs.OutdatedReviews.Outdated;

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
}
