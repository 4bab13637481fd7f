package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.provenance.Place;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Finding;

class ReturnedFindingsTest {

  private static final String HEADER =
      "file,sheet,row,column,cell,severity,rule,message_vi,message_en\n";

  private final Path root;
  private final ReturnedFindings returned;

  ReturnedFindingsTest(@TempDir Path root) {
    this.root = root;
    this.returned = new ReturnedFindings(root.resolve("returned"));
  }

  private static ReceivedFile file(String name) {
    return new ReceivedFile(
        1, Sha256.of(name), 10, name, Instant.parse("2019-04-01T00:00:00Z"), true);
  }

  private static Told told(int row, int column, String columnName, String vi) {
    return new Told(
        1,
        new Finding(
            Severity.ERROR,
            "R01",
            new Place("x", "", row, column),
            columnName,
            new Words(vi, "en")));
  }

  private String written(ReceivedFile file) throws IOException {
    return Files.readString(returned.folder(file).resolve("findings.csv"), StandardCharsets.UTF_8);
  }

  @Test
  void everyFindingIsARow() throws IOException {
    ReceivedFile file = file("hn-2200/xã.csv");
    List<Told> findings =
        List.of(
            told(0, 0, "", "Tệp rỗng."),
            told(12, 0, "", "Dòng này, “khác”."),
            told(12, 28, "dialogue_total", "Có \"chữ\".\nHãy sửa."),
            new Told(
                2,
                new Finding(
                    Severity.WARNING,
                    "K13",
                    new Place("x", "Biểu 1", 3, 2),
                    "",
                    new Words("Gửi muộn.", "Late."))));
    returned.write(file, findings);
    assertThat(written(file))
        .isEqualTo(
            HEADER
                + "hn-2200/xã.csv,,,,,error,R01,Tệp rỗng.,en\n"
                + "hn-2200/xã.csv,,12,,,error,R01,\"Dòng này, “khác”.\",en\n"
                + "hn-2200/xã.csv,,12,dialogue_total,AB12,error,R01,\"Có \"\"chữ\"\".\n"
                + "Hãy sửa.\",en\n"
                + "hn-2200/xã.csv,Biểu 1,3,B,B3,warning,K13,Gửi muộn.,Late.\n");
  }

  @Test
  void theyLieUnderTheReceipt() {
    ReceivedFile file = file("a.csv");
    returned.write(file, List.of(told(2, 1, "unit", "x")));
    assertThat(root.resolve("returned").resolve(file.receipt().number()).resolve("findings.csv"))
        .exists();
    assertThat(returned.isThere(file)).isTrue();
    assertThat(returned.isThere(file("b.csv"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=cmd.csv, '=cmd.csv",
        "+1.csv, '+1.csv",
        "-1.csv, '-1.csv",
        "@sum.csv, '@sum.csv",
        "`\t=1.csv`, '\t=1.csv",
        "a=1.csv, a=1.csv",
        "2019/=1.csv, 2019/=1.csv"
      })
  void aNameThatLooksLikeAFormulaIsHarmless(String name, String shown) throws IOException {
    ReceivedFile file = file(name);
    returned.write(file, List.of(told(2, 1, name, "x")));
    assertThat(written(file)).isEqualTo(HEADER + shown + ",,2," + shown + ",A2,error,R01,x,en\n");
  }

  @Test
  void anEarlierJudgementIsReplaced() throws IOException {
    ReceivedFile file = file("a.csv");
    returned.write(file, List.of(told(2, 1, "unit", "cũ"), told(3, 1, "unit", "cũ")));
    returned.write(file, List.of(told(2, 1, "unit", "mới")));
    assertThat(written(file)).isEqualTo(HEADER + "a.csv,,2,unit,A2,error,R01,mới,en\n");
    assertThat(names(returned.folder(file))).containsExactly("findings.csv");
  }

  @Test
  void whatIsNoLongerWrongIsTakenAway() {
    ReceivedFile file = file("a.csv");
    ReceivedFile other = file("b.csv");
    returned.write(file, List.of(told(2, 1, "unit", "x")));
    returned.write(other, List.of(told(2, 1, "unit", "x")));
    returned.remove(file);
    assertThat(returned.folder(file)).doesNotExist();
    assertThat(returned.isThere(other)).isTrue();
    returned.remove(file);
  }

  @Test
  void whatAnotherProgramPutThereDoesNotStandInTheWay() throws IOException {
    ReceivedFile file = file("a.csv");
    returned.write(file, List.of(told(2, 1, "unit", "x")));
    Files.createFile(returned.folder(file).resolve(".~lock.findings.csv#"));
    returned.remove(file);
    assertThat(names(returned.folder(file))).containsExactly(".~lock.findings.csv#");
  }

  @Test
  void whatAKilledProcessLeftIsWrittenOverAndTakenAway() throws IOException {
    ReceivedFile file = file("a.csv");
    Files.createDirectories(returned.folder(file));
    Files.writeString(returned.folder(file).resolve(".findings.csv.tmp"), "half");
    returned.write(file, List.of(told(2, 1, "unit", "x")));
    assertThat(names(returned.folder(file))).containsExactly("findings.csv");
    Files.writeString(returned.folder(file).resolve(".findings.csv.tmp"), "half");
    returned.remove(file);
    assertThat(returned.folder(file)).doesNotExist();
  }

  @Test
  void itMayBeReadByWhoeverMayReadWhatLiesBesideIt() throws IOException {
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      ReceivedFile file = file("a.csv");
      returned.write(file, List.of(told(2, 1, "unit", "x")));
      Path beside = Files.createFile(returned.folder(file).resolve("beside"));
      assertThat(Files.getPosixFilePermissions(returned.folder(file).resolve("findings.csv")))
          .contains(PosixFilePermission.OWNER_READ)
          .isEqualTo(Files.getPosixFilePermissions(beside));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
