package vn.tonghop.jobs;

import java.time.Clock;
import java.util.Optional;

/** No tables but those of the process, gone with it: for a home that has none yet. */
record InMemory() implements Database {

  @Override
  public Kind kind() {
    return Kind.H2;
  }

  @Override
  public boolean isThere() {
    return false;
  }

  @Override
  public boolean isOfEarlierVersion() {
    return false;
  }

  @Override
  public Claim claim(Clock clock) {
    return () -> {};
  }

  @Override
  public JdbcAddress address() {
    return JdbcAddress.of("jdbc:h2:mem:check;DB_CLOSE_DELAY=-1");
  }

  @Override
  public void putAside(Clock clock) {
    throw new IllegalStateException("Nothing to put aside");
  }

  @Override
  public Optional<JdbcAddress> putAsideToTakeFrom(Clock clock) {
    return Optional.empty();
  }

  @Override
  public void taken() {}
}
