package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How files are read, as tables of cases: what stands in them, what comes out. */
class SubmissionFileTest {

  private static final String ONE = "1 p u 2019 a=5@D2 b=7@E2";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theSameSubmissionHoweverItIsWritten(String how, String text) {
    assertThat(Handed.read(text)).as(how).containsExactly(ONE);
  }

  static Stream<Arguments> theSameSubmissionHoweverItIsWritten() {
    return Stream.of(
        arguments("comma", "programme,unit,period,a,b\np,u,2019,5,7\n"),
        arguments("semicolon", "programme;unit;period;a;b\np;u;2019;5;7\n"),
        arguments("tab", "programme\tunit\tperiod\ta\tb\np\tu\t2019\t5\t7\n"),
        arguments("CRLF", "programme,unit,period,a,b\r\np,u,2019,5,7\r\n"),
        arguments("CR", "programme,unit,period,a,b\rp,u,2019,5,7\r"),
        arguments("upper case", "PROGRAMME,Unit,PERIOD,A,B\np,u,2019,5,7\n"),
        arguments("quoted", "\"programme\",\"unit\",period,a,b\n\"p\",\"u\",2019,\"5\",\"7\"\n"),
        arguments("blanks", " programme , unit,period ,a,b\n p,u ,2019, 5 ,7\n"),
        arguments("no-break blanks", "programme,unit,period,a,b\np\u00A0,u,\u202F2019,5,7\u200B\n"),
        arguments("mark in a cell", "programme,unit,period,a,b\n\uFEFFp,u,2019,5,7\n"),
        arguments("blank line at the end", "programme,unit,period,a,b\np,u,2019,5,7\n\n \n"),
        arguments("blank cells at the end", "programme,unit,period,a,b\np,u,2019,5,7\n,,,,\n"),
        arguments("no-break blank row", "programme,unit,period,a,b\np,u,2019,5,7\n,\u00A0,,,\n"),
        arguments("empty columns", "programme,unit,period,a,b,,\np,u,2019,5,7,,\n"),
        arguments("fewer blanks than the header", "programme,unit,period,a,b\np,u,2019,5,7,,,\n"),
        arguments("no-break blank too many", "programme,unit,period,a,b\np,u,2019,5,7,\u00A0\n"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,\uFEFF", "UTF-8,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
  void theSameSubmissionInEveryEncoding(Charset charset, String mark) {
    for (String end : List.of("\n", "\r\n")) {
      String text = "programme;unit;period;a" + end + "p;u;2019;trên 2.300" + end;
      assertThat(Handed.read(mark, text, charset)).containsExactly("1 p u 2019 a=trên 2.300@D2");
    }
  }

  @Test
  void looseAccentsAreJoined() {
    String loose = "tre\u0302n 5";
    assertThat(Handed.read("programme,unit,period,a\np,u,2019," + loose + "\n"))
        .containsExactly("1 p u 2019 a=trên 5@D2");
  }

  @Test
  void placesCountBlankLines() {
    assertThat(Handed.read("\n\nprogramme,unit,period,a\n\np,u,2019,5\n\n\np,u,2020,6\n"))
        .containsExactly("1 p u 2019 a=5@D5", "2 p u 2020 a=6@D8");
  }

  @Test
  void columnsMayStandInAnyOrder() {
    assertThat(
            Handed.read(
                """
                b,submitted_at,period,reasons,unit,a,programme
                7,2019-07-02,2019,campaign other,u,5,p
                """))
        .containsExactly("1 p u 2019 at 2019-07-02 for campaign other b=7@A2 a=5@F2");
  }

  @Test
  void aWideRowIsASubmission() {
    assertThat(
            Handed.read("programme,unit,period,a,b\np,u,2019,5,\np,u,2019,5,\nq,v,2020-Q1,,\"\"\n"))
        .containsExactly(
            "1 p u 2019 a=5@D2 b=@E2", "2 p u 2019 a=5@D3 b=@E3", "3 q v 2020-Q1 a=@D4 b=@E4");
  }

  @Test
  void longRowsOfOneKeyAreOneSubmissionWhereverTheyStand() {
    assertThat(
            Handed.read(
                """
                programme,unit,period,indicator,value
                p,u,2019,a,1
                p,v,2019,a,2
                p,u,2019,b,3
                p,v,2020,a,4
                p,v,2019,b,5
                """))
        .containsExactly(
            "1 p u 2019 a=1@E2 b=3@E4", "3 p v 2020 a=4@E5", "2 p v 2019 a=2@E3 b=5@E6");
  }

  @Test
  void longKeysAreNotCaseSensitive() {
    assertThat(
            Handed.read(
                "programme,unit,period,indicator,value\nP,u,2019-q1,a,1\np,U,2019-Q1,b,2\n"))
        .containsExactly("1 P u 2019-q1 a=1@E2 b=2@E3");
  }

  @Test
  void longRowsTellWhenAndWhyOnceOrAlways() {
    String header = "programme,unit,period,submitted_at,reasons,indicator,value\n";
    assertThat(
            Handed.read(
                header
                    + "p,u,2019,2019-07-02,campaign,a,1\n"
                    + "p,u,2019,2019-07-02,campaign,b,2\n"))
        .containsExactly("1 p u 2019 at 2019-07-02 for campaign a=1@G2 b=2@G3");
    assertThat(
            Handed.read(
                header
                    + "p,u,2019,2019-07-02,,a,1\n"
                    + "p,u,2019,2019-07-02,other,b,2\n"
                    + "p,u,2019,2019-07-02,campaign other,dialogue_total,3\n"))
        .containsExactly(
            "1 p u 2019 at 2019-07-02 for other campaign a=1@G2 b=2@G3 dialogue_total=3@G4");
  }

  @Test
  void longRowsOfOneSubmissionWithDifferentTimesAreTold() {
    assertThat(
            Handed.read(
                """
                programme,unit,period,submitted_at,indicator,value
                p,u,2019,2019-07-02,a,1
                p,u,2019,2019-07-03,b,2
                """))
        .containsExactly("1 p u 2019 at 2019-07-02 a=1@F2 b=2@F3 ! SUBMITTED_AT_DIFFERS 3:4");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aFaultyHeaderIsToldWholeAndNothingIsRead(String header, List<String> flaws) {
    assertThat(Handed.read(header + "\np,u,2019,5,7,8\n")).isEqualTo(flaws);
  }

  static Stream<Arguments> aFaultyHeaderIsToldWholeAndNothingIsRead() {
    return Stream.of(
        arguments("programme,unit,a,b", List.of("! MISSING_COLUMN 1:0 period")),
        arguments(
            "a",
            List.of(
                "! MISSING_COLUMN 1:0 programme",
                "! MISSING_COLUMN 1:0 unit",
                "! MISSING_COLUMN 1:0 period")),
        arguments(
            "programme,unit,period,dialog_total,Tổng",
            List.of("! UNKNOWN_COLUMN 1:4 dialog_total", "! UNKNOWN_COLUMN 1:5 tổng")),
        arguments(
            "programme,unit,period,a,A,unit",
            List.of("! REPEATED_COLUMN 1:5 a", "! REPEATED_COLUMN 1:6 unit")),
        arguments(
            "programme,unti,period,a,a",
            List.of(
                "! UNKNOWN_COLUMN 1:2 unti",
                "! REPEATED_COLUMN 1:5 a",
                "! MISSING_COLUMN 1:0 unit")),
        arguments("programme,unit,period,indicator", List.of("! MISSING_COLUMN 1:0 value")),
        arguments("programme,unit,period,value", List.of("! MISSING_COLUMN 1:0 indicator")),
        arguments("programme,unit,period,indicator,value,a", List.of("! UNKNOWN_COLUMN 1:6 a")),
        arguments(
            "programme|unit|period",
            List.of(
                "! UNKNOWN_COLUMN 1:1 programme|unit|period",
                "! MISSING_COLUMN 1:0 programme",
                "! MISSING_COLUMN 1:0 unit",
                "! MISSING_COLUMN 1:0 period")));
  }

  @Test
  void aNameOfAColumnIsToldShortAndPlain() {
    String name = "x".repeat(500) + "\u001B[31m";
    assertThat(Handed.read("programme,unit,period,\"" + name + "\"\np,u,2019,5\n"))
        .containsExactly("! UNKNOWN_COLUMN 1:4 " + "x".repeat(59) + "…");
    assertThat(Handed.read("programme,unit,period,\"a\u001B[31m\nb\"\np,u,2019,5\n"))
        .containsExactly("! UNKNOWN_COLUMN 1:4 a [31m b");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unevenRowsAreToldAndTheOthersStand(String row, String read) {
    assertThat(
            Handed.read("programme,unit,period,a,b,\np,t,2018,1,2,\n" + row + "\np,v,2020,3,4,\n"))
        .containsExactly("1 p t 2018 a=1@D2 b=2@E2", read, "3 p v 2020 a=3@D4 b=4@E4");
  }

  static Stream<Arguments> unevenRowsAreToldAndTheOthersStand() {
    return Stream.of(
        arguments("p,u,2019,5,6,7", "2 p u 2019 a=5@D3 b=6@E3 ! UNEVEN_ROW 3:6 6/6"),
        arguments("p,u,2019,5,6,,,7", "2 p u 2019 a=5@D3 b=6@E3 ! UNEVEN_ROW 3:8 8/6"),
        arguments("p,u,2019,5", "2 p u 2019 a=5@D3 b=@3 ! UNEVEN_ROW 3:0 4/6"),
        arguments("p", "2 p   a=@3 b=@3 ! UNEVEN_ROW 3:0 1/6"));
  }

  @Test
  void unevenLongRowsAreToldInTheirSubmission() {
    assertThat(
            Handed.read(
                """
                programme,unit,period,indicator,value
                p,u,2019,a,1
                p,u,2019,b
                p,u,2019,a,1,9
                """))
        .containsExactly("1 p u 2019 a=1@E2 b=@3 a=1@E4 ! UNEVEN_ROW 3:0 4/5 ! UNEVEN_ROW 4:6 6/5");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aFileWithoutRowsIsTold(String what, String text, List<String> flaws) {
    assertThat(Handed.read(text)).as(what).isEqualTo(flaws);
  }

  static Stream<Arguments> aFileWithoutRowsIsTold() {
    return Stream.of(
        arguments("nothing", "", List.of("! EMPTY_FILE 0:0")),
        arguments("blank lines", "\n \r\n\u00A0\n,,\n", List.of("! EMPTY_FILE 0:0")),
        arguments("a mark only", "\uFEFF", List.of("! EMPTY_FILE 0:0")),
        arguments("a header", "programme,unit,period,a\n", List.of("! HEADER_ONLY 0:0")),
        arguments(
            "a header and blank rows",
            "programme,unit,period,a\n,,,\n\n",
            List.of("! HEADER_ONLY 0:0")),
        arguments(
            "a faulty header",
            "programme,unit,period,x\n",
            List.of("! UNKNOWN_COLUMN 1:4 x", "! HEADER_ONLY 0:0")));
  }

  @ParameterizedTest
  @CsvSource({"255044462D312E37, pdf", "70726F006772, binary", "70002C0075002C00, binary"})
  void otherKindsOfFilesAreTold(String hex, String kind) {
    assertThat(Handed.read(HexFormat.of().parseHex(hex))).containsExactly("! NOT_TEXT 0:0 " + kind);
  }

  @Test
  void bytesThatAreNoTextEndTheReadingAtTheirRow() {
    byte[] good = "programme,unit,period,a\np,u,2018,4\np,u,2019,".getBytes(StandardCharsets.UTF_8);
    byte[] rest = "\np,u,2020,6\n".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[good.length + 1 + rest.length];
    System.arraycopy(good, 0, bytes, 0, good.length);
    bytes[good.length] = (byte) 0xD4;
    System.arraycopy(rest, 0, bytes, good.length + 1, rest.length);
    assertThat(Handed.read(bytes)).containsExactly("! NOT_DECODABLE 3:0", "1 p u 2018 a=4@D2");
  }

  @Test
  void bytesThatAreNoTextFarDownLeaveTheRowsBeforeThem() {
    StringBuilder text = new StringBuilder("programme,unit,period,a\n");
    for (int row = 2; row < 5000; row++) {
      text.append("p,u,2019,").append(row).append('\n');
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 2);
    bytes[good.length] = (byte) 0x80;
    bytes[good.length + 1] = '\n';
    List<String> read = Handed.read(bytes);
    assertThat(read).hasSize(1 + 4998).first().isEqualTo("! NOT_DECODABLE 5000:0");
  }

  @Test
  void aHeaderThatIsNoTextMakesTheFileUnreadable() {
    byte[] bytes =
        "programme,unit,period,\u00D4\np,u,2019,5\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Handed.read(bytes)).containsExactly("! NOT_DECODABLE 1:0");
  }

  @Test
  void halfACharacterAtTheEndOfUtf16IsToldAtItsRow() {
    byte[] whole =
        "\uFEFFprogramme,unit,period,a\np,u,2019,5\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Handed.read(Arrays.copyOf(whole, whole.length + 1)))
        .containsExactly("! NOT_DECODABLE 3:0", "1 p u 2019 a=5@D2");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aCutWideFileKeepsTheWholeRowsBeforeTheCut(String where, String tail, String flaw) {
    assertThat(Handed.read("programme,unit,period,a,b\np,u,2019,5,7\n\n" + tail))
        .as(where)
        .containsExactly(flaw, ONE);
    assertThat(
            Handed.read(
                "programme;unit;period;a;b\r\np;u;2019;5;7\r\n\r\n" + tail.replace(',', ';')))
        .as(where)
        .containsExactly(flaw, ONE);
  }

  static Stream<Arguments> aCutWideFileKeepsTheWholeRowsBeforeTheCut() {
    return Stream.of(
        arguments("in the first cell", "p", "! CUT 4:0 1"),
        arguments("in the middle", "p,u,20", "! CUT 4:0 3"),
        arguments("before the last cell", "p,u,2020,5", "! CUT 4:0 4"),
        arguments("in a quoted cell", "p,u,\"20", "! CUT 4:0"),
        arguments("in a quoted cell of two lines", "p,u,\"20\n19", "! CUT 4:0"),
        arguments(
            "after a stray quotation mark",
            "p,u,\"20\"20,5,7\np,u,2021,5,7\n",
            "! STRAY_QUOTE 4:0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,u,2019,b|CUT 3:0 4",
        "p,u,2019|CUT 3:0 3",
        "p,u,2019,b,\"7|CUT 3:0",
        "p,u,2019,b,\"7\"7\\n|STRAY_QUOTE 3:0"
      },
      quoteCharacter = '`')
  void aCutLongFileIsRefused(String tail, String flaw) {
    assertThat(
            Handed.read(
                "programme,unit,period,indicator,value\np,u,2019,a,5\n" + tail.translateEscapes()))
        .containsExactly("! " + flaw);
  }

  @Test
  void aCutHeaderMakesTheFileUnreadable() {
    assertThat(Handed.read("programme,unit,\"per")).containsExactly("! CUT 1:0");
  }

  @Test
  void aMissingLastLineEndIsTold() {
    assertThat(Handed.read("programme,unit,period,a,b\np,u,2019,5,7"))
        .containsExactly("! NO_FINAL_LINE_END 2:0", ONE);
    assertThat(Handed.read("programme,unit,period,indicator,value\np,u,2019,a,5"))
        .containsExactly("! NO_FINAL_LINE_END 2:0", "1 p u 2019 a=5@E2");
    assertThat(
            Handed.read(
                "\uFEFF", "programme,unit,period,a,b\np,u,2019,5,7", StandardCharsets.UTF_16BE))
        .containsExactly("! NO_FINAL_LINE_END 2:0", ONE);
  }

  @Test
  void aHugeCellEndsTheReading() {
    String huge = "x".repeat(70_000);
    assertThat(Handed.read("programme,unit,period,a,b\np,u,2019,5,7\n\np,u,2019," + huge + ",1\n"))
        .containsExactly("! HUGE_CELL 4:0", ONE);
    assertThat(
            Handed.read(
                "programme,unit,period,a,b\np,u,2019,5,7\np,u,2019,\"5,1\n"
                    + "p,u,2019,5,1\n".repeat(15_000)))
        .containsExactly("! HUGE_CELL 3:0", ONE);
  }

  @Test
  void aCellOfSixtyFourThousandSignsIsNotHuge() {
    String header = "programme,unit,period,a,b\n";
    for (String before : List.of("", "p,u,2018,5,6\n".repeat(4_000))) {
      String row = before + "p,u,2019,\"" + "x".repeat(64_000);
      assertThat(Handed.read(header + row + "\",1\n")).noneMatch(told -> told.startsWith("!"));
      assertThat(Handed.read(header + row + "x\",1\n"))
          .anyMatch(told -> told.startsWith("! HUGE_CELL"));
    }
  }

  @Test
  void aLongRowOfSmallCellsIsNotHuge() {
    String header = "programme,unit,period,a,b" + ",".repeat(9_000);
    String row = "p,u,2019,5,7" + ",          ".repeat(9_000);
    assertThat(Handed.read(header + "\n" + row + "\n")).containsExactly(ONE);
  }

  @Test
  void aCellMayHaveDelimitersLineEndsAndQuotationMarksInQuotationMarks() {
    assertThat(
            Handed.read(
                """
                programme,unit,period,a,b
                p,u,2019,"5,6","say ""7""
                or 8"
                p,u,2020,1,2
                """))
        .containsExactly("1 p u 2019 a=5,6@D2 b=say \"7\"\nor 8@E2", "2 p u 2020 a=1@D4 b=2@E4");
  }

  @Test
  void columnsAreKnownByTheirNames() {
    List<String> names =
        Handed.with(
            "Programme,UNIT,period,a\np,u,2019,5\n",
            file ->
                Stream.of(0, 1, 2, 3, 4, 5).map(column -> file.columnName("", column)).toList());
    assertThat(names).containsExactly("", "programme", "unit", "period", "a", "");
  }

  @Test
  void cellsAreThoseOfTheHeaderAndOfWholeRows() {
    assertThat(cells("programme,unit,period,a\np,u,2019,5\n\n,,,\np,u,2020,5,6\np,u\n"))
        .isEqualTo(4 + 4 + 5 + 2);
    assertThat(cells("programme,unit,period,a\np,u,2019,5\np,u,20")).isEqualTo(4 + 4 + 3);
    assertThat(cells("programme,unit,period,a\np,u,2019,5\np,u,\"20")).isEqualTo(4 + 4);
    assertThat(cells("programme,unit,x\np,u,2019,5\n")).isEqualTo(3 + 4);
    assertThat(cells("")).isZero();
  }

  private static long cells(String text) {
    return Handed.with(text, SubmissionFile::cells);
  }

  @Test
  void keysAreCountedAsFarAsTheyAreThere() {
    assertThat(keyCells("programme,unit,period,submitted_at,a\np,u,2019,,5\n")).containsExactly(4);
    assertThat(keyCells("programme,unit,period,submitted_at,a\np,u\n")).containsExactly(2);
    assertThat(keyCells("programme,unit,period,indicator,value\np,u,2019,a,5\np,u,2019,b,6\n"))
        .containsExactly(8);
    assertThat(keyCells("programme,unit,period,value,indicator\np,u,2019,5,a\np,u,2019\n"))
        .containsExactly(7);
  }

  private static List<Integer> keyCells(String text) {
    return Handed.with(
        text, file -> Handed.submissions(file).stream().map(Submission::keyCells).toList());
  }

  /** A fault of ours in one file must not stop the others; the disk's are another matter. */
  @Test
  void aFileThatTheReaderFailsOnIsRefusedAndNotKept() throws IOException {
    Contents contents =
        SubmissionFile.seen(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(contents.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.UNFORESEEN);
    assertThat(contents.isSeenThrough()).isFalse();
    assertThatThrownBy(
            () ->
                SubmissionFile.seen(
                    () -> {
                      throw new UncheckedIOException(new IOException("the disk"));
                    }))
        .isInstanceOf(UncheckedIOException.class);
  }

  /** Found by the fuzzer: signs that a terminal would obey, in a name that was converted. */
  @Test
  void whatIsToldOfNamesHoldsNothingThatATerminalWouldObey() {
    byte[] converted = HexFormat.of().parseHex("70726f672c75b81130342c32323031392d353637380a320a");
    assertThat(Handed.with(converted, SubmissionFile::flaws))
        .isNotEmpty()
        .allSatisfy(SubmissionFileTest::isHarmless);
    String name = "S\u00C4(\u0000\u0090\u202EM\u2028x";
    List<Flaw> flaws = new ArrayList<>();
    Header.read(List.of(name), 1, Set.of("a"), flaws);
    assertThat(flaws).isNotEmpty().allSatisfy(SubmissionFileTest::isHarmless);
    assertThat(CellText.shown(name)).isEqualTo("S\u00C4( M x");
  }

  private static void isHarmless(Flaw flaw) {
    assertThat(flaw.detail()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028]");
  }
}
