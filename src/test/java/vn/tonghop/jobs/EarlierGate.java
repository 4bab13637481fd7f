package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.submission.Journal;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.JudgementStore;

/**
 * Receives a file as an earlier version did that saw personal data where today's sees none: in a
 * night of its own, with a receipt, a judgement and a line in the journal, but without its bytes.
 */
public final class EarlierGate {

  private static final String PERSONAL = TestHome.WIDE + "thu,18565,2019-Q1,0912345678,3,120,4\n";

  private final TestHome home;

  /** Over a home in which there was a night, and which is closed. */
  public EarlierGate(TestHome home) {
    this.home = home;
  }

  /** Has a file in the input folder refused so. */
  public void refuses(String name) {
    Path file = home.path("input/" + name);
    Sha256 sha256 = Sha256.of(bytes(file));
    inDatabase(
        (jdbc, ledger) -> {
          FoundFile found = found(name, file);
          RunStore runs = new RunStore(jdbc);
          long run = runs.begin(Nightly.JOB, TestHome.TODAY, TestHome.NOW);
          ReceivedFile received =
              ledger.receive(
                  new ReceivedFile(0, sha256, found.size(), name, found.modified(), false),
                  TestHome.NOW,
                  run);
          Journal journal = new Journal(new Home(home.root()).journal());
          journal.add(
              List.of(
                  new Journal.Line(
                      sha256, found.size(), name, found.modified(), TestHome.NOW, false, run)));
          new JudgementStore(jdbc).save(personal(received), Sha256.of("an earlier version"), run);
          new SeenFileStore(jdbc).remember(found, received.id());
          journal.committed(1);
          runs.end(run, RunStore.State.DONE, "", TestHome.NOW);
        });
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FoundFile found(String name, Path file) {
    try {
      return new FoundFile(
          name, file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileJudgement personal(ReceivedFile received) {
    Yardstick yardstick = HomeContext.yardstick(new Home(home.root()));
    Path other = home.write("personal.csv", PERSONAL);
    try (SubmissionFile opened = SubmissionFile.open(other, yardstick.columns())) {
      FileJudgement judgement = new FileJudgement(received.id());
      judgement.open(opened, received.name(), yardstick.indicatorCodes());
      Files.delete(other);
      return judgement;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void inDatabase(BiConsumer<JdbcTemplate, LedgerStore> work) {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource("jdbc:h2:file:" + new Home(home.root()).database(), true);
    try {
      JdbcTemplate jdbc = new JdbcTemplate(connection);
      work.accept(jdbc, new LedgerStore(jdbc));
    } finally {
      connection.destroy();
    }
  }
}
