package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/** Told how a run gets on. Called from several threads. */
public interface Progress {

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(Stage stage, int total) {}

        @Override
        public void at(int done, String what) {}

        @Override
        public void note(Words text) {}
      };

  /** The stages of a night, in order. */
  enum Stage {
    RECEIVE("Nhận tệp", "Receiving files"),
    JUDGE("Kiểm tra", "Judging"),
    RETURN("Trả lại", "Returning"),
    REVIEW("Lập báo cáo", "Reviewing");

    private final String vi;
    private final String en;

    Stage(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    public Words words() {
      return new Words(vi, en);
    }
  }

  /**
   * A stage begins.
   *
   * @param total how many things it has to do
   */
  void stage(Stage stage, int total);

  /** So many of them are done, and this one is at hand. */
  void at(int done, String what);

  /** Something that people should know. */
  void note(Words text);
}
