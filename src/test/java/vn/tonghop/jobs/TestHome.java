package vn.tonghop.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.PostgresServer;
import vn.tonghop.cli.CommandLine;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.provenance.Sha256;

/**
 * A home folder with a small programme {@code thu} for huyện Thạch Hà (445) and its communes, on a
 * day in January 2026. What is handed in bears a time long past, so that nothing waits.
 */
public final class TestHome {

  /** The instant at which everything happens. */
  public static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");

  /** Of {@link #NOW}, in Vietnam. */
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  /** Where the review of the first half of 2019 lies. */
  public static final String REVIEW = "reports/thu/2019-H1/445/";

  /** The header of a wide file with the programme's figures. */
  public static final String WIDE = "programme,unit,period,submitted_at,meetings,people,hours\n";

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Which always tells {@link #NOW}. */
  public static Clock clock() {
    return CLOCK;
  }

  private static boolean onServer;

  private final Path root;

  /** A home in an empty folder. */
  public TestHome(Path root) {
    this.root = root;
    if (!Files.exists(root.resolve("config"))) {
      programme(programme());
      if (onServer) {
        onServer(PostgresServer.get());
      }
    }
  }

  /** From now on new homes have their tables on the server of the tests, or again in a file. */
  static void beginOnServer(boolean wanted) {
    onServer = wanted;
  }

  /** Has its tables on a server, in a schema of its own. */
  TestHome onServer(PostgresServer server) {
    write(
        "config/database.yaml",
        "url: %s\nuser: %s\npassword-file: %s\nschema: %s\n"
            .formatted(
                server.url(),
                PostgresServer.USER,
                server.passwordFile(),
                PostgresServer.freshSchema()));
    return this;
  }

  /** What a command came to. */
  public record Ran(int code, String out, String err) {

    /** The lines of standard error, without those that tell how the run gets on. */
    public List<String> complaints() {
      return err.lines().filter(line -> !line.startsWith("[") && !line.startsWith("  ")).toList();
    }
  }

  /** The small programme. */
  public static String programme() {
    try (var in = TestHome.class.getResourceAsStream("thu.yaml")) {
      if (in == null) {
        throw new IllegalStateException("thu.yaml is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the small programme, or what became of it, into {@code config/}. */
  public void programme(String yaml) {
    write("config/programmes/thu.yaml", yaml);
  }

  public Path root() {
    return root;
  }

  public Path path(String name) {
    return root.resolve(name);
  }

  /** Hands in a file; its own time is the first of May 2019. */
  public Path handIn(String name, String text) {
    return handIn(name, text, "2019-05-01T01:00:00Z");
  }

  /** Hands in a file with a time of its own. */
  public Path handIn(String name, String text, String time) {
    Path file = write("input/" + name, text);
    try {
      return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands in one row of figures. */
  public Path handIn(String name, String unit, String period, String submittedAt, String figures) {
    return handIn(name, WIDE + String.join(",", "thu", unit, period, submittedAt, figures) + "\n");
  }

  public Path write(String name, String text) {
    try {
      Path file = path(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String name) {
    return Files.exists(path(name));
  }

  /** Opens the home; to be closed. */
  public HomeContext open() {
    return open(Progress.SILENT);
  }

  /** Opens the home; to be closed. */
  public HomeContext open(Progress progress) {
    return HomeContext.open(new Home(root), HomeContext.Storage.HOME, progress, CLOCK);
  }

  /** Runs a night of its own. */
  public NightReport night() {
    try (HomeContext context = open()) {
      return context.nightly().run(TODAY);
    }
  }

  /** Runs a command in this home. */
  public Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", root.toString()));
    return shell(all.toArray(new String[0]));
  }

  /** Runs a command as from the shell. */
  public static Ran shell(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new CommandLine(new PrintWriter(out), new PrintWriter(err), CLOCK).run(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  /** Every file below a folder of the home with the hash of its bytes; empty without the folder. */
  public Map<String, String> tree(String folder) {
    Map<String, String> tree = new TreeMap<>();
    if (!Files.exists(path(folder))) {
      return tree;
    }
    try (Stream<Path> files = Files.walk(path(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(
            root.relativize(file).toString().replace('\\', '/'),
            Sha256.of(Files.readAllBytes(file)).hex());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  /**
   * The rows of {@code figures.csv} of a review, as {@code unit/level/period/indicator} and the
   * value with its qualifier.
   *
   * @param review its folder
   */
  public Map<String, String> figures(String review) {
    Map<String, String> figures = new TreeMap<>();
    for (CsvRecord row : records(review + "figures.csv")) {
      String key =
          String.join("/", row.getField(0), row.getField(3), row.getField(4), row.getField(5));
      figures.put(key, (row.getField(7) + " " + row.getField(6)).strip());
    }
    return figures;
  }

  /** The rows of a CSV file, its header left out. */
  public List<CsvRecord> records(String name) {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(path(name))) {
      return rows.stream().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a document, all its white space as blanks. */
  public String text(String pdf) {
    try (PDDocument document = Loader.loadPDF(path(pdf).toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of all findings that were returned, with their rows. */
  public List<String> findings() {
    return tree("reports/returned").keySet().stream()
        .filter(name -> name.endsWith("/findings.csv"))
        .flatMap(name -> records(name).stream())
        .map(row -> row.getField(0) + ":" + row.getField(2) + " " + row.getField(6))
        .toList();
  }

  /** What stands in the database of the home, which must be closed. */
  public List<Map<String, Object>> rows(String query) {
    List<Map<String, Object>> rows = database().queryForList(query);
    rows.forEach(row -> row.replaceAll((column, value) -> readable(value)));
    return rows;
  }

  private static Object readable(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
  }

  /** Changes the database of the home, which must be closed. */
  void update(String statement) {
    database().update(statement);
  }

  private JdbcTemplate database() {
    JdbcAddress at = address();
    return new JdbcTemplate(new DriverManagerDataSource(at.url(), at.login()));
  }

  /** What only the tables knew is gone. */
  void loseDatabase() {
    try {
      if (Database.of(new Home(root)) instanceof Server server) {
        PostgresServer.get().execute("DROP SCHEMA " + server.at().schema() + " CASCADE", "tests");
      } else {
        Files.delete(path("data/tonghop.mv.db"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the tables. */
  private JdbcAddress address() {
    return Database.of(new Home(root)) instanceof Server server
        ? server.address()
        : JdbcAddress.of(
            "jdbc:h2:file:" + new Home(root).database() + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
  }

  /** Reads the ledger, through one connection: the last one that is closed closes the database. */
  public <T> T ledger(Function<LedgerStore, T> reading) {
    JdbcAddress at = address();
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(at.url(), at.user(), at.password(), true);
    try {
      return reading.apply(new LedgerStore(new JdbcTemplate(connection)));
    } finally {
      connection.destroy();
    }
  }
}
