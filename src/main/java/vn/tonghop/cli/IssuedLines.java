package vn.tonghop.cli;

import java.util.List;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.IssuedReview;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.publishing.IssuedFolders.State;

/** Says what was issued: the latest ones, and all whose files are not as they should be. */
final class IssuedLines {

  private static final int SHOWN = 10;

  private IssuedLines() {}

  static void print(List<IssuedReview> issued, Console console) {
    if (issued.isEmpty()) {
      return;
    }
    console.say("");
    console.say(
        "Báo cáo đã ban hành (" + issued.size() + "):", "Issued reviews (" + issued.size() + "):");
    int hidden = issued.size() - SHOWN;
    for (int i = 0; i < issued.size(); i++) {
      IssuedReview each = issued.get(i);
      if (i >= hidden || each.files() != State.WHOLE) {
        Words named = Issuing.named(each.edition());
        Words state = state(each);
        console.say("  " + named.vi() + state.vi(), "  " + named.en() + state.en());
      }
    }
  }

  private static Words state(IssuedReview of) {
    return switch (of.files()) {
      case GONE ->
          new Words(
              ": không còn tệp; nightly lập lại nếu số liệu vẫn cho đúng bản đó",
              ": its files are gone; nightly makes them anew if the ledger still gives the same");
      case ALTERED ->
          new Words(
              ": tệp đã bị sửa hoặc thiếu; hãy lấy lại từ bản sao lưu",
              ": its files were altered; take them from a backup");
      case WHOLE ->
          of.isLatest() ? new Words("", "") : new Words(", đã có bản sau", ", a later one exists");
    };
  }
}
