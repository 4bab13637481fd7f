package vn.tonghop.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.validation.RuleBook;

/** The files of an edition, letter by letter, of a district with two communes (contract 4.6). */
class EditionFilesTest {

  private static final String FOLDER = "reports/thu/2019-H1/990/";

  /** When the period of that review had just ended. */
  private static final LocalDate DAY_AFTER = LocalDate.of(2019, 7, 1);

  private static final String UNITS =
      """
      id,code,name,type,level,parent,from,until,order
      ,990,Huyện Thử,Huyện,district,42,,,350001
      ,99001,"Xã ""Một"", cũ",Xã,commune,990,,,450001
      ,99002,Xã Hai,Xã,commune,990,,2025-07-01,450002
      """;

  private static final String FILE =
      """
      programme,unit,period,submitted_at,meetings,people,hours
      thu,99001,2019-Q1,2019-04-02,3,trên 2.300,"4,5"
      thu,99001,2019-Q2,2019-07-01T08:30:00,2,…,-
      thu,99002,2019-Q1,2019-04-02,0,0,
      thu,99002,2019-06-01..2019-07-31,2019-08-02,50,500,1
      thu,990,2019-Q1,2019-04-04,1,100,
      """;

  private final TestHome home;

  EditionFilesTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    home.write("config/units.csv", UNITS);
    home.programme(TestHome.programme().replace("\"445\"", "\"990\""));
    home.handIn("huyện/thử, 1.csv", FILE);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EditionFilesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  @Test
  void figuresAreWrittenAsWorkedOutByHand() throws IOException {
    home.night();

    assertThat(home.read(FOLDER + "figures.csv")).isEqualTo(resource("small-figures.csv"));
  }

  @Test
  void theDocumentCarriesItsFiguresAndWhereItComesFrom() throws IOException {
    home.night();

    try (PDDocument pdf = Loader.loadPDF(home.path(FOLDER + "review.pdf").toFile())) {
      Map<String, PDComplexFileSpecification> files =
          new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles().getNames();
      assertThat(files.keySet()).containsExactly("figures.csv", "provenance.json");
      assertThat(text(files, "figures.csv")).isEqualTo(home.read(FOLDER + "figures.csv"));
      JsonNode provenance = JsonMapper.builder().build().readTree(text(files, "provenance.json"));
      JsonNode manifest =
          JsonMapper.builder().build().readTree(home.read(FOLDER + "manifest.json"));
      assertThat(provenance.path("code").asString()).startsWith("BC-");
      for (String same : List.of("identity", "edition", "snapshot", "versions")) {
        assertThat(provenance.get(same)).as(same).isEqualTo(manifest.get(same));
      }
      assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
          .hasSize(2);
    }
  }

