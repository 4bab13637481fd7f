package vn.tonghop.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Sha256;

/**
 * What a home holds when nobody has it open.
 *
 * @param received receipts with hash and whether the bytes are kept
 * @param inForce keys with what is in force for them
 * @param submissions all revisions, with their files
 * @param lost what was told or known and is not there
 * @param doubled what is there twice, or stands in each other's way
 */
record Account(
    Map<String, String> received,
    Map<String, String> inForce,
    List<String> submissions,
    List<String> lost,
    List<String> doubled) {

  private static final Pattern TOLD = Pattern.compile("Received (TN-[0-9A-Z-]{14})");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Account {
    received = Map.copyOf(received);
    inForce = Map.copyOf(inForce);
    submissions = List.copyOf(submissions);
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
  }

  /** Looks through a home: ledger against log, archive and published folders. */
  static Account of(TestHome home) throws IOException {
    Map<String, String> received = new TreeMap<>();
    Map<String, String> inForce = new TreeMap<>();
    List<String> submissions = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> doubled = new ArrayList<>();
    if (home.has("data/tonghop.mv.db")) {
      read(home, received, inForce, submissions, lost, doubled);
    }
    for (String receipt : told(home)) {
      if (!received.containsKey(receipt)) {
        lost.add("told and not in the ledger: " + receipt);
      }
    }
    lost.addAll(halfPublished(home));
    return new Account(received, inForce, submissions, lost, doubled);
  }

  private static void read(
      TestHome home,
      Map<String, String> received,
      Map<String, String> inForce,
      List<String> submissions,
      List<String> lost,
      List<String> doubled)
      throws IOException {
    String url = "jdbc:h2:file:" + new Home(home.root()).database() + ";TRACE_LEVEL_FILE=0";
    SingleConnectionDataSource connection = new SingleConnectionDataSource(url, true);
    try {
      JdbcTemplate jdbc = new JdbcTemplate(connection);
      Integer tables =
          jdbc.queryForObject(
              "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'RUN'",
              Integer.class);
      if (tables == null || tables == 0) {
        return; // killed before the first migration
      }
      for (Map<String, Object> row :
          jdbc.queryForList("SELECT receipt, sha256, archived, name FROM received_file")) {
        String hash = String.valueOf(row.get("SHA256"));
        received.put(
            String.valueOf(row.get("RECEIPT")), hash + " " + row.get("ARCHIVED") + row.get("NAME"));
        if (Boolean.TRUE.equals(row.get("ARCHIVED"))) {
          Path bytes = home.path("data/archive/" + hash.substring(0, 2) + "/" + hash);
          if (!Files.exists(bytes) || !Sha256.of(Files.readAllBytes(bytes)).hex().equals(hash)) {
            lost.add("in the ledger and not, or not so, in the archive: " + hash);
          }
        }
      }
      readLedger(jdbc, inForce, submissions, lost, doubled);
      readEditions(home, jdbc, lost, doubled);
    } finally {
      connection.destroy();
    }
  }

  /** In ISO form, which sorts as time goes. */
  private record Days(String start, String endExclusive) {

    boolean share(Days other) {
      return start.compareTo(other.endExclusive) < 0 && other.start.compareTo(endExclusive) < 0;
    }
  }

  private static void readLedger(
      JdbcTemplate jdbc,
      Map<String, String> inForce,
      List<String> submissions,
      List<String> lost,
      List<String> doubled) {
    Map<String, List<Days>> days = new HashMap<>();
    for (Map<String, Object> row :
        jdbc.queryForList(
            "SELECT d.programme, d.unit, d.start_date, d.end_date, s.content, s.revision, f.sha256,"
                + " s.ordinal, d.as_of FROM dossier d JOIN submission s ON s.id = d.in_force"
                + " JOIN received_file f ON f.id = s.file")) {
      String owner = row.get("PROGRAMME") + " " + row.get("UNIT");
      Days of =
          new Days(String.valueOf(row.get("START_DATE")), String.valueOf(row.get("END_DATE")));
      List<Days> others = days.computeIfAbsent(owner, any -> new ArrayList<>());
      if (others.stream().anyMatch(of::share)) {
        doubled.add("two in force share a day: " + owner + " " + of);
      }
      others.add(of);
      inForce.put(owner + " " + of, row.toString());
    }
    Set<String> seen = new HashSet<>();
    for (Map<String, Object> row :
        jdbc.queryForList(
            "SELECT f.sha256, s.ordinal, s.revision, s.content, g.submission AS figures"
                + " FROM submission s JOIN received_file f ON f.id = s.file"
                + " LEFT JOIN figures g ON g.submission = s.id ORDER BY 1, 2")) {
      if (row.get("FIGURES") == null) {
        lost.add("a submission without its figures: " + row);
      }
      row.remove("FIGURES");
      if (!seen.add(row.get("SHA256") + " " + row.get("ORDINAL"))) {
        doubled.add("entered twice: " + row);
      }
      submissions.add(row.toString());
    }
  }

  /**
   * Editions of a folder are numbered without gaps, from 1 or, in a database that was made anew,
   * from after the one that lay there; none lies there that is not in the ledger.
   */
  private static void readEditions(
      TestHome home, JdbcTemplate jdbc, List<String> lost, List<String> doubled) {
    Map<String, Integer> last = new TreeMap<>();
    jdbc.query(
        "SELECT DISTINCT path, number FROM edition ORDER BY path, number",
        row -> {
          String path = row.getString(1);
          int number = row.getInt(2);
          int before = last.getOrDefault(path, number - 1);
          if (number != before + 1) {
            lost.add("an edition between " + before + " and " + number + ": " + path);
          }
          last.put(path, number);
        });
    last.forEach(
        (path, number) -> {
          String manifest = "reports/" + path + "/manifest.json";
          if (home.has(manifest)) {
            int lies = JSON.readTree(home.read(manifest)).path("edition").asInt();
            if (lies > number) {
              doubled.add("published and not in the ledger: " + path + " " + lies);
            }
          }
        });
  }

  /** Receipts that the log names. */
  private static Set<String> told(TestHome home) throws IOException {
    Set<String> told = new HashSet<>();
    if (home.has("data/logs/tonghop.log")) {
      Matcher matcher = TOLD.matcher(home.read("data/logs/tonghop.log"));
      while (matcher.find()) {
        told.add(matcher.group(1));
      }
    }
    return told;
  }

  /** Folders of which the manifest names a file that is not there, or not so. */
  private static List<String> halfPublished(TestHome home) throws IOException {
    List<String> half = new ArrayList<>();
    if (!home.has("reports")) {
      return half;
    }
    try (Stream<Path> tree = Files.walk(home.path("reports"))) {
      List<Path> published =
          tree.filter(path -> !path.toString().contains("/."))
              .filter(path -> path.endsWith("figures.csv"))
              .toList();
      for (Path figures : published) {
        Path folder = figures.resolveSibling("manifest.json");
        if (!Files.exists(folder)) {
          half.add("published without a manifest: " + folder);
          continue;
        }
        JsonNode files = JSON.readTree(Files.readString(folder)).path("files");
        for (Map.Entry<String, JsonNode> file : files.properties()) {
          Path path = folder.resolveSibling(file.getKey());
          if (!Files.exists(path)
              || !Sha256.of(Files.readAllBytes(path)).hex().equals(file.getValue().asString())) {
            half.add("not as its manifest says: " + path);
          }
        }
      }
    }
    return half;
  }

  /** How it differs from an undisturbed home over the same input: what is missing, what is more. */
  Account against(Account whole) {
    List<String> missing = new ArrayList<>(lost);
    List<String> more = new ArrayList<>(doubled);
    compare("received", received.entrySet(), whole.received.entrySet(), missing, more);
    compare("in force", inForce.entrySet(), whole.inForce.entrySet(), missing, more);
    compare("submission", Set.copyOf(submissions), Set.copyOf(whole.submissions), missing, more);
    return new Account(received, inForce, submissions, missing, more);
  }

  private static <T> void compare(
      String what, Set<T> here, Set<T> there, List<String> missing, List<String> more) {
    for (T each : there) {
      if (!here.contains(each)) {
        missing.add(what + " only in the undisturbed home: " + each);
      }
    }
    for (T each : here) {
      if (!there.contains(each)) {
        more.add(what + " not in the undisturbed home: " + each);
      }
    }
  }

  /**
   * All CSV files that came out, and of each edition what it was made of. Its number may be lower
   * than in the undisturbed home: what a killed night did not publish has no number.
   */
  static Map<String, String> results(TestHome home) {
    Map<String, String> results = new TreeMap<>();
    home.tree("reports")
        .forEach(
            (name, hash) -> {
              if (name.endsWith(".csv")) {
                results.put(name, hash);
              } else if (name.endsWith("manifest.json")) {
                JsonNode manifest = JSON.readTree(home.read(name));
                results.put(name, manifest.path("snapshot").asString(""));
              } else {
                results.put(name, "there");
              }
            });
    return results;
  }
}
