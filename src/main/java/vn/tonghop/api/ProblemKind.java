package vn.tonghop.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import vn.tonghop.catalogue.Words;

/** The kinds of problems that a program may be told; each has a text at its address. */
enum ProblemKind {
  BAD_REQUEST(
      HttpStatus.BAD_REQUEST,
      "Yêu cầu không đúng dạng",
      "The request is malformed",
      "Yêu cầu không đọc được: JSON sai, tham số sai kiểu, thiếu phần “file”. Sửa rồi gửi lại.",
      "The request cannot be read: JSON that is none, a parameter of another type, no part “file”."
          + " Mend it and send it again."),
  UNAUTHORIZED(
      HttpStatus.UNAUTHORIZED,
      "Cần mã truy cập",
      "A token is needed",
      "Gửi kèm Authorization: Bearer th_…; mã lập ở trang tài khoản. Mã hết hạn, đã thu hồi hay gõ"
          + " sai đều được trả lời như nhau.",
      "Send Authorization: Bearer th_…; tokens are made on the page of one's account. One that is"
          + " over, taken back or mistyped is answered alike."),
  NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "Không có",
      "There is none",
      "Không có, hoặc ngoài phạm vi của mã truy cập; hai điều ấy được trả lời như nhau.",
      "There is none, or it lies out of the token's reach; the two are answered alike."),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED,
      "Không làm được việc này ở đây",
      "This cannot be done here",
      "Đầu đề Allow nói những phương thức dùng được.",
      "The header Allow tells which methods there are."),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE,
      "Không có dạng đã hỏi",
      "Not in the form that was asked for",
      "Ở đây chỉ có JSON và các tệp; sửa đầu đề Accept.",
      "There is JSON here, and files; mend the header Accept."),
  ALREADY_RUNNING(
      HttpStatus.CONFLICT,
      "Đang chạy rồi",
      "It is at work already",
      "Đúng việc này đang chạy hoặc đang chờ; “run” nói lần chạy nào. Theo dõi lần chạy ấy.",
      "The very same is at work or waits; “run” tells which. Watch that one."),
  TOO_LARGE(
      HttpStatus.CONTENT_TOO_LARGE,
      "Quá lớn",
      "Too large",
      "Mỗi tệp nhiều nhất 64 MB.",
      "A file has at most 64 MB."),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "Không nhận dạng này",
      "This form is not taken",
      "Tệp gửi bằng multipart/form-data, phần “file”; các yêu cầu khác bằng application/json.",
      "Files are sent as multipart/form-data in a part “file”, everything else as"
          + " application/json."),
  INVALID(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Có chỗ sai",
      "Something is wrong",
      "“errors” nói từng chỗ sai.",
      "“errors” tells each."),
  NOT_TAKEN(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Tệp không được nhận",
      "The file was not taken in",
      "Không lưu lại gì của tệp. “file” nói vì sao và từng lỗi ở đâu, sửa thế nào.",
      "Nothing of the file is kept. “file” tells why, where each fault is and what to do."),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS,
      "Thử lại sau",
      "Try again later",
      "Nơi này đã gửi quá nhiều mã truy cập sai. Chờ số giây ở Retry-After.",
      "Too many texts that are no tokens came from there. Wait for the seconds in Retry-After."),
  BUSY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Đang bận",
      "Busy",
      "Đang có quá nhiều việc chờ. Chờ số giây ở Retry-After rồi gửi lại.",
      "Too much is waiting. Wait for the seconds in Retry-After and send it again."),
  FAILED(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Lỗi của chương trình",
      "A fault of ours",
      "Không có gì được nhận hay thay đổi một nửa. Nhật ký của máy chủ nói vì sao.",
      "Nothing was taken or changed by half. The server's log tells why.");

  private final HttpStatus status;
  private final String vi;
  private final String en;
  private final String aboutVi;
  private final String aboutEn;

  ProblemKind(HttpStatus status, String vi, String en, String aboutVi, String aboutEn) {
    this.status = status;
    this.vi = vi;
    this.en = en;
    this.aboutVi = aboutVi;
    this.aboutEn = aboutEn;
  }

  /** As it stands in addresses: {@code not-found}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the text about it is; no host, so that it is the same wherever a home is served. */
  String type() {
    return ApiConfiguration.V1 + "/problems/" + code();
  }

  HttpStatus status() {
    return status;
  }

  Words title() {
    return new Words(vi, en);
  }

  Words about() {
    return new Words(aboutVi, aboutEn);
  }

  static Optional<ProblemKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** What a status means that was not given with a kind. */
  static ProblemKind ofStatus(int status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status.value() == status)
        .findFirst()
        .orElse(status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? BAD_REQUEST : FAILED);
  }
}
