package vn.tonghop.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.jobs.TablesStore.Content;

/**
 * Copies the database while it is in use. A backup holds a file of H2 whatever the home's database
 * is: the tables of a server are copied into one, as of one moment, and read again from it.
 */
class BackupStore {

  private final JdbcTemplate jdbc;
  private final Database database;

  BackupStore(JdbcTemplate jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /**
   * Copies all that is committed; what is being written meanwhile is undone when the copy is
   * opened.
   *
   * @param zip gets the database's file as its one entry
   */
  void copyTo(Path zip) {
    if (database.kind() == Database.Kind.H2) {
      jdbc.execute("BACKUP TO '" + zip.toString().replace('\\', '/').replace("'", "''") + "'");
    } else {
      copyTables(zip);
    }
  }

  private void copyTables(Path zip) {
    Path file = zip.resolveSibling(zip.getFileName() + ".mv.db");
    Path withoutEnding = zip.resolveSibling(String.valueOf(zip.getFileName()));
    TablesStore from = new TablesStore(database.address(), database.kind());
    TablesStore to = new TablesStore(H2File.toWrite(withoutEnding), Database.Kind.H2);
    try {
      to.create();
      Map<String, Content> read = from.copyTo(to);
      if (!read.equals(to.contents())) {
        throw new IllegalStateException("What was copied is not what was read");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot copy the tables of " + database.address(), e);
    }
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry(H2File.NAME));
      Files.copy(file, packed);
      packed.closeEntry();
      packed.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + zip, e);
    }
  }
}
