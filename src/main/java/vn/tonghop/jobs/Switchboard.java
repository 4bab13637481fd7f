package vn.tonghop.jobs;

import vn.tonghop.catalogue.Words;

/** Passes on what a run tells to whoever asked for this one. Safe for threads. */
final class Switchboard implements Progress {

  private volatile Progress listener = Progress.SILENT;

  void connect(Progress to) {
    listener = to;
  }

  @Override
  public void stage(Stage stage, int total) {
    listener.stage(stage, total);
  }

  @Override
  public void at(int done, String what) {
    listener.at(done, what);
  }

  @Override
  public void note(Words text) {
    listener.note(text);
  }
}
