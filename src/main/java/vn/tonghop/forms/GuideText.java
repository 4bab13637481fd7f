package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Indicator;

/** What the guide says, one piece of advice after another. */
final class GuideText {

  private GuideText() {}

  /**
   * The advice for a form.
   *
   * @param leftOut the checks that the form cannot show
   */
  static List<String> of(Form form, List<Check> leftOut) {
    List<String> advice = new ArrayList<>();
    advice.add(deadline(form));
    advice.add(
        "Chỉ ghi vào các ô nền vàng: cột “Số liệu”, ô “Ngày gửi”"
            + (form.reasons().isEmpty() ? "" : ", ô “Mã lý do”")
            + (form.limitations().isEmpty() ? "" : ", ô “Mã hạn chế”")
            + ". Các ô khác được khóa (không có mật khẩu) để biểu đọc được bằng máy; không xóa"
            + " dòng, không đổi mã.");
    advice.add(
        "Ô để trống (hoặc ghi …) nghĩa là chưa có số liệu. Ghi 0 (hoặc dấu -) nghĩa là không phát"
            + " sinh. Không ghi 0 thay cho chưa có số liệu. Chỉ tiêu có dấu (*) bắt buộc phải ghi.");
    advice.add(number(form));
    advice.add(
        "Số chưa chính xác thì ghi trên, gần hoặc khoảng trước số, như: trên 2.300; gần 40; khoảng"
            + " 500 (hơn được hiểu như trên). Các từ này không đi với số 0.");
    form.earlier()
        .ifPresent(
            before ->
                advice.add(
                    "Cột “Kỳ trước” là số liệu đã nhận của "
                        + PeriodPhrase.of(before.period(), form.programme().reporting())
                        + " để đối chiếu; ô trống là chưa nhận được."));
    advice.add(checks(leftOut));
    if (!form.reasons().isEmpty()) {
      advice.add(
          "“Mã lý do” chỉ ghi khi số liệu tăng, giảm bất thường: chọn trong danh sách, hoặc gõ"
              + " nhiều mã cách nhau bằng dấu cách.");
    }
    if (!form.limitations().isEmpty()) {
      advice.add(
          "“Mã hạn chế”: những hạn chế mà đơn vị tự thấy trong kỳ, chọn hoặc gõ mã như trên; báo cáo"
              + " chỉ đếm số đơn vị nêu từng hạn chế.");
    }
    advice.add(
        "Không ghi họ tên, số định danh, số điện thoại, địa chỉ thư điện tử của bất kỳ ai, kể cả"
            + " người lập biểu và người ký: biểu có thông tin cá nhân bị trả lại và không được lưu."
            + " Ký và đóng dấu trên bản in.");
    advice.add(
        "Lưu tệp dạng .xlsx rồi gửi. Nếu bị trả lại, sửa các ô được đánh dấu rồi gửi lại; lần gửi"
            + " lại phải ghi “Ngày gửi” mới.");
    return List.copyOf(advice);
  }

  private static String deadline(Form form) {
    return "Số liệu tính "
        + PeriodPhrase.days(form.period())
        + ". Gửi chậm nhất ngày "
        + PeriodPhrase.day(form.deadline())
        + "; gửi sau ngày này vẫn được nhận nhưng ghi là gửi muộn.";
  }

  private static String number(Form form) {
    boolean decimals = form.indicators().stream().mapToInt(Indicator::decimals).max().orElse(0) > 0;
    return "Ghi số "
        + (decimals ? "" : "nguyên ")
        + "viết liền, như 1234; không kèm chữ (12, không ghi “12 cuộc”), không ghi số âm."
        + (decimals ? " Phần thập phân viết sau dấu phẩy." : "")
        + " Mức tối đa của từng chỉ tiêu ở bảng cuối trang này.";
  }

  private static String checks(List<Check> leftOut) {
    String rules =
        leftOut.stream().map(Check::rule).distinct().sorted().collect(Collectors.joining(", "));
    return "Cột “Kiểm tra” tự tính: ✓ là khớp; ✗ là sai, không sửa sẽ bị trả lại; ! là cần xem lại,"
        + " vẫn được nhận. Chỉ kiểm tra khi các ô liên quan đều đã ghi số."
        + (rules.isEmpty()
            ? ""
            : " Khi nhận biểu còn kiểm tra thêm quy tắc " + rules + " (so với kỳ khác).");
  }
}
