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
  record NotCountedYet(Words indicator, String since) implements ValueNotice {}

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
}
