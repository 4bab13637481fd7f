package vn.tonghop.jobs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.submission.InputFolder.FoundFile;

/**
 * Remembers path, size and time of files whose content is known, to spare reading them again; a
 * cache, nothing more.
 */
class SeenFileStore {

  private final JdbcTemplate jdbc;

  SeenFileStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Mark(long size, LocalDateTime modified) {}

  /**
   * Those that are new or have changed, or hold what is to be looked at again.
   *
   * @param again received files
   */
  List<FoundFile> toLookAt(List<FoundFile> found, Set<Long> again) {
    Map<String, Mark> known = new HashMap<>();
    jdbc.query(
        "SELECT name, size, modified, file FROM seen_file",
        row -> {
          if (!again.contains(row.getLong(4))) {
            known.put(
                row.getString(1),
                new Mark(row.getLong(2), exact(row.getObject(3, LocalDateTime.class))));
          }
        });
    return found.stream()
        .filter(file -> !new Mark(file.size(), utc(file.modified())).equals(known.get(file.name())))
        .toList();
  }

  void remember(FoundFile file, long receivedFile) {
    jdbc.update("DELETE FROM seen_file WHERE name = ?", file.name());
    jdbc.update(
        "INSERT INTO seen_file (name, size, modified, file) VALUES (?, ?, ?, ?)",
        file.name(),
        file.size(),
        utc(file.modified()),
        receivedFile);
  }

  private static LocalDateTime utc(Instant instant) {
    return exact(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  /** As exact as every database keeps it. */
  private static LocalDateTime exact(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
