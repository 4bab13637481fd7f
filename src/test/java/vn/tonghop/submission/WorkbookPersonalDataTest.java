package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Personal data anywhere in a workbook refuses all of it (law 9). */
class WorkbookPersonalDataTest {

  private static final String NAME = "Ông Nguyễn Văn An";
  private static final String[] ROWS = {"programme | unit | period | a", "p | u | 2019 | #5"};

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whereverItStands(String where, byte[] bytes, String told) {
    assertThat(Handed.read(bytes)).as(where).containsExactly(told);
    assertThat(Handed.<Boolean>with(bytes, SubmissionFile::mayBeKept)).isFalse();
    assertThat(told).doesNotContain("Nguyễn");
  }

  static Stream<Arguments> whereverItStands() {
    return Stream.of(
        made("in the table", "! PERSONAL_DATA 4:2 name", s -> set(s, "B4", NAME)),
        made("beside it", "! PERSONAL_DATA 2:24 phone", s -> set(s, "X2", "0912345678")),
        made(
            "on a sheet that holds nothing",
            "! PERSONAL_DATA 1:1 email",
            s -> set(s.getWorkbook().createSheet("Khác"), "A1", "a@b.vn")),
        made(
            "a number shown with its zeros",
            "! PERSONAL_DATA 3:1 phone",
            s -> {
              CellStyle style = s.getWorkbook().createCellStyle();
              style.setDataFormat(s.getWorkbook().createDataFormat().getFormat("0000000000"));
              MadeWorkbook.cell(s, "A3").setCellValue(912345678);
              MadeWorkbook.cell(s, "A3").setCellStyle(style);
            }),
        made(
            "in a formula's result",
            "! PERSONAL_DATA 3:1 name",
            s -> {
              MadeWorkbook.cell(s, "A3").setCellFormula("\"Ông \"&\"Nguyễn Văn An\"");
              s.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            }),
        made("in a comment", "! PERSONAL_DATA 2:4 name", s -> comment(s, "Trần B", NAME)),
        made("over the pages", "! PERSONAL_DATA 0:0 name", s -> s.getHeader().setLeft(NAME)),
        made("under the pages", "! PERSONAL_DATA 0:0 name", s -> s.getFooter().setRight(NAME)),
        made(
            "in a text box",
            "! PERSONAL_DATA 0:0 name",
            s ->
                ((XSSFSheet) s)
                    .createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 4, 4))
                    .setText(NAME)),
        made(
            "in a sheet's name",
            "! PERSONAL_DATA 0:0 name",
            s -> s.getWorkbook().setSheetName(0, NAME)),
        arguments(
            "in a text that no cell shows",
            MadeWorkbook.parts(
                MadeWorkbook.of(ROWS),
                parts ->
                    MadeWorkbook.change(
                        parts,
                        "xl/sharedStrings.xml",
                        text -> text.replace("</sst>", "<si><t>" + NAME + "</t></si></sst>"))),
            "! PERSONAL_DATA 0:0 name"),
        arguments(
            "in the memory of a pivot table",
            MadeWorkbook.parts(
                MadeWorkbook.of(ROWS),
                parts ->
                    parts.put(
                        "xl/pivotCache/pivotCacheRecords1.xml",
                        ("<pivotCacheRecords><r><s v=\"" + NAME + "\"/></r></pivotCacheRecords>")
                            .getBytes(StandardCharsets.UTF_8))),
            "! PERSONAL_DATA 0:0 name"));
  }

  private static Arguments made(String where, String told, Consumer<Sheet> making) {
    return arguments(where, made(making), told);
  }

  private static byte[] made(Consumer<Sheet> making) {
    return MadeWorkbook.with(
        book -> {
          Sheet sheet = book.createSheet("Biểu");
          MadeWorkbook.fill(sheet, ROWS);
          making.accept(sheet);
        });
  }

  private static void set(Sheet sheet, String cell, String text) {
    MadeWorkbook.cell(sheet, cell).setCellValue(text);
  }

  private static void comment(Sheet sheet, String author, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    ClientAnchor anchor = helper.createClientAnchor();
    Comment comment = drawing.createCellComment(anchor);
    comment.setAuthor(author);
    comment.setString(helper.createRichTextString(author + ":\n" + text));
    MadeWorkbook.cell(sheet, "D2").setCellComment(comment);
  }

  @Test
  void whoWroteTheFileOrACommentIsNotLookedAt() {
    byte[] bytes =
        MadeWorkbook.with(
            (XSSFWorkbook book) -> {
              XSSFSheet sheet = book.createSheet("Biểu");
              MadeWorkbook.fill(sheet, ROWS);
              comment(sheet, NAME, "số ước");
              book.getProperties().getCoreProperties().setCreator(NAME);
            });
    assertThat(Handed.read(bytes)).containsExactly("1 p u 2019 a=5@D2");
    assertThat(Handed.<Boolean>with(bytes, SubmissionFile::mayBeKept)).isTrue();
  }

  @Test
  void theSheetIsToldAndNoContent() {
    byte[] bytes = made(sheet -> set(sheet, "B4", NAME));
    Flaw flaw = Handed.with(bytes, SubmissionFile::flaws).get(0);
    assertThat(flaw).isEqualTo(new Flaw(Flaw.Kind.PERSONAL_DATA, "Biểu", 4, 2, "name"));
  }

  @Test
  void aLongTextIsLookedThroughToItsEnd() {
    String text = "số liệu ".repeat(3_000) + NAME;
    assertThat(Handed.read(made(sheet -> set(sheet, "B4", text))))
        .containsExactly("! PERSONAL_DATA 4:2 name");
  }
}
