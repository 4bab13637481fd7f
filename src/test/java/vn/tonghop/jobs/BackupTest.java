package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.provenance.Sha256;

/** {@code backup FILE} and {@code restore FILE} (contract 4.2). */
class BackupTest {

  private static final List<String> TABLES =
      List.of(
          "received_file",
          "dossier",
          "submission",
          "figures",
          "confirmation",
          "withdrawal",
          "judgement",
          "finding",
          "obstacle",
          "edition",
          "run");

  @TempDir private static Path prepared = Path.of("");

  private final Path folder;
  private final TestHome home;
  private final TestHome other;
  private final Path file;

  BackupTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
    this.file = folder.resolve("home.zip");
    this.other = new TestHome(folder.resolve("other"));
    Files.delete(other.path("config/programmes/thu.yaml"));
  }

  /** Two nights: revisions, a refused file, personal data, something withdrawn. */
  private void twoNights() {
    copy(prepared.resolve("home"), home.root());
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path place = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(place);
        } else {
          Files.copy(
              path, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void prepare() {
    TestHome home = new TestHome(prepared.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "5,50,");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    home.handIn(
        "personal.csv", "programme,unit,period,meetings,people\nthu,18565,2019-Q1,0912345678,\n");
    home.night();
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "4,130,4");
    home.run("withdraw", receipt(home, "b.csv"), "--reason", "Báo nhầm");
    home.night();
  }

  private String receipt(String name) {
    return receipt(home, name);
  }

  private static String receipt(TestHome of, String name) {
    return String.valueOf(
        of.rows("SELECT receipt FROM received_file WHERE name = '" + name + "'")
            .get(0)
            .get("RECEIPT"));
  }

  private static List<List<Map<String, Object>>> ledger(TestHome of) {
    return TABLES.stream()
        .map(table -> of.rows("SELECT * FROM " + table + " ORDER BY 1, 2"))
        .toList();
  }

  private Ran backup() {
    return home.run("backup", file.toString());
  }

  private Ran restore() {
    return other.run("restore", file.toString());
  }

  private static Map<String, String> archive(TestHome of) {
    Map<String, String> tree = of.tree("data/archive");
    tree.putAll(of.tree("config"));
    return tree;
  }

  // ---- a home that nobody has

  @Test
  void whatIsRestoredIsAsItWas() {
    twoNights();
    Ran saved = backup();
    assertThat(saved.code()).as(saved.err()).isZero();
    assertThat(saved.out()).contains("5 tệp đã nhận", "1 báo cáo có hiệu lực", "input/");

    Ran restored = restore();

    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("5 tệp đã nhận", "1 báo cáo có hiệu lực", "input/");
    assertThat(ledger(other)).isEqualTo(ledger(home));
    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
    assertThat(archive(other)).isEqualTo(archive(home));
    assertThat(other.read("data/journal.csv")).isEqualTo(home.read("data/journal.csv"));
    assertThat(other.has(".restoring")).isFalse();
  }

  @Test
  void theNextNightFindsNothingToDoWithTheInputAndWithoutIt() throws IOException {
    twoNights();
    backup();
    restore();
    Map<String, String> reports = other.tree("reports");

    assertThat(other.night().didNothing()).isTrue();
    for (String name : List.of("a.csv", "b.csv", "bad.csv", "personal.csv", "a2.csv")) {
      other.handIn(name, home.read("input/" + name), "2025-05-01T01:00:00Z");
    }
    assertThat(other.night().didNothing()).isTrue();
    assertThat(other.tree("reports")).isEqualTo(reports);
    assertThat(Files.exists(other.path("config/programmes/thu.yaml"))).isTrue();
  }

  @Test
  void aRestoredHomeCanBeRebuilt() throws IOException {
    twoNights();
    backup();
    restore();
    Files.delete(other.path("data/tonghop.mv.db"));

    assertThat(other.run("rebuild").code()).isZero();
    assertThat(other.rows("SELECT reason FROM withdrawal")).hasSize(1);
    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    twoNights();
    backup();
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void whereNothingIsThereIsNothingToBackUp() {
    Ran ran = home.run("backup", file.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("Không có gì để sao lưu");
    assertThat(home.has("data")).isFalse();
  }

  @Test
  void anotherFileIsNotWrittenOver() throws IOException {
    twoNights();
    Files.writeString(file, "kept");
    Ran ran = backup();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Đã có tệp");
    assertThat(file).hasContent("kept");
  }

  @Test
  void itIsNotPutIntoWhatIsBackedUp() {
    twoNights();
    for (String name : List.of("data/b.zip", "reports/b.zip", "input/../config/b.zip")) {
      Ran ran = home.run("backup", home.path(name).toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("ra ngoài");
    }
  }

  @Test
  void anArchiveThatIsNotSoundIsToldInsteadOfBackedUp() throws IOException {
    twoNights();
    String hash = Sha256.of(Files.readAllBytes(home.path("input/a.csv"))).hex();
    Files.writeString(home.path("data/archive/" + hash.substring(0, 2) + "/" + hash), "else");
    Ran ran = backup();
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("a.csv", receipt("a.csv"));
    assertThat(file).doesNotExist();
    assertThat(leftovers(folder)).isEmpty();
  }

  private static List<Path> leftovers(Path of) throws IOException {
    try (Stream<Path> files = Files.walk(of)) {
      return files.filter(path -> path.toString().matches(".*(\\.part|\\.backup-.*)$")).toList();
    }
  }

  // ---- a home that another process has

  @ParameterizedTest
  @EnumSource(Stage.class)
  void whileANightRunsItsProcessMakesTheBackup(Stage stage) throws Exception {
    twoNights();
    home.handIn("c.csv", "18592", "2019-Q2", "2019-07-02", "7,70,1");
    home.handIn("worse.csv", "18607", "2019-Q2", "2019-07-02", "9,7,1");
    Process owner = DoomedNight.start(home, stage, 0);
    try (BufferedReader said = owner.inputReader()) {
      assertThat(said.readLine()).isEqualTo("halted");

      Ran saved = backup();

      assertThat(saved.code()).as(saved.err()).isZero();
      assertThat(owner.isAlive()).isTrue();
    } finally {
      owner.destroyForcibly().waitFor();
    }
    Ran restored = restore();
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(leftovers(folder)).isEmpty();
    // the night that was killed, and the one that was under way when the copy was made
    home.night();
    for (Path input : files(home.path("input"))) {
      Path copy = other.path("input").resolve(input.getFileName().toString());
      Files.createDirectories(other.path("input"));
      Files.copy(input, copy);
      Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2019-05-01T01:00:00Z")));
    }
    other.night();
    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
    assertThat(ledger(other).subList(0, 6)).isEqualTo(ledger(home).subList(0, 6));
    assertThat(other.night().didNothing()).isTrue();
  }

  private static List<Path> files(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.toList();
    }
  }

  @Test
  void whoeverDoesNotKnowTheSecretGetsNothing() throws Exception {
    twoNights();
    try (HomeContext opened = home.open()) {
      assertThat(opened.status()).isNotNull();
      Path note = home.path("data/instance.json");
      assertThat(Files.getPosixFilePermissions(note))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      Ownership.Owner owner = Ownership.read(note).orElseThrow();
      assertThat(owner.toString()).doesNotContain(String.valueOf(owner.secret()));
      for (String secret : List.of("", "0".repeat(32), "x".repeat(100_000))) {
        assertThat(said(owner.port(), secret + "\nbackup\n" + file + "\n")).isEmpty();
      }
      assertThat(said(owner.port(), owner.secret() + "\nrestore\n" + file + "\n")).isEmpty();
      assertThat(said(owner.port(), owner.secret() + "\nbackup\nno\0path\n")).isEmpty();
      assertThat(file).doesNotExist();
      assertThat(said(owner.port(), owner.secret() + "\nbackup\n" + file + "\n"))
          .startsWith("done\n");
      assertThat(file).exists();
    }
  }

  private static String said(int port, String asked) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(asked.getBytes(StandardCharsets.UTF_8));
      out.flush();
      StringBuilder said = new StringBuilder();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        said.append(line).append('\n');
      }
      return said.toString();
    } catch (IOException e) {
      return ""; // it hung up
    }
  }

  // ---- files that are no backup, and homes that are not empty

  private void assertRefused(Ran ran, String... words) throws IOException {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains(words);
    assertThat(other.has("data/tonghop.mv.db")).isFalse();
    assertThat(other.tree("reports")).isEmpty();
    assertThat(other.has(".restoring")).isFalse();
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    twoNights();
    backup();
    byte[] whole = Files.readAllBytes(file);
    for (double kept : new double[] {0, 0.01, 0.5, 0.9, 0.999}) {
      Files.write(file, Arrays.copyOf(whole, (int) (whole.length * kept)));
      assertRefused(restore(), "không phải bản sao lưu");
    }
  }

  /** Some bits say nothing, such as those of the time of a part. */
  @Test
  void aFileInWhichABitWasTurnedIsRefusedOrNothingIsLost() throws IOException {
    twoNights();
    backup();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 12; i++) {
      byte[] turned = whole.clone();
      turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, turned);
      Ran ran = restore();
      if (ran.code() != 0) {
        assertRefused(ran, "hỏng");
        refused++;
        continue;
      }
      assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
      assertThat(archive(other)).isEqualTo(archive(home));
      break;
    }
    assertThat(refused).isPositive();
  }

  private static String manifest(int format, String name, String content) {
    return "{\"kind\":\"tonghop-backup\",\"format\":"
        + format
        + ",\"product\":\"9.1\",\"made\":\"2026-01-01T00:00:00Z\",\"files\":{\""
        + name
        + "\":{\"size\":"
        + content.getBytes(StandardCharsets.UTF_8).length
        + ",\"sha256\":\""
        + Sha256.of(content)
        + "\"}}}";
  }

  private void zip(Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(file, "programme,unit,period\n");
    assertRefused(restore(), "không phải bản sao lưu");
    zip(Map.of("backup.json", "{}"));
    assertRefused(restore(), "không phải bản sao lưu");
    zip(Map.of("word/document.xml", "<a/>"));
    assertRefused(restore(), "không phải bản sao lưu");
    Files.delete(file);
    assertRefused(restore(), "Không có tệp");
  }

  @Test
  void oneOfALaterVersionIsRefusedAndToldWhich() throws IOException {
    zip(Map.of("backup.json", manifest(2, "config/a", "a"), "config/a", "a"));
    assertRefused(restore(), "phiên bản mới hơn", "9.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "config/../../evil",
        "config/..",
        "/etc/evil",
        "evil",
        "data/instance.lock",
        "data/logs/x",
        "config//evil",
        "config/./evil",
        "config/a:b"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    zip(Map.of("backup.json", manifest(1, name, "a"), name, "a"));
    assertRefused(restore(), "hỏng hoặc bị sửa");
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(other.has("evil")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"config/a, config/b", "config/b, config/a"})
  void whatTheManifestDoesNotNameOrNamesInVainIsRefused(String named, String there)
      throws IOException {
    zip(Map.of("backup.json", manifest(1, named, "a"), there, "a"));
    assertRefused(restore(), "hỏng hoặc bị sửa");
  }

  @Test
  void moreBytesThanTheManifestNamesAreNotRead() throws IOException {
    zip(Map.of("backup.json", manifest(1, "config/a", "a"), "config/a", "a".repeat(1 << 20)));
    assertRefused(restore(), "hỏng hoặc bị sửa");
  }

  @Test
  void aBackupWhoseDatabaseLacksReceiptsIsRefused() throws IOException {
    twoNights();
    String journal = home.read("data/journal.csv");
    zip(
        Map.of(
            "backup.json", manifest(1, "data/journal.csv", journal), "data/journal.csv", journal));
    assertRefused(restore(), "thiếu 5 tệp");
  }

  @Test
  void aHomeInWhichSomethingIsIsLeftAsItIs() throws IOException {
    twoNights();
    backup();
    for (String name :
        List.of("data/tonghop.mv.db", "data/journal.csv", "reports/x", "config/units.csv")) {
      other.write(name, "mine");
      Ran ran = restore();
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err().lines()).singleElement().asString().contains("thư mục trống", name);
      assertThat(other.read(name)).isEqualTo("mine");
      Files.delete(other.path(name));
    }
    assertThat(restore().code()).isZero();
  }

  @Test
  void aHomeThatIsInUseIsNotRestoredTo() throws IOException {
    twoNights();
    backup();
    try (HomeContext opened = home.open()) {
      assertThat(opened.status()).isNotNull();
      Ran ran = home.run("restore", file.toString());
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains(String.valueOf(ProcessHandle.current().pid()));
    }
  }
}
