package vn.tonghop.validation;

import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;

/** What can be wrong with whose figures they are, of what and of when. */
sealed interface KeyNotice extends Notice {

  @Explains(
      rule = "K01",
      vi =
          "Không có chương trình báo cáo nào mang mã này.{nearest} Hãy kiểm tra lại mã chương"
              + " trình.",
      en = "There is no programme with this code.{nearest} Check the programme's code.")
  record UnknownProgramme(Suggestion nearest) implements KeyNotice {}

  @Explains(
      rule = "K02",
      vi = "Không có đơn vị nào mang mã hoặc tên này.{nearest} Hãy ghi mã của Tổng cục Thống kê.",
      en = "There is no unit with this code or name.{nearest} Give the statistics office's code.")
  record UnknownUnit(Suggestion nearest) implements KeyNotice {}

  @Explains(
      rule = "R21",
      vi =
          "Đơn vị {unit} không tồn tại trong kỳ này (tồn tại {life}).{nearest} Hãy kiểm tra lại mã"
              + " đơn vị hoặc kỳ báo cáo.",
      en =
          "The unit {unit} did not exist in this period (it existed {life}).{nearest} Check the"
              + " unit's code or the period.")
  record UnitNotThen(String unit, Words life, Suggestion nearest) implements KeyNotice {}

  @Explains(
      rule = "K04",
      vi =
          "Trong kỳ này mã {code} là của hai đơn vị khác nhau. Hãy ghi một trong các kỳ:"
              + " {choices}.",
      en =
          "Within this period the code {code} belonged to two different units. Give one of these"
              + " periods: {choices}.")
  record TwoUnits(String code, String choices) implements KeyNotice {}

  @Explains(
      rule = "K05",
      vi =
          "{unit} không thuộc phạm vi của chương trình {programme} trong kỳ này. Hãy kiểm tra lại"
              + " mã đơn vị, mã chương trình và kỳ báo cáo.",
      en =
          "{unit} was not within the scope of the programme {programme} in this period. Check the"
              + " unit's code, the programme's code and the period.")
  record OutOfScope(String unit, String programme) implements KeyNotice {}

  @Explains(
      rule = "K06",
      vi =
          "Cấp của {unit} không phải báo cáo theo chương trình {programme}. Hãy kiểm tra lại mã đơn"
              + " vị; nếu mã đúng thì không cần gửi báo cáo này.",
      en =
          "Units of the level of {unit} do not report under the programme {programme}. Check the"
              + " unit's code; if it is right, there is nothing to send.")
  record LevelDoesNotReport(String unit, String programme) implements KeyNotice {}

  @Explains(
      rule = "K07",
      vi =
          "Không hiểu kỳ báo cáo. Hãy ghi như: 2019, 2019-H1, 2019-9M, 2019-Q3, 2019-07 hoặc hai"
              + " ngày 2017-05-25..2022-10-28.",
      en =
          "The period cannot be understood. Write it like 2019, 2019-H1, 2019-9M, 2019-Q3, 2019-07"
              + " or two dates 2017-05-25..2022-10-28.")
  record UnreadablePeriod() implements KeyNotice {}

  @Explains(
      rule = "K08",
      vi =
          "Chương trình {programme} không nhận loại kỳ này. Hãy gửi theo một trong các loại:"
              + " {kinds}.",
      en =
          "The programme {programme} does not take periods of this kind. Give one of these kinds:"
              + " {kinds}.")
  record PeriodNotTaken(String programme, Words kinds) implements KeyNotice {}

  @Explains(
      rule = "K09",
      vi =
          "Kỳ này nằm ngoài hiệu lực của chương trình {programme} ({valid}). Hãy kiểm tra lại kỳ"
              + " báo cáo.",
      en =
          "This period lies outside the validity of the programme {programme} ({valid}). Check the"
              + " period.")
  record ProgrammeNotThen(String programme, Words valid) implements KeyNotice {}

  @Explains(
      rule = "K10",
      vi = "Kỳ này chưa bắt đầu. Hãy kiểm tra lại năm.",
      en = "This period has not begun yet. Check the year.")
  record PeriodAhead() implements KeyNotice {}

  @Explains(
      rule = "K11",
      vi =
          "Không hiểu ngày gửi (submitted_at). Hãy ghi như 2019-07-02 hoặc 2019-07-02T16:30, không"
              + " muộn hơn hôm nay.",
      en =
          "The time in submitted_at cannot be understood. Write it like 2019-07-02 or"
              + " 2019-07-02T16:30, no later than today.")
  record UnreadableSubmittedAt() implements KeyNotice {}

  @Explains(
      rule = "K12",
      vi =
          "Mã lý do (reasons) chỉ gồm chữ cái không dấu, chữ số, dấu gạch dưới, cách nhau bằng dấu"
              + " cách. Hãy ghi lại mã hoặc để trống ô này.",
      en =
          "Reason codes are made of plain letters, digits and underscores, with blanks between."
              + " Write the codes so, or leave the cell blank.")
  record UnreadableReasons() implements KeyNotice {}

  @Explains(
      rule = "K15",
      vi =
          "Chương trình {programme} không có mã lý do (reasons) như vậy; các mã được nhận: {known}."
              + " Hãy ghi mã trong số đó hoặc để trống ô này.",
      en =
          "The programme {programme} has no such reason; its codes are: {known}. Give one of them,"
              + " or leave the cell blank.")
  record UnknownReason(String programme, Words known) implements KeyNotice {}

  @Explains(
      rule = "K16",
      vi = "Có nhiều đơn vị mang tên này: {choices}. Hãy ghi mã đơn vị thay cho tên.",
      en = "Several units bear this name: {choices}. Give the unit's code in place of its name.")
  record SeveralUnits(String choices) implements KeyNotice {}

  @Explains(
      rule = "K17",
      vi =
          "Mã hạn chế (limitations) chỉ gồm chữ cái không dấu, chữ số, dấu gạch dưới, cách nhau bằng"
              + " dấu cách. Hãy ghi lại mã hoặc để trống ô này.",
      en =
          "Codes of limitations are made of plain letters, digits and underscores, with blanks"
              + " between. Write the codes so, or leave the cell blank.")
  record UnreadableLimitations() implements KeyNotice {}

  @Explains(
      rule = "K18",
      vi =
          "Chương trình {programme} không có mã hạn chế (limitations) như vậy; các mã được nhận:"
              + " {known}. Hãy ghi mã trong số đó hoặc để trống ô này.",
      en =
          "The programme {programme} has no such limitation; its codes are: {known}. Give one of"
              + " them, or leave the cell blank.")
  record UnknownLimitation(String programme, Words known) implements KeyNotice {}

  @Explains(
      rule = "K19",
      vi =
          "Ngày gửi (submitted_at) trước ngày đầu của kỳ báo cáo ({first}). Hãy kiểm tra lại năm,"
              + " tháng của ngày gửi.",
      en =
          "The submission is dated (submitted_at) before the first day of its period ({first}). Check"
              + " year and month of that date.")
  record SubmittedBefore(Words first) implements KeyNotice {}

  @Explains(
      rule = "K13",
      severity = Severity.WARNING,
      vi = "Gửi muộn: hạn gửi là ngày {deadline}.",
      en = "Late: it was due on {deadline}.")
  record Late(Words deadline) implements KeyNotice {}

  @Explains(
      rule = "K14",
      vi = "Thiếu {what}. Hãy điền ô này.",
      en = "The {what} is missing. Fill in this cell.")
  record BlankKey(Words what) implements KeyNotice {}
}
