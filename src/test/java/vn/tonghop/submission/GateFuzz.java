package vn.tonghop.submission;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Whatever stands before it, a number of somebody's is seen. */
public final class GateFuzz {

  public static final List<String> SEEDS =
      List.of(
          "Đã họp 12 cuộc",
          "0912 345 678",
          "bà Bình",
          "Nguyễn Thị Bình, Trần Văn An",
          "a@b.vn",
          "xã Thạch Kênh, ngày 12/3/2019",
          "001085123456",
          "ĐT (024) 3825-1234;",
          "số 2200/QĐ-UBND 2019-04-02",
          "không chín một hai ba bốn năm sáu bảy",
          "1.234.567 đồng");

  private static final int LONGEST = 2_000;

  private GateFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.length() > LONGEST) {
      return;
    }
    Optional<String> kind = PersonalDataGate.kind(text);
    require(kind.equals(PersonalDataGate.kind(text)), "Twice", text);
    require(
        kind.isPresent()
            == PersonalDataGate.kind(Normalizer.normalize(text, Normalizer.Form.NFC)).isPresent(),
        "Composed",
        text);
    for (String number : List.of("ĐT: 0912345678", "CCCD: 001085123456", "thu@xa.gov.vn")) {
      require(PersonalDataGate.kind(text + " | " + number).isPresent(), number, text);
      require(TextGate.kind(text + "\n" + number).isPresent(), number, text);
    }
  }

  private static void require(boolean holds, String what, String text) {
    if (!holds) {
      throw new IllegalStateException(what + " behind " + text);
    }
  }
}
