package vn.tonghop.submission;

import java.util.List;

/** A file of another kind, of which nothing can be seen. */
record UnreadableContents(Flaw flaw) implements Contents {

  @Override
  public List<Flaw> flaws() {
    return List.of(flaw);
  }

  @Override
  public List<Stretch> stretches() {
    return List.of();
  }

  @Override
  public long cells() {
    return 0;
  }

  @Override
  public long cellsAside() {
    return 0;
  }

  @Override
  public long cellsUnread() {
    return 0;
  }

  @Override
  public boolean isSeenThrough() {
    return false;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
