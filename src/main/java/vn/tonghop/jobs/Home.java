package vn.tonghop.jobs;

import java.nio.file.Path;

/** A home folder and what lies where in it (contract 4.1). */
public record Home(Path root) {

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** What is handed in; read, never changed. */
  public Path input() {
    return root.resolve("input");
  }

  /** What comes out. */
  public Path reports() {
    return root.resolve("reports");
  }

  /** What each night told; see {@link RunLog}. */
  Path runLogs() {
    return data().resolve("logs/runs");
  }

  /** Database, archive, logs. */
  public Path data() {
    return root.resolve("data");
  }

  /** The home's own settings, units, holidays and programmes; need not be there. */
  public Path config() {
    return root.resolve("config");
  }

  public Path archive() {
    return data().resolve("archive");
  }

  /** What came, in order; see {@link vn.tonghop.submission.Journal}. */
  public Path journal() {
    return data().resolve("journal.csv");
  }

  /** For their owner's eyes only; see {@link vn.tonghop.staff.KeyFolder}. */
  public Path keys() {
    return data().resolve("keys");
  }

  /** The signed ends of the journal of acts; see {@link vn.tonghop.audit.ActJournal}. */
  public Path auditHeads() {
    return data().resolve("audit").resolve("heads.csv");
  }

  /** Without H2's own ending. */
  public Path database() {
    return data().resolve("tonghop");
  }
}
