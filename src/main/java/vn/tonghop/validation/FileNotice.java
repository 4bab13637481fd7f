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
          "Tệp không phải bảng tính Excel (.xlsx) hay văn bản CSV (nội dung có dạng {kind}). Hãy lập"
              + " bảng số liệu trong Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu .xlsx hoặc"
              + " CSV UTF-8 rồi gửi lại.",
      en =
          "The file is neither an Excel workbook (.xlsx) nor CSV text (it looks like {kind}). Put the"
              + " figures into a table in Excel or LibreOffice, save it as .xlsx or CSV UTF-8 and send"
              + " it again.")
  record NotText(Words kind) implements FileNotice {}

  @Explains(
      rule = "F04",
      vi =
          "Từ dòng này có ký tự không đọc được theo bảng mã nào đã biết. Hãy lưu lại tệp theo bảng"
              + " mã UTF-8 rồi gửi lại.",
      en =
          "From this row on there are bytes that are no text in any known encoding. Save the file as"
              + " UTF-8 and send it again.")
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
      vi =
          "Đây là bảng tính kiểu cũ ({kind}). Hãy mở tệp bằng Excel, chọn Tệp (File) → Lưu thành"
              + " (Save As) → kiểu Excel Workbook (*.xlsx) rồi gửi tệp mới.",
      en =
          "This is a workbook of an old or binary kind ({kind}). Open it in Excel, choose File → Save"
              + " As → Excel Workbook (*.xlsx) and send the new file.")
  record OldWorkbook(Words kind) implements FileNotice {}

  @Explains(
      rule = "F16",
      vi =
          "Đây là bảng tính OpenDocument (.ods). Hãy mở tệp bằng LibreOffice hoặc Excel, chọn Tệp"
              + " (File) → Lưu thành (Save As) → kiểu Excel 2007-365 (*.xlsx) rồi gửi tệp mới.",
      en =
          "This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, choose File →"
              + " Save As → Excel 2007-365 (*.xlsx) and send the new file.")
  record OpenDocument() implements FileNotice {}

  @Explains(
      rule = "F17",
      vi =
          "Tệp có chứa macro (.xlsm). Hãy chọn Lưu thành (Save As) → kiểu Excel Workbook (*.xlsx),"
              + " đồng ý bỏ macro, rồi gửi tệp mới.",
      en =
          "The workbook has macros in it (.xlsm). Choose Save As → Excel Workbook (*.xlsx), agree to"
              + " leave the macros out, and send the new file.")
  record Macros() implements FileNotice {}

  @Explains(
      rule = "F18",
      vi =
          "Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, vào Tệp (File) → Thông tin (Info) →"
              + " Bảo vệ sổ làm việc (Protect Workbook) → Mã hóa bằng mật khẩu, xóa mật khẩu, lưu và"
              + " gửi lại.",
      en =
          "The file needs a password to open. Open it, clear the password under File → Info → Protect"
              + " Workbook → Encrypt with Password, save it and send it again.")
  record Encrypted() implements FileNotice {}

  @Explains(
      rule = "F19",
      vi =
          "Bảng tính lấy số từ tệp khác (liên kết ngoài). Hãy vào Dữ liệu (Data) → Sửa liên kết (Edit"
              + " Links) → Ngắt liên kết (Break Link), lưu và gửi lại.",
      en =
          "The workbook takes values from other files (external links). Choose Data → Edit Links →"
              + " Break Link, save it and send it again.")
  record ExternalLinks() implements FileNotice {}

  @Explains(
      rule = "F20",
      vi =
          "Trong bảng tính có tệp khác được nhúng vào. Hãy xóa các đối tượng nhúng, chỉ giữ ô số"
              + " liệu, lưu và gửi lại.",
      en =
          "Another file is embedded in the workbook. Take embedded objects out, keep the cells only,"
              + " save it and send it again.")
  record EmbeddedFile() implements FileNotice {}

  @Explains(
      rule = "F21",
      vi =
          "Bên trong tệp có khai báo kiểu tài liệu (DOCTYPE) mà Excel và LibreOffice không bao giờ"
              + " ghi. Hãy mở tệp bằng Excel, lưu lại kiểu .xlsx rồi gửi lại.",
      en =
          "A part of the file declares a document type (DOCTYPE), which neither Excel nor LibreOffice"
              + " ever writes. Open it in Excel, save it as .xlsx and send it again.")
  record Doctype() implements FileNotice {}

  @Explains(
      rule = "F22",
      vi =
          "Bảng tính quá lớn: {what}. Hãy xóa các hàng, cột, trang tính trống có định dạng thừa hoặc"
              + " chia thành nhiều tệp rồi gửi lại.",
      en =
          "The workbook is too large: {what}. Take out rows, columns and sheets that hold nothing but"
              + " formatting, or cut it into several files, and send it again.")
  record TooLarge(Words what) implements FileNotice {}

  @Explains(
      rule = "F23",
      vi =
          "Bên trong tệp có hai phần trùng tên nên không biết phần nào đúng. Hãy mở tệp bằng Excel,"
              + " lưu lại kiểu .xlsx rồi gửi lại.",
      en =
          "Two parts of the file bear the same name, so that nobody can tell which is right. Open it"
              + " in Excel, save it as .xlsx and send it again.")
  record RepeatedPart() implements FileNotice {}

  @Explains(
      rule = "F24",
      vi =
          "Bảng tính bị hỏng hoặc thiếu phần nên không đọc hết được. Hãy mở tệp bằng Excel (để Excel"
              + " sửa nếu cần), lưu lại kiểu .xlsx rồi gửi lại.",
      en =
          "The workbook is broken or lacks a part and cannot be read to its end. Open it in Excel, let"
              + " Excel repair it if it asks, save it as .xlsx and send it again.")
  record DamagedWorkbook() implements FileNotice {}

  @Explains(
      rule = "F25",
      vi =
          "Không trang tính nào có bảng số liệu hay biểu mẫu nhận ra được. Hãy dùng biểu mẫu của"
              + " chương trình, hoặc thêm dòng tiêu đề có mã chương trình, mã đơn vị, kỳ báo cáo và mã"
              + " hoặc tên các chỉ tiêu.",
      en =
          "No sheet holds a table or a form that can be recognised. Take the programme's form, or add"
              + " a header row with programme, unit, period and the codes or names of indicators.")
  record NoLayout() implements FileNotice {}

  @Explains(
      rule = "F26",
      severity = Severity.WARNING,
      vi =
          "Trang tính có {count} ô số liệu là công thức; hệ thống lấy kết quả Excel đã lưu, không"
              + " tính lại. Nên gửi số thay cho công thức.",
      en =
          "Of the figures in this sheet, {count} are formulas; the result that was saved is taken and"
              + " not worked out again. Better send numbers.")
  record Formulas(String count) implements FileNotice {}

  @Explains(
      rule = "F27",
      severity = Severity.WARNING,
      vi = "Trang tính có {count} dòng số liệu đang bị ẩn; các dòng này vẫn được đọc.",
      en = "This sheet has {count} hidden rows of figures; they are read all the same.")
  record HiddenRows(String count) implements FileNotice {}

  @Explains(
      rule = "F28",
      severity = Severity.WARNING,
      vi = "Trang tính có số liệu này đang bị ẩn; số liệu vẫn được đọc.",
      en = "This sheet of figures is hidden; it is read all the same.")
  record HiddenSheet() implements FileNotice {}

  @Explains(
      rule = "F29",
      severity = Severity.WARNING,
      vi =
          "Dòng cộng ghi {stated} nhưng các dòng chi tiết cộng lại là {sum}. Dòng cộng không được lấy"
              + " vào; hãy kiểm tra lại các dòng chi tiết.",
      en =
          "The total row says {stated} but its rows add up to {sum}. Total rows are not taken in;"
              + " check the rows.")
  record TotalDiffers(String stated, String sum) implements FileNotice {}

  @Explains(
      rule = "F30",
      severity = Severity.WARNING,
      vi =
          "Có số ở dòng không có mã chỉ tiêu; số này không được lấy vào. Nếu là số liệu, hãy ghi mã"
              + " chỉ tiêu ở cột Mã.",
      en =
          "A number stands in a row without an indicator's code and is not taken in. If it is a"
              + " figure, give the code in the column Mã.")
  record FigureWithoutCode() implements FileNotice {}

  @Explains(
      rule = "F31",
      severity = Severity.WARNING,
      vi =
          "Tệp dùng bảng mã cũ {encoding}, đã được đọc chuyển sang Unicode{examples}. Hãy đối chiếu"
              + " lại và lần sau lưu tệp theo bảng mã UTF-8.",
      en =
          "The file is in the old encoding {encoding} and has been read as Unicode{examples}. Check"
              + " that it is right, and save it as UTF-8 next time.")
  record Converted(String encoding, Words examples) implements FileNotice {}

  @Explains(
      rule = "F32",
      vi =
          "Tệp có chỗ dùng Unicode, có chỗ dùng bảng mã cũ (TCVN3 hoặc VNI) nên không đọc chắc chắn"
              + " được. Hãy chuyển toàn bộ tệp sang UTF-8 rồi gửi lại.",
      en =
          "Parts of the file are in Unicode and parts in an old encoding (TCVN3 or VNI), so that it"
              + " cannot be read with certainty. Save all of it as UTF-8 and send it again.")
  record MixedEncodings() implements FileNotice {}

  @Explains(
      rule = "F33",
      vi =
          "Dòng này có quá 16.384 ô, nhiều hơn số cột mà bảng tính có thể có. Hãy bỏ các dấu phân cách"
              + " thừa rồi gửi lại.",
      en =
          "This row has more than 16,384 cells, more than a worksheet has columns. Take out the"
              + " delimiters that are too many and send the file again.")
  record TooManyCells() implements FileNotice {}

  @Explains(
      rule = "F34",
      vi =
          "Còn {count} chỗ nữa sai theo quy tắc {rule} như đã nêu; chỉ kể những chỗ đầu. Hãy sửa tất cả"
              + " các chỗ như vậy.",
      en =
          "Further places like those told under rule {rule}, not listed one by one: {count}. Mend all of"
              + " them.")
  record MoreOfThem(String rule, String count) implements FileNotice {}

  @Explains(
      rule = "F35",
      vi =
          "Có báo cáo gồm hơn 10.000 dòng cùng chương trình, đơn vị và kỳ. Mỗi chỉ tiêu chỉ ghi một"
              + " dòng; hãy bỏ các dòng lặp rồi gửi lại.",
      en =
          "There is a submission of more than 10,000 rows with the same programme, unit and period."
              + " Each indicator belongs in one row; take out the repeated rows and send it again.")
  record TooManyRows() implements FileNotice {}

  @Explains(
      rule = "F36",
      vi =
          "Phần mềm gặp lỗi khi đọc tệp này nên tệp chưa được lưu; đây là lỗi của phần mềm, không phải"
              + " của người gửi. Hãy giữ tệp, báo người quản trị, và thử lưu lại bằng Excel kiểu .xlsx rồi"
              + " gửi lại.",
      en =
          "The program failed while it read this file, which has not been kept; the fault is the"
              + " program's, not the sender's. Keep the file, tell the administrator, and try to save it"
              + " again in Excel as .xlsx and send that.")
  record Unforeseen() implements FileNotice {}

  @Explains(
      rule = "F37",
      severity = Severity.WARNING,
      vi =
          "Tên tệp có vẻ chứa dữ liệu cá nhân (họ tên, số điện thoại…) nên không được lưu; hệ thống gọi"
              + " tệp bằng tên khác. Số liệu vẫn được đọc. Lần sau hãy đặt tên tệp theo đơn vị và kỳ"
              + " báo cáo.",
      en =
          "The file's name looks like personal data (a person's name, a telephone number, …) and is"
              + " not kept; another stands for it. The figures are read all the same. Next time name"
              + " the file after the unit and the period.")
  record NameWithheld() implements FileNotice {}
}
