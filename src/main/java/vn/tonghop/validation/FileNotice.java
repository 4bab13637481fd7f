package vn.tonghop.validation;

import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;

/** What can be wrong with a file or a row before anything in it is understood. */
sealed interface FileNotice extends Notice {

  @Explains(
      rule = "F01",
      vi = "Tệp rỗng. Hãy gửi lại tệp có dòng tiêu đề và số liệu.",
      en = "The file is empty. Send one with a header line and figures.")
  record EmptyFile() implements FileNotice {}

  @Explains(
      rule = "F02",
      vi = "Tệp chỉ có dòng tiêu đề, không có dòng số liệu nào. Hãy điền số liệu rồi gửi lại.",
      en =
          "The file has a header line and no row of figures. Fill in the figures and send it"
              + " again.")
  record HeaderOnly() implements FileNotice {}

  @Explains(
      rule = "F03",
      vi =
          "Tệp không phải văn bản CSV (nội dung có dạng {kind}). Hãy mở tệp bằng Excel hoặc"
              + " LibreOffice, chọn Lưu thành (Save As) kiểu CSV UTF-8 rồi gửi lại.",
      en =
          "The file is not CSV text (it looks like {kind}). Open it in Excel or LibreOffice, save"
              + " it as CSV UTF-8 and send it again.")
  record NotText(Words kind) implements FileNotice {}

  @Explains(
      rule = "F04",
      vi =
          "Từ dòng này có ký tự không đọc được theo UTF-8. Hãy lưu lại tệp theo bảng mã UTF-8"
              + " (không dùng TCVN3, VNI, Windows-1258) rồi gửi lại.",
      en =
          "From this row on there are bytes that are not UTF-8 text. Save the file as UTF-8 (not"
              + " TCVN3, VNI or Windows-1258) and send it again.")
  record NotDecodable() implements FileNotice {}

  @Explains(
      rule = "F05",
      vi =
          "Tệp bị cắt giữa chừng tại dòng này. Với tệp dạng ngang, các dòng đầy đủ phía trước vẫn"
              + " được nhận; với tệp dạng dọc, cả tệp bị trả lại. Hãy gửi lại tệp đầy đủ.",
      en =
          "The file is cut off in the middle of this row. Of a wide file the whole rows before it"
              + " are taken; a long file is refused. Send the whole file again.")
  record CutFile() implements FileNotice {}

  @Explains(
      rule = "F06",
      vi =
          "Dấu nháy kép đặt sai chỗ từ dòng này nên không đọc tiếp được. Hãy bỏ dấu nháy kép thừa"
              + " rồi gửi lại.",
      en =
          "A quotation mark stands where it cannot from this row on, so that reading ends here."
              + " Take out the stray quotation mark and send the file again.")
  record StrayQuote() implements FileNotice {}

  @Explains(
      rule = "F07",
      vi =
          "Có ô dài quá 64.000 ký tự tại dòng này, thường do thiếu dấu nháy kép đóng. Hãy sửa rồi"
              + " gửi lại.",
      en =
          "A cell in this row is longer than 64,000 characters, mostly for want of a closing"
              + " quotation mark. Mend it and send the file again.")
  record HugeCell() implements FileNotice {}

  @Explains(
      rule = "F08",
      vi = "Thiếu cột bắt buộc “{name}”. Hãy thêm cột này vào dòng tiêu đề.",
      en = "The column “{name}” is missing. Add it to the header line.")
  record MissingColumn(String name) implements FileNotice {}

  @Explains(
      rule = "F09",
      vi = "Không có cột nào tên “{name}”.{nearest} Hãy sửa tên cột hoặc bỏ cột này.",
      en = "There is no column “{name}”.{nearest} Correct its name or take the column out.")
  record UnknownColumn(String name, Suggestion nearest) implements FileNotice {}

  @Explains(
      rule = "F10",
      vi = "Cột “{name}” xuất hiện hai lần. Hãy giữ lại một cột.",
      en = "The column “{name}” stands twice. Keep one of them.")
  record RepeatedColumn(String name) implements FileNotice {}

  @Explains(
      rule = "F11",
      vi =
          "Số ô của dòng này khác số cột của dòng tiêu đề ({cells} ô / {columns} cột). Có thể thừa"
              + " hoặc thiếu dấu phân cách; hãy kiểm tra lại dòng này.",
      en =
          "This row has not as many cells as the header has columns ({cells} cells, {columns}"
              + " columns). A delimiter may be missing or too many; check the row.")
  record UnevenRow(String cells, String columns) implements FileNotice {}

  @Explains(
      rule = "F12",
      severity = Severity.WARNING,
      vi =
          "Dòng cuối không có dấu xuống dòng; nếu tệp bị cắt thì ô cuối có thể thiếu chữ số. Hãy"
              + " kiểm tra ô cuối cùng của tệp.",
      en =
          "The last row has no line end; if the file was cut off, its last cell may lack digits."
              + " Check the very last cell.")
  record NoFinalLineEnd() implements FileNotice {}

  @Explains(
      rule = "F13",
      vi =
          "Ô này có vẻ chứa dữ liệu cá nhân ({kind}). Hệ thống chỉ nhận số liệu tổng hợp: tệp không"
              + " được lưu. Hãy xóa nội dung ô này rồi gửi lại.",
      en =
          "This cell looks like personal data ({kind}). Only counts are taken in: the file has not"
              + " been kept. Clear the cell and send the file again.")
  record PersonalData(Words kind) implements FileNotice {}

  @Explains(
      rule = "F14",
      vi =
          "Các dòng của cùng một báo cáo có ngày gửi (submitted_at) khác nhau. Hãy ghi cùng một"
              + " ngày gửi.",
      en = "Rows of one submission have different submitted_at. Give them the same.")
  record SubmittedAtDiffers() implements FileNotice {}

  @Explains(
      rule = "F15",
      severity = Severity.WARNING,
      vi =
          "Tệp dùng bảng mã cũ {encoding}, đã được đọc chuyển sang Unicode{examples}. Hãy đối chiếu"
              + " lại và lần sau lưu tệp theo bảng mã UTF-8.",
      en =
          "The file is in the old encoding {encoding} and has been read as Unicode{examples}. Check"
              + " that it is right, and save it as UTF-8 next time.")
  record Converted(String encoding, Words examples) implements FileNotice {}

  @Explains(
      rule = "F16",
      vi =
          "Tệp có chỗ dùng Unicode, có chỗ dùng bảng mã cũ (TCVN3 hoặc VNI) nên không đọc chắc chắn"
              + " được. Hãy chuyển toàn bộ tệp sang UTF-8 rồi gửi lại.",
      en =
          "Parts of the file are in Unicode and parts in an old encoding (TCVN3 or VNI), so that it"
              + " cannot be read with certainty. Save all of it as UTF-8 and send it again.")
  record MixedEncodings() implements FileNotice {}
}
