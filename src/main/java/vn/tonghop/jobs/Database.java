package vn.tonghop.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.tonghop.orgunit.Reading;

/** Where the tables of a home are: in a file of its own, or on a server (docs/postgresql.md). */
interface Database {

  /** What kinds of databases differ in. */
  enum Kind {
    H2,
    POSTGRESQL
  }

  /** As long as it is not closed, no other home has the tables. */
  interface Claim extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * That of a home.
   *
   * @throws HomeContext.Faulty if {@code config/database.yaml} is
   */
  static Database of(Home home) {
    Reading<Optional<ServerAddress>> server = ServerAddressReader.inHome(home);
    return server.fold(
        sound -> sound.<Database>map(at -> new Server(home, at)).orElseGet(() -> new H2File(home)),
        faults -> {
          throw new HomeContext.Faulty(List.copyOf(faults));
        });
  }

  Kind kind();

  /** Whether there are any tables of a home. */
  boolean isThere();

  /** Whether its tables are still to be brought up to date. */
  boolean isOfEarlierVersion();

  /**
   * Takes it for the home, and makes what must be there before there are tables.
   *
   * @throws DatabaseRefused if it is another home's, or cannot be trusted
   */
  Claim claim(Clock clock);

  /** For the tables; see {@link #claim}. */
  JdbcAddress address();

  /** Puts what was half made aside. */
  void putAside(Clock clock);

  /**
   * What there was before is put aside for one that is made of it; empty when there was nothing.
   */
  Optional<JdbcAddress> putAsideToTakeFrom(Clock clock);

  /** All that is wanted of it was taken. */
  void taken();
}
