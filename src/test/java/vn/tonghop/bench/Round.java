package vn.tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.jobs.NightReport;

/**
 * One time through: a night over a fresh home, what its units cost, its reviews part by part, then
 * the floors.
 *
 * @param reviews published by the night
 * @param sampled of them, made again part by part and repeated by floor (c)
 * @param printed what the sampled ones hold
 * @param bare what floor (c) holds
 */
record Round(
    Map<String, Measure> measures, int reviews, int sampled, Printed printed, Printed bare) {

  /** So many reviews are enough to measure the parts by. */
  private static final int SAMPLE = 60;

  /** How much stands in documents. */
  record Printed(int pages, long letters, long bytes) {

    static Printed of(List<byte[]> documents) throws IOException {
      int pages = 0;
      long letters = 0;
      long bytes = 0;
      for (byte[] pdf : documents) {
        bytes += pdf.length;
        for (Copied.Line line : Copied.of(pdf)) {
          pages += line.beginsPage() ? 1 : 0;
          letters += line.letters();
        }
      }
      return new Printed(pages, letters, bytes);
    }
  }

  static Round of(DataSet data, Path folder, Watch watch)
      throws IOException, SQLException, JRException {
    Path home = home(folder);
    try {
      return of(data, home, new Meter(watch));
    } finally {
      delete(home);
    }
  }

  private static Round of(DataSet data, Path home, Meter meter)
      throws IOException, SQLException, JRException {
    List<Path> files = data.writeInto(home);
    System.gc();
    NightReport night = new Night(data, meter).run(home);
    System.gc();
    List<byte[]> made = desk(data, home, meter);
    List<List<Copied.Line>> lines = new ArrayList<>();
    for (byte[] pdf : made) {
      lines.add(Copied.of(pdf));
    }
    System.gc();
    parse(data, files, meter);
    System.gc();
    insert(data, home, meter);
    System.gc();
    List<byte[]> bare = print(lines, meter);
    return new Round(
        meter.measures(), night.reviews().size(), made.size(), Printed.of(made), Printed.of(bare));
  }

  private static List<byte[]> desk(DataSet data, Path home, Meter meter) throws IOException {
    String url = "jdbc:h2:file:" + home.resolve("data/tonghop") + ";WRITE_DELAY=0";
    SingleConnectionDataSource ledger = new SingleConnectionDataSource(url, true);
    try {
      JdbcTemplate jdbc = new JdbcTemplate(ledger);
      new Structures(data, meter).measure(new LedgerStore(jdbc));
      return data.reviewed() ? new Desk(home, meter).make(jdbc, SAMPLE) : List.of();
    } finally {
      ledger.destroy();
    }
  }

  private static void parse(DataSet data, List<Path> files, Meter meter) throws IOException {
    meter.at(Stages.PARSE_FLOOR);
    long characters = ParseFloor.read(files);
    meter.end();
    if (characters < data.figures()) {
      throw new IllegalStateException("Only " + characters + " characters were read");
    }
  }

  private static void insert(DataSet data, Path home, Meter meter) throws SQLException {
    try (InsertFloor floor = new InsertFloor(data, home)) {
      meter.at(Stages.INSERT_FLOOR);
      floor.insert();
      meter.end();
    }
  }

  private static List<byte[]> print(List<List<Copied.Line>> documents, Meter meter)
      throws IOException, JRException {
    PrintFloor floor = new PrintFloor();
    List<byte[]> printed = new ArrayList<>();
    for (List<Copied.Line> document : documents) {
      meter.at(Stages.FILL_FLOOR);
      JasperPrint filled = floor.fill(document);
      meter.at(Stages.LETTERS_FLOOR);
      printed.add(floor.export(filled));
      meter.end();
    }
    return printed;
  }

  /** A new one. */
  static Path home(Path folder) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(folder), "home-");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
