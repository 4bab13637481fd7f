package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.NightReport;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.Period;

/**
 * One night over the sample that ships: it comes out at every published figure, refuses what {@code
 * input/README.md} says, and every figure of the ledger stands in the cell that it names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedReviewsTest {

  /** Refused submissions by file, as {@code input/README.md} tells them. */
  private static final Map<String, Integer> REFUSED =
      Map.of(
          "hn-2200/2018/huyen-thanh-tri_bo-sung-quy-3.csv", 1,
          "hn-2200/2019/xa-duong-lieu_quy-4.csv", 1,
          "hn-2200/2020/phuong-giang-bien_quy-2.csv", 1,
          "hn-2200/2021/quan-hoang-mai_6-thang-dau-nam.csv", 4,
          "mass-290/2016-2018/xa-phong-van_quy-3-2018.csv", 1,
          "mass-290/2019-2020/phuong-son-loc.csv", 1,
          "feedback-218/2016/phuong-lang-ha_quy-3.csv", 1,
          "feedback-218/2025/quan-dong-da_quy-3.csv", 1,
          "qcdc/2019/xa-bich-hoa_xa-my-hung_quy-3.csv", 1);

  private static final String SINCE_2022 = "2022-10-29..2026-11-14";

  /** All of the sample has come in. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final TestHome home;
  private final List<NightReport> nights = new ArrayList<>();
  private Map<String, String> before = Map.of();

  PublishedReviewsTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @BeforeAll
  void run() throws IOException {
    Files.delete(home.path("config/programmes/thu.yaml"));
    copy(Path.of("input"), home.path("input"));
    before = home.tree("input");
    try (HomeContext opened = home.open()) {
      nights.add(opened.nightly().run(DAY));
      nights.add(opened.nightly().run(DAY));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPublishedFigureComesOut() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("published-reviews.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text).stream().skip(1).toList();
      assertThat(rows).hasSize(26);
      return rows.stream()
          .map(row -> DynamicTest.dynamicTest(String.join(" ", row.getFields()), () -> hold(row)));
    }
  }

  private void hold(CsvRecord row) {
    String unit =
        row.getField(2) + (row.getField(5).equals(Structure.THEN) ? "" : "@" + row.getField(5));
    String folder = String.join("/", "reports", row.getField(1), row.getField(3), unit) + "/";
    String key =
        String.join("/", row.getField(2), row.getField(6), row.getField(4), row.getField(7));
    assertThat(home.figures(folder))
        .containsEntry(key, (row.getField(9) + " " + row.getField(8)).strip());
  }

  @Test
  void acrossTheReformBothReviewsComeToTheSameAndSayWhichUnitsTheyTellOf() {
    String then = "reports/hn-2200/" + SINCE_2022 + "/01/";
    String restated = "reports/hn-2200/" + SINCE_2022 + "/01@2025-07-01/";
    for (String total : List.of("province/14", "district/107", "commune/1865")) {
      String level = total.substring(0, total.indexOf('/'));
      String key = "01/" + level + "/" + SINCE_2022 + "/dialogue_total";
      String value = total.substring(total.indexOf('/') + 1);
      assertThat(home.figures(then)).containsEntry(key, value);
      assertThat(home.figures(restated)).containsEntry(key, value);
    }
    assertThat(below(then)).hasSize(30 + 126).doesNotContain("(unallocated)");
    assertThat(below(restated)).hasSize(126 + 1).contains("(unallocated)");
    assertThat(home.text(then + "review.pdf")).doesNotContain("quy về");
    assertThat(home.text(restated + "review.pdf"))
        .contains("quy về 126 xã, phường", "tại ngày 01/7/2025", "Chưa phân bổ được");
  }

  /** Whom a review of Hà Nội tells of, without the city itself. */
  private Set<String> below(String review) {
    return home.figures(review).keySet().stream()
        .map(key -> key.substring(0, key.indexOf('/')))
        .filter(unit -> !unit.equals("01"))
        .collect(Collectors.toSet());
  }

  @Test
  void whatTheReadmeSaysIsRefusedAndNothingElse() {
    NightReport night = nights.get(0);

    assertThat(night.refusedFiles())
        .extracting(NightReport.RefusedFile::name, NightReport.RefusedFile::refused)
        .containsExactlyInAnyOrderElementsOf(
            REFUSED.entrySet().stream()
                .map(file -> tuple(file.getKey(), file.getValue()))
                .toList());
    assertThat(night.refused()).isEqualTo(REFUSED.values().stream().mapToInt(n -> n).sum());
    assertThat(home.tree("reports/returned").keySet())
        .filteredOn(name -> name.endsWith("/findings.csv"))
        .hasSize(REFUSED.size());
  }

  @Test
  void everyFileIsKnownAndTwoCameTwice() {
    long files = before.keySet().stream().filter(name -> name.endsWith(".csv")).count();

    assertThat(nights.get(0).files()).isEqualTo((int) files - 2);
  }

  @Test
  void theSecondNightDoesNothing() {
    assertThat(nights.get(1).didNothing()).isTrue();
  }

  @Test
  void nothingButReportsAndDataIsWritten() {
    assertThat(home.tree("input")).isEqualTo(before);
    assertThat(home.tree(".").keySet())
        .allMatch(name -> name.matches("(\\./)?(input|reports|data)/.*"));
  }

  @Test
  void everyFigureStandsInTheCellThatItNames() {
    Map<Long, List<CsvRecord>> opened = new HashMap<>();
    int walked = home.ledger(ledger -> walk(ledger, opened));
    assertThat(walked).isGreaterThan(30_000);
    assertThat(opened).hasSizeGreaterThan(300);
  }

  private int walk(LedgerStore ledger, Map<Long, List<CsvRecord>> opened) {
    Period ever = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
    int walked = 0;
    for (String programme : List.of("hn-2200", "feedback-218", "th-dialogue", "mass-290", "qcdc")) {
      for (Entry entry : ledger.inForce(new ProgrammeCode(programme), ever)) {
        if (entry.submission() % 5 == 0 || !opened.containsKey(entry.file())) {
          List<CsvRecord> file =
              opened.computeIfAbsent(entry.file(), number -> cells(ledger, number));
          List<Figure> figures = ledger.figures(entry);
          figures.forEach(figure -> assertCell(figure, file));
          walked += figures.size();
        }
      }
    }
    return walked;
  }

  private List<CsvRecord> cells(LedgerStore ledger, long file) {
    String sha256 = ledger.received(file).orElseThrow().sha256().hex();
    try {
      return cells(home.path("data/archive/" + sha256.substring(0, 2) + "/" + sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertCell(Figure figure, List<CsvRecord> file) {
    CsvRecord cells = file.get(figure.row() - 1);
    String name = file.get(0).getField(figure.column() - 1).strip().toLowerCase(Locale.ROOT);
    String indicator =
        name.equals("value")
            ? cells.getField(figure.column() - 2).strip().toLowerCase(Locale.ROOT)
            : name;
    assertThat(indicator).isEqualTo(figure.indicator().value());
    assertThat(number(cells.getField(figure.column() - 1)))
        .isEqualByComparingTo(figure.quantity().value());
  }

  /** What a clerk would read in the cell: 1.234 is a thousand and more, a dash is none. */
  private static BigDecimal number(String cell) {
    String bare = cell.strip().replaceAll("^(trên|hơn|gần|khoảng) ", "").replace(".", "");
    return bare.equals("-") ? BigDecimal.ZERO : new BigDecimal(bare.replace(',', '.'));
  }

  private static List<CsvRecord> cells(Path archived) throws IOException {
    byte[] bytes = Files.readAllBytes(archived);
    String text = new String(bytes, charset(bytes)).replace("\uFEFF", "");
    String header = text.lines().findFirst().orElseThrow();
    char delimiter = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (header.indexOf(candidate) >= 0) {
        delimiter = candidate;
      }
    }
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .ofCsvRecord(text)) {
      return rows.stream().toList();
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }
}
