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
    RECEIVE(new Words("Nhận tệp", "Receiving files")),
    JUDGE(new Words("Kiểm tra", "Judging")),
    RETURN(new Words("Trả lại", "Returning")),
    REVIEW(new Words("Lập báo cáo", "Reviewing"));

    private final Words words;

    Stage(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
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
