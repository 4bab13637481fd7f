package vn.tonghop.validation;

import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;

/** What can be wrong with a single value. */
sealed interface ValueNotice extends Notice {

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: chỗ của số lại có {kind}. Hãy ghi số như 1234 hoặc 1.234; để trống nếu"
              + " chưa có số liệu, 0 hoặc - nếu không phát sinh.",
      en =
          "“{indicator}”: where a number belongs there is {kind}. Write 1234 or 1.234; leave it"
              + " blank if not reported, 0 or - if there was none.")
  record NotANumber(Words indicator, Words kind) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi = "“{indicator}”: số không được âm. Hãy kiểm tra lại số này.",
      en = "“{indicator}”: the number must not be negative. Check it.")
  record Negative(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: phải là số nguyên, không có phần thập phân. Hãy ghi lại như 1234 hoặc"
              + " 1.234.",
      en =
          "“{indicator}”: must be a whole number, without a fraction. Write it like 1234 or 1.234.")
  record Fraction(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi = "“{indicator}”: nhiều nhất {decimals} chữ số sau dấu phẩy. Hãy làm tròn số này.",
      en = "“{indicator}”: at most {decimals} digits after the comma. Round the number.")
  record TooManyDecimals(Words indicator, int decimals) implements ValueNotice {}

  @Explains(
      rule = "R22",
      vi =
          "“{indicator}”: nghi dấu phân cách hàng nghìn đặt sai. Dấu chấm ngăn từng nhóm đúng ba"
              + " chữ số (1.234.567); dấu phẩy chỉ dùng cho phần thập phân. Hãy ghi lại số này.",
      en =
          "“{indicator}”: a thousands separator seems to stand wrong. A dot parts groups of exactly"
              + " three digits (1.234.567); a comma is for decimals only. Write the number so.")
  record SuspectedSeparator(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R22",
      vi =
          "“{indicator}”: có dấu cách giữa các chữ số. Hãy ghi liền hoặc ngăn hàng nghìn"
              + " bằng dấu chấm: 1234 hoặc 1.234.",
      en =
          "“{indicator}”: there is a blank amid the digits. Write them together or with a"
              + " dot: 1234 or 1.234.")
  record BlankInside(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: có chữ cái giống chữ số (O, I, l) trong số. Hãy gõ lại bằng chữ"
              + " số 0 và 1.",
      en =
          "“{indicator}”: a letter that looks like a digit (O, I, l) stands in the number."
              + " Write it with the digits 0 and 1.")
  record LetterForDigit(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: sau số có chữ, có thể là đơn vị tính. Hãy chỉ ghi số, ví dụ 12"
              + " chứ không ghi 12 cuộc.",
      en =
          "“{indicator}”: there are words behind the number, perhaps its unit. Give the"
              + " number only: 12, not 12 cuộc.")
  record UnitBehind(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: ô chỉ có dấu đánh (x). Hãy ghi số lượng; 0 hoặc - nếu không phát"
              + " sinh, để trống nếu chưa có số liệu.",
      en =
          "“{indicator}”: the cell is only ticked. Give how many; 0 or - if there was none,"
              + " blank if not reported.")
  record Tick(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: chữ số không phải của bàn phím thường (chữ số toàn khổ hoặc của"
              + " chữ viết khác). Hãy gõ lại bằng 0 đến 9.",
      en =
          "“{indicator}”: the digits are not those of a plain keyboard (of double width or"
              + " of another script). Write them as 0 to 9.")
  record OddDigits(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: số ở dạng lũy thừa (như 1E+03), thường do Excel rút gọn. Hãy ghi"
              + " đủ các chữ số.",
      en =
          "“{indicator}”: the number has an exponent (like 1E+03), mostly because Excel"
              + " shortened it. Write all its digits.")
  record Exponent(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: có dấu cộng trước số. Hãy bỏ dấu cộng; nếu là số tăng thêm thì"
              + " ghi tổng số của kỳ.",
      en =
          "“{indicator}”: a plus sign stands before the number. Take it out; if it is an"
              + " increase, give the whole figure of the period.")
  record PlusSign(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: là tỷ lệ phần trăm, cần số lượng. Hãy ghi số đếm được; tỷ lệ do"
              + " hệ thống tự tính.",
      en =
          "“{indicator}”: it is a percentage where a count belongs. Give the count; shares"
              + " are worked out.")
  record Percentage(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R01",
      vi =
          "“{indicator}”: số được viết bằng chữ. Hãy ghi bằng chữ số; “không” thì ghi 0 nếu"
              + " không phát sinh, để trống nếu chưa có số liệu.",
      en =
          "“{indicator}”: the number is in words. Write it in digits; for “không” write 0"
              + " if there was none, or leave it blank if not reported.")
  record SpeltOut(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "V01",
      vi = "“{indicator}”: số vượt mức tối đa {max}. Hãy kiểm tra xem có thừa chữ số không.",
      en = "“{indicator}”: the number is above the maximum of {max}. Check for a digit too many.")
  record AboveMaximum(Words indicator, String max) implements ValueNotice {}

  @Explains(
      rule = "V02",
      vi = "“{indicator}”: “trên”, “gần”, “khoảng” không đi với số 0. Hãy ghi 0 hoặc để trống.",
      en =
          "“{indicator}”: “trên”, “gần”, “khoảng” cannot stand before 0. Write 0 or leave it"
              + " blank.")
  record QualifiedZero(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "V03",
      vi =
          "Chương trình {programme} không có chỉ tiêu này.{nearest} Hãy sửa mã chỉ tiêu hoặc bỏ số"
              + " liệu này.",
      en =
          "The programme {programme} has no such indicator.{nearest} Correct its code or take the"
              + " figure out.")
  record UnknownIndicator(String programme, Suggestion nearest) implements ValueNotice {}

  @Explains(
      rule = "V04",
      vi = "“{indicator}”: cấp của đơn vị này không báo cáo chỉ tiêu này. Hãy để trống ô này.",
      en = "“{indicator}”: units of this level do not report it. Leave the cell blank.")
  record NotOfThisLevel(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "V05",
      severity = Severity.WARNING,
      vi = "“{indicator}”: cấp của đơn vị này không báo cáo chỉ tiêu này; số 0 được bỏ qua.",
      en = "“{indicator}”: units of this level do not report it; the 0 is passed over.")
  record ZeroNotOfThisLevel(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "V06",
      vi = "“{indicator}”: được hệ thống tự tính, không nhận từ tệp. Hãy để trống ô này.",
      en = "“{indicator}”: is worked out, never taken from a file. Leave the cell blank.")
  record WorkedOut(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "V07",
      vi = "“{indicator}”: chỉ thống kê từ ngày {since}. Hãy để trống ô này.",
      en = "“{indicator}”: is counted from {since} on only. Leave the cell blank.")
  record NotCountedYet(Words indicator, Words since) implements ValueNotice {}

  @Explains(
      rule = "V08",
      vi =
          "“{indicator}”: xuất hiện hai lần trong cùng một báo cáo (lần đầu ở dòng {first}). Hãy"
              + " giữ lại một dòng.",
      en =
          "“{indicator}”: stands twice in one submission (first in row {first}). Keep one of them.")
  record RepeatedIndicator(Words indicator, int first) implements ValueNotice {}

  @Explains(
      rule = "V09",
      vi = "“{indicator}”: bắt buộc phải có số liệu. Hãy ghi số, hoặc 0 nếu không phát sinh.",
      en = "“{indicator}”: is required. Give a number, or 0 if there was none.")
  record MissingRequired(Words indicator) implements ValueNotice {}

  @Explains(
      rule = "R22",
      vi =
          "“{indicator}”: một cột viết hàng nghìn theo hai cách: ô này dùng dấu phẩy, ô {other}"
              + " dùng dấu chấm. Hãy viết cả cột bằng dấu chấm, ví dụ 1.234, hoặc không dấu: 1234.",
      en =
          "“{indicator}”: one column sets thousands apart in two ways: this cell with a comma, cell"
              + " {other} with a dot. Write the whole column with dots, 1.234, or without: 1234.")
  record MixedSeparators(Words indicator, String other) implements ValueNotice {}

  @Explains(
      rule = "V23",
      severity = Severity.WARNING,
      vi =
          "“{indicator}”: được đọc là hàng nghìn, nhưng ô {other} cùng cột dùng dấu phẩy cho hàng"
              + " nghìn. Hãy kiểm tra lại ô này; cả cột chỉ dùng dấu chấm.",
      en =
          "“{indicator}”: the dot is taken to set thousands apart, but cell {other} of the same"
              + " column uses a comma for that. Check this cell; use dots in the whole column.")
  record DotBesideComma(Words indicator, String other) implements ValueNotice {}

  @Explains(
      rule = "V20",
      severity = Severity.WARNING,
      vi =
          "Báo cáo không có số liệu nào. Ô để trống là chưa báo cáo; nếu không phát sinh, hãy ghi 0"
              + " hoặc -.",
      en =
          "The submission reports nothing. A blank cell is not reported; where there was none, give 0"
              + " or -.")
  record NothingReported() implements ValueNotice {}

  @Explains(
      rule = "V21",
      vi =
          "Báo cáo không có số liệu nào, trong khi kỳ này đã có số liệu; báo cáo trống không thay thế"
              + " được. Hãy điền số liệu đúng, ghi 0 hoặc - nếu không phát sinh.",
      en =
          "The submission reports nothing, but there are figures for this period already; an empty"
              + " one does not replace them. Fill in the right figures, 0 or - where there was none.")
  record EmptyRevision() implements ValueNotice {}

  @Explains(
      rule = "V22",
      severity = Severity.WARNING,
      vi =
          "“{indicator}”: {value} khác xa số của chính đơn vị trong {periods} kỳ trước (thường là"
              + " {usual}, từ {least} đến {most}). Hãy kiểm tra lại; nếu đúng, ghi mã lý do (reasons).",
      en =
          "“{indicator}”: {value} is far from the unit's own figures in {periods} earlier periods"
              + " (usually {usual}, from {least} to {most}). Check it; if it is right, give a reason.")
  record FarFromUsual(
      Words indicator, String value, int periods, String usual, String least, String most)
      implements ValueNotice {}
}
