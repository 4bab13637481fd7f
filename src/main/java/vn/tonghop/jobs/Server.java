package vn.tonghop.jobs;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Words;

/**
 * Tables on a PostgreSQL server, in a schema of the home's own. The schema bears the home's number
 * as its comment, so that no two homes write to the same tables by mistake; while one has it no
 * other process can, be it another copy of the same home.
 */
record Server(Home home, ServerAddress at) implements Database {

  /** What a schema says whose it is. */
  private static final String BEARS = "Tổng Hợp ";

  @Override
  public Kind kind() {
    return Kind.POSTGRESQL;
  }

  @Override
  public boolean isThere() {
    try (SchemaStore schemas = SchemaStore.open(at)) {
      return schemas.hasTables(at.schema());
    }
  }

  @Override
  public boolean isOfEarlierVersion() {
    return VersionStore.isOfEarlierVersion(address());
  }

  @Override
  public Claim claim(Clock clock) {
    SchemaStore schemas = lock();
    try {
      claim(schemas, clock.instant());
      if (Files.exists(home.data().resolve(H2File.NAME)) && schemas.hasTables(at.schema())) {
        OldDatabase.putAside(home, clock); // what was copied from
      }
      return schemas::close;
    } catch (RuntimeException | Error e) {
      schemas.close();
      throw e;
    }
  }

  /**
   * Nobody else has the schema until this is closed.
   *
   * @throws DatabaseRefused if somebody has, or if the server cannot be trusted
   */
  SchemaStore lock() {
    SchemaStore schemas = SchemaStore.open(at);
    try {
      schemas.requireFit();
      schemas.lock();
      return schemas;
    } catch (RuntimeException | Error e) {
      schemas.close();
      throw e;
    }
  }

  private void claim(SchemaStore schemas, Instant now) {
    if (!schemas.has(at.schema())) {
      schemas.create(at.schema());
      schemas.bear(at.schema(), mark(now));
      return;
    }
    Optional<String> bears = schemas.bears(at.schema());
    if (bears.isEmpty()) {
      schemas.bear(at.schema(), mark(now));
    } else if (!isOurs(bears.get())) {
      String whose = bears.get();
      throw new DatabaseRefused(
          new Words(
              "Cơ sở dữ liệu " + at + " là của thư mục làm việc khác: " + whose,
              "The database " + at + " is another home's: " + whose));
    }
  }

  private boolean isOurs(String bears) {
    return HomeId.find(home)
        .filter(id -> bears.equals(BEARS + id) || bears.startsWith(BEARS + id + " "))
        .isPresent();
  }

  /** What the schema of this home bears. */
  String mark(Instant now) {
    return BEARS + HomeId.of(home) + " " + home.root() + " " + now;
  }

  @Override
  public JdbcAddress address() {
    return at.tables();
  }

  /** Nothing is ever half made there: a migration is one transaction. */
  @Override
  public void putAside(Clock clock) {
    throw new IllegalStateException("Half made: " + at);
  }

  @Override
  public Optional<JdbcAddress> putAsideToTakeFrom(Clock clock) {
    RebuildingMark mark = new RebuildingMark(home);
    try (SchemaStore schemas = SchemaStore.open(at)) {
      Optional<String> unfinished = mark.name().filter(this::isAside).filter(schemas::has);
      boolean isThere = schemas.hasTables(at.schema());
      String aside = freeName(schemas, clock.instant());
      if (unfinished.isEmpty() && isThere) {
        mark.write(aside);
      }
      if (isThere) {
        schemas.replace(at.schema(), aside, mark(clock.instant()));
      }
      return unfinished.or(() -> isThere ? Optional.of(aside) : Optional.empty()).map(at::in);
    }
  }

  private boolean isAside(String name) {
    return name.startsWith(at.schema() + "_") && name.matches("[a-z0-9_]+_aside[0-9]*");
  }

  private String freeName(SchemaStore schemas, Instant now) {
    String time = now.toString().toLowerCase(Locale.ROOT).replaceAll("[^0-9tz]", "");
    String stem = at.schema() + "_" + time + "_aside";
    String name = stem;
    for (int i = 2; schemas.has(name); i++) {
      name = stem + i;
    }
    return name;
  }

  @Override
  public void taken() {
    new RebuildingMark(home).delete();
  }
}
