package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/**
 * The database is gone, or does not know what has receipts, or is not one of this version; says so
 * and what to do.
 */
public final class DatabaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Words words;

  DatabaseLost(Words words) {
    super(words.en());
    this.words = words;
  }

  /** In one line. */
  public Words words() {
    return words;
  }

  static DatabaseLost ofLaterVersion() {
    return new DatabaseLost(
        new Words(
            "Cơ sở dữ liệu do phiên bản mới hơn của chương trình lập; hãy dùng phiên bản đó.",
            "The database was made by a later version of the program; use that one."));
  }

  static DatabaseLost ofEarlierVersion() {
    return new DatabaseLost(
        new Words(
            "Thư mục này do phiên bản trước của chương trình lập; chạy nightly một lần để đưa lên"
                + " phiên bản này, rồi xem. Chưa có gì bị thay đổi.",
            "An earlier version of the program made this home; run nightly once to bring it up to"
                + " this one, then look. Nothing was changed."));
  }

  /** It lacks files that have receipts, withdrawals that were told, reviews that were issued. */
  static DatabaseLost lacking(int receipts, long withdrawals, long issued) {
    return new DatabaseLost(
        new Words(
            "Cơ sở dữ liệu mất hoặc hỏng: thiếu "
                + receipts
                + " tệp đã có biên nhận"
                + (withdrawals == 0 ? "" : ", " + withdrawals + " lần rút báo cáo")
                + (issued == 0 ? "" : ", " + issued + " báo cáo đã ban hành")
                + ". Lập lại bằng lệnh: tonghop rebuild",
            "The database is lost or damaged: it lacks "
                + receipts
                + " files that have receipts"
                + (withdrawals == 0 ? "" : " and " + withdrawals + " withdrawals")
                + (issued == 0 ? "" : " and " + issued + " issued reviews")
                + ". Make it anew with: tonghop rebuild"));
  }
}
