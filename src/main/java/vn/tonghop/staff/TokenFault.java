package vn.tonghop.staff;

/** Why a token cannot be made. */
public enum TokenFault {
  NAME(
      "Tên của mã truy cập phải có 1 đến 100 ký tự trên một dòng.",
      "A token's name has 1 to 100 characters in one line."),
  NAME_TAKEN("Đã có mã truy cập tên này.", "There is a token of this name already."),
  PERMISSIONS(
      "Mã truy cập chỉ được những quyền mà người lập có và chương trình được phép có.",
      "A token may do only what its member may, and what a program may be given."),
  EXPIRY("Mã truy cập phải hết hạn trong vòng một năm.", "A token expires within a year.");

  private final String vi;
  private final String en;

  TokenFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}
