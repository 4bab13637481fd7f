package vn.tonghop.validation;

import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;

/** What can keep a sound submission from being entered beside the others. */
sealed interface LedgerNotice extends Notice {

  @Explains(
      rule = "R24",
      vi =
          "Kỳ này trùng ngày với báo cáo đang có hiệu lực: {others}.{differences} Số liệu của các kỳ"
              + " trùng nhau không được cộng; hãy gửi đúng các kỳ đó hoặc đề nghị rút báo cáo cũ.",
      en =
          "This period shares days with what is in force: {others}.{differences} Figures of"
              + " overlapping periods are never added; send the same periods, or ask to withdraw the"
              + " earlier submission.")
  record Overlap(String others, Words differences) implements LedgerNotice {}

  @Explains(
      rule = "R21",
      vi =
          "Có hai báo cáo khác số liệu cho cùng đơn vị, chương trình và kỳ ({other}) mà không ghi"
              + " ngày gửi để biết bản nào mới hơn; cả hai bị trả lại. Hãy giữ bản đúng và ghi cột"
              + " submitted_at.",
      en =
          "Two submissions for the same unit, programme and period differ ({other}) and neither says"
              + " when it was handed in; both are refused. Keep the right one and give submitted_at.")
  record BothRefused(String other) implements LedgerNotice {}

  @Explains(
      rule = "R21",
      vi =
          "Đã có báo cáo khác số liệu cho cùng đơn vị, chương trình và kỳ với cùng ngày giờ gửi"
              + " ({other}). Hãy ghi ngày gửi (submitted_at) mới hơn.",
      en =
          "A submission with other figures for the same unit, programme and period was handed in at"
              + " the same time ({other}). Give a later submitted_at.")
  record SameTime(String other) implements LedgerNotice {}

  @Explains(
      rule = "R21",
      vi = "Dòng này lặp lại y nguyên một báo cáo trong cùng tệp (dòng {first}). Hãy bỏ dòng thừa.",
      en = "This repeats a submission of the same file (row {first}). Take the row out.")
  record RepeatedRow(int first) implements LedgerNotice {}

  @Explains(
      rule = "L01",
      severity = Severity.WARNING,
      vi = "Đã có bản gửi sau bản này ({other}); bản này được lưu nhưng không thay thế.",
      en = "A later one is in force ({other}); this one is kept but does not replace it.")
  record OlderRevision(String other) implements LedgerNotice {}
}
