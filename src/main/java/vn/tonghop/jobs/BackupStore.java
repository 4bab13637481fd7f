package vn.tonghop.jobs;

import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies the database while it is in use. */
class BackupStore {

  private final JdbcTemplate jdbc;

  BackupStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Copies all that is committed; what is being written meanwhile is undone when the copy is
   * opened.
   *
   * @param zip gets the database's file as its one entry
   */
  void copyTo(Path zip) {
    jdbc.execute("BACKUP TO '" + zip.toString().replace('\\', '/').replace("'", "''") + "'");
  }
}
