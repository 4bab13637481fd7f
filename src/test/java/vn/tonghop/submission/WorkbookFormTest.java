package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms: one submission a worksheet, read by labels and codes, never by position. */
class WorkbookFormTest {

  private static final String[] FORM = {
    "BIỂU SỐ LIỆU ĐỐI THOẠI",
    "Mã chương trình | | p",
    "Mã đơn vị | | u",
    "Kỳ báo cáo | | 2019-Q1",
    "Phiên bản biểu | | p/1a2b3c4d",
    "",
    "TT | Chỉ tiêu | Mã | Đơn vị tính | Số liệu | Kỳ trước | Kiểm tra",
    "I | Hội nghị",
    "#1 | Số hội nghị | a | cuộc | #5 | #4 | Đạt",
    "#2 | Số lượt người | b | lượt | | #3",
    "",
    " | Người lập biểu | | | CHỦ TỊCH"
  };

  private static String[] form(String... changes) {
    List<String> rows = new ArrayList<>(List.of(FORM));
    for (int i = 0; i < changes.length; i += 2) {
      rows.set(Integer.parseInt(changes[i]) - 1, changes[i + 1]);
    }
    return rows.toArray(new String[0]);
  }

  @Test
  void aFormIsOneSubmission() {
    assertThat(Handed.read(MadeWorkbook.of(FORM))).containsExactly("1 p u 2019-Q1 a=5@E9 b=@E10");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void itIsReadByLabelsAndCodes(String how, String[] rows, String told) {
    assertThat(Handed.read(MadeWorkbook.of(rows))).as(how).containsExactly(told);
  }

  static Stream<Arguments> itIsReadByLabelsAndCodes() {
    return Stream.of(
        arguments(
            "columns moved",
            form(
                "7",
                "Số liệu | Mã",
                "8",
                " | | I. Hội nghị",
                "9",
                "#5 | a",
                "10",
                "#7 | b",
                "12",
                ""),
            "1 p u 2019-Q1 a=5@A9 b=7@A10"),
        arguments(
            "rows moved",
            form("9", "#2 | | b | | #7", "10", "#1 | | a | | #5"),
            "1 p u 2019-Q1 b=7@E9 a=5@E10"),
        arguments(
            "labels in one row",
            form("2", "Mã chương trình | p | Mã đơn vị | u", "3", "", "4", "Kỳ báo cáo | 2019"),
            "1 p u 2019 a=5@E9 b=@E10"),
        arguments(
            "label and value in one cell",
            form("2", "Mã chương trình: p", "3", "Mã đơn vị: u", "4", "Kỳ báo cáo: 2019"),
            "1 p u 2019 a=5@E9 b=@E10"),
        arguments(
            "when and why",
            form("1", "Ngày gửi | | 2019-04-02 | Mã lý do | campaign other"),
            "1 p u 2019-Q1 at 2019-04-02 for campaign other a=5@E9 b=@E10"),
        arguments(
            "a unit by its name", form("3", "Đơn vị | | Xã U"), "1 p Xã U 2019-Q1 a=5@E9 b=@E10"),
        arguments(
            "the code where both stand", form("1", "Đơn vị: Xã U"), "1 p u 2019-Q1 a=5@E9 b=@E10"),
        arguments("no unit", form("3", "Mã đơn vị"), "1 p  2019-Q1 a=5@E9 b=@E10"),
        arguments("no label", form("3", "Thuộc huyện"), "1 p  2019-Q1 a=5@E9 b=@E10"),
        arguments(
            "an unknown code",
            form("9", "1 | | dialog_total | | #5"),
            "1 p u 2019-Q1 dialog_total=5@E9 b=@E10"));
  }

  @Test
  void sheetsMayStandBeforeItAndHaveAnyName() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              MadeWorkbook.fill(book.createSheet("Bìa"), "Kính gửi", "Mã: 12");
              MadeWorkbook.fill(book.createSheet("Bản sao của biểu (2)"), FORM);
            });
    assertThat(Handed.read(workbook)).containsExactly("1 p u 2019-Q1 a=5@E9 b=@E10");
  }

  @Test
  void everyFormOfAWorkbookIsRead() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              MadeWorkbook.fill(book.createSheet("Xã 1"), FORM);
              MadeWorkbook.fill(book.createSheet("Xã 2"), form("3", "Mã đơn vị | v"));
              MadeWorkbook.fill(
                  book.createSheet("Bảng"), "programme | unit | period | a", "p | w | 2019 | #1");
            });
    assertThat(Handed.read(workbook))
        .containsExactly(
            "1 p u 2019-Q1 a=5@E9 b=@E10", "2 p v 2019-Q1 a=5@E9 b=@E10", "3 p w 2019 a=1@D2");
  }

  @Test
  void aFormThatNobodyFilledInIsLeftOutBesideOthersAndRefusedAlone() {
    String[] untouched =
        form("2", "Mã chương trình", "3", "Mã đơn vị", "4", "Kỳ báo cáo", "9", " | | a", "5", "");
    byte[] both =
        MadeWorkbook.with(
            book -> {
              MadeWorkbook.fill(book.createSheet("Trống"), untouched);
              MadeWorkbook.fill(book.createSheet("Đã điền"), FORM);
            });
    assertThat(Handed.read(both)).containsExactly("1 p u 2019-Q1 a=5@E9 b=@E10");
    assertThat(Handed.read(MadeWorkbook.of(untouched))).containsExactly("! HEADER_ONLY 0:0");
  }

  @Test
  void whatIsDoubtfulIsTold() {
    byte[] workbook =
        MadeWorkbook.with(
            book -> {
              XSSFSheet sheet = book.createSheet();
              MadeWorkbook.fill(
                  sheet, form("8", "I | Hội nghị | | | #12", "10", "#2 | | b | | #7"));
              MadeWorkbook.cell(sheet, "E9").setCellFormula("2+3");
              MadeWorkbook.cell(sheet, "G9").setCellFormula("IF(E9>0,1,0)");
              sheet.getRow(9).setZeroHeight(true);
              sheet.addMergedRegion(CellRangeAddress.valueOf("A1:G1"));
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(Handed.read(workbook))
        .containsExactly(
            "! FORMULAS 0:0 1",
            "! HIDDEN_ROWS 0:0 1",
            "! FIGURE_WITHOUT_CODE 8:5",
            "1 p u 2019-Q1 a=5@E9 b=7@E10");
  }
}