  private static String text(Map<String, PDComplexFileSpecification> files, String name)
      throws IOException {
    PDComplexFileSpecification file = Objects.requireNonNull(files.get(name), name);
    assertThat(file.getEmbeddedFileUnicode().getSubtype()).isIn("text/csv", "application/json");
    assertThat(file.getEmbeddedFileUnicode().getModDate().toInstant())
        .isEqualTo(DAY_AFTER.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    return new String(file.getEmbeddedFileUnicode().toByteArray(), UTF_8);
  }

  @Test
  void submissionsAreWrittenWithWhereTheyStoodAndThoseAcrossTheEdgeAsNotCounted() {
    home.night();

    String from = Receipt.of(Sha256.of(FILE)) + "," + Sha256.of(FILE) + ",\"huyện/thử, 1.csv\",,";
    assertThat(home.read(FOLDER + "submissions.csv"))
        .isEqualTo(
            """
            programme,unit,unit_since,unit_name,period,counted,case,revision,submitted_at,receipt,sha256,file,sheet,row
            thu,990,,Huyện Thử,2019-Q1,yes,HS-Y86F-MQBG,1,2019-04-04T00:00,@6
            thu,99001,,"Xã ""Một"", cũ",2019-Q1,yes,HS-F5Q4-WZGN,1,2019-04-02T00:00,@2
            thu,99001,,"Xã ""Một"", cũ",2019-Q2,yes,HS-RAB3-4Q0Q,1,2019-07-01T08:30,@3
            thu,99002,,Xã Hai,2019-Q1,yes,HS-7BQP-8ETM,1,2019-04-02T00:00,@4
            thu,99002,,Xã Hai,2019-06-01..2019-07-31,no,HS-E0S3-Y8ZK,1,2019-08-02T00:00,@5
            """
                .replace("@", from));
  }

  @Test
  void theManifestNamesAllThatItWasMadeOf() {
    home.night();

    String text = home.read(FOLDER + "manifest.json");
    JsonNode manifest = JsonMapper.builder().build().readTree(text);
    assertThat(text).startsWith("{\n  \"identity\"").endsWith("}\n").doesNotContain("\r");
    assertThat(manifest.propertyNames())
        .containsExactly(
            "identity", "edition", "structure", "language", "snapshot", "versions", "files");
    assertThat(manifest.get("identity").toString())
        .isEqualTo(
            "{'programme':'thu','unit':'990','unit_since':'','unit_name':'Huyện Thử',"
                    .replace('\'', '"')
                + "'period':'2019-H1','start':'2019-01-01','end':'2019-06-30'}".replace('\'', '"'));
    assertThat(manifest.get("edition").asInt()).isEqualTo(1);
    assertThat(manifest.get("structure").asString()).isEqualTo("then");
    assertThat(manifest.get("language").asString()).isEqualTo("vi");
    assertThat(manifest.get("snapshot").asString()).matches("[0-9a-f]{64}");
    JsonNode versions = manifest.get("versions");
    assertThat(versions.propertyNames())
        .containsExactly("product", "programme", "register", "rules", "letterhead", "paragraphs");
    assertThat(versions.get("product").asString()).isNotBlank();
    assertThat(versions.get("programme").asString())
        .isEqualTo(Sha256.of(home.read("config/programmes/thu.yaml")).hex());
    assertThat(versions.get("register").asString())
        .isNotEqualTo(ShippedUnits.REGISTER.version())
        .matches("[0-9a-f]{64}");
    assertThat(versions.get("rules").asString()).isEqualTo(RuleBook.version().hex());
    String letterhead = versions.get("letterhead").asString();
    String kept = home.read("data/archive/definitions/" + letterhead + "/letterhead.json");
    assertThat(Sha256.of(kept).hex()).isEqualTo(letterhead);
    assertThat(kept).contains("Ban Tuyên giáo và Dân vận");
  }

  @Test
  void theManifestsHashesAreThoseOfTheFilesBesideIt() {
    home.night();

    Map<String, String> told = new TreeMap<>();
    JsonMapper.builder()
        .build()
        .readTree(home.read(FOLDER + "manifest.json"))
        .get("files")
        .properties()
        .forEach(file -> told.put(FOLDER + file.getKey(), file.getValue().asString()));
    Map<String, String> there = home.tree(FOLDER);
    there.remove(FOLDER + "manifest.json");
    assertThat(told).isEqualTo(there).hasSize(4);
  }

  @Test
  void allAreUtf8WithoutAMarkAndEndTheirLinesWithLf() throws IOException {
    home.night();

    for (String name : List.of("figures.csv", "submissions.csv", "manifest.json")) {
      byte[] bytes = Files.readAllBytes(home.path(FOLDER + name));
      assertThat(new String(bytes, UTF_8).getBytes(UTF_8)).isEqualTo(bytes);
      assertThat(new String(bytes, UTF_8)).doesNotContain("\r", "\uFEFF").endsWith("\n");
    }
  }

  /** Law 8: nothing of the folder, of the night or of the order of arrival is in what comes out. */
  @Test
  void anotherHomeMakesTheSameBytesOfTheSameFiles(@TempDir Path elsewhere) {
    home.handIn("later.csv", "99002", "2019-04-01..2019-05-31", "2019-06-02", "7,70,");
    home.night();

    TestHome other = new TestHome(elsewhere.resolve("another folder"));
    other.write("config/units.csv", UNITS);
    other.programme(home.read("config/programmes/thu.yaml"));
    other.handIn("later.csv", home.read("input/later.csv"), "2020-01-01T00:00:00Z");
    other.run("nightly", "--date", "2019-02-01");
    other.handIn("huyện/thử, 1.csv", FILE, "2021-01-01T00:00:00Z");
    other.run("nightly", "--date", "2019-09-01", "--speak", "en");

    assertThat(other.tree(FOLDER)).isEqualTo(home.tree(FOLDER)).hasSize(5);
  }

  @Test
  void anotherFileWithTheSameFiguresIsAnotherSnapshot(@TempDir Path elsewhere) {
    home.night();
    TestHome other = new TestHome(elsewhere);
    other.write("config/units.csv", UNITS);
    other.programme(home.read("config/programmes/thu.yaml"));
    other.handIn("other.csv", FILE);
    other.night();

    assertThat(other.tree(FOLDER).get(FOLDER + "figures.csv"))
        .isEqualTo(home.tree(FOLDER).get(FOLDER + "figures.csv"));
    assertThat(snapshot(other)).isNotEqualTo(snapshot(home));
  }

  private static String snapshot(TestHome of) {
    return JsonMapper.builder()
        .build()
        .readTree(of.read(FOLDER + "manifest.json"))
        .get("snapshot")
        .asString();
  }
}
