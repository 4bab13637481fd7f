package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.ShippedUnits;

/**
 * Makes up cells with and without personal data, from lists of its own and the names of all units;
 * half of each. What it does not think of is in the table that was written by hand.
 */
final class CellGenerator {

  private static final List<String> SURNAMES =
      words(
          "Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô"
              + " Dương Lý Đinh Trịnh Mai Cao Tạ Hà Lương Trương Phùng Tống Chu Lưu Kiều Nông Lò");
  private static final List<String> MIDDLES =
      words("Văn Văn Văn Thị Thị Thị Đức Minh Ngọc Hữu Quang Thanh Xuân Hồng Đình Công Kim Bảo");
  private static final List<String> GIVEN =
      words(
          "An Anh Bình Châu Chi Cường Dung Dũng Duy Đạt Đông Giang Hà Hải Hạnh Hiếu Hoa Hòa Hùng"
              + " Hương Khánh Khoa Kiên Lan Linh Long Mai Mạnh Nam Nga Ngân Nhung Phong Phúc Phương"
              + " Quân Quyên Sơn Tài Tâm Tân Thảo Thắng Thủy Toàn Trang Trung Tuấn Uyên Vân Vinh Yến"
              + " Thơm Luyến Điệp Quyền Nhàn Thoa Khuê Lụa Sửu Tỵ Mão Khởi Bách Hoạch");
  private static final List<String> TITLES =
      List.of("ông", "bà", "anh", "chị", "cô", "chú", "bác", "đồng chí", "đ/c", "Ông", "Bà", "Đ/c");
  private static final List<String> AMID =
      List.of(
          "%s",
          "%s",
          "%s.",
          "12 cuộc (%s)",
          "%s - tổ 5",
          "ý kiến của %s về đất đai",
          "do %s chủ trì",
          "1. %s",
          "- %s",
          "hộ %s",
          "%s, thôn 3",
          "đã trao đổi với %s ngày 05/6/2024",
          "cử tri %s hỏi",
          "(%s)");
  private static final List<String> PROVINCES =
      words(
          "001 002 019 022 027 030 031 034 036 038 040 042 048 052 060 066 068 074 079 082 092 096");
  private static final List<String> PHONES =
      List.of(
          "0## ### ####",
          "0##.###.####",
          "0##-###-####",
          "0#########",
          "0### ### ###",
          "0###.###.###",
          "0## ## ## ## #",
          "(0##) ### ####",
          "+84 ## ### ####",
          "+84#########",
          "0084#########",
          "0##\u00a0###\u00a0####");
  private static final List<String> IDENTITIES =
      List.of(
          "PPPGYY######", "PPP GYY ### ###", "PPP.GYY.###.###", "PPPG YY## ####", "PPPGYY ######");
  private static final List<String> OLD_IDENTITY_WORDS =
      List.of("CMND", "CMT số", "số chứng minh", "CMTND:", "Chứng minh nhân dân số");
  private static final List<String> PLAIN =
      List.of(
          "Không phát sinh",
          "chưa có số liệu",
          "bà con nhân dân tổ %d",
          "%d cuộc",
          "%d lượt người",
          "trên %d người",
          "gần %d",
          "khoảng %d ý kiến",
          "%d hộ dân",
          "%d văn bản của Đảng ủy",
          "Báo cáo số %d-BC/ĐU",
          "%d-QĐ/TU ngày 05/6/2024",
          "Nghị quyết %d/NQ-HĐND",
          "tổ dân phố số %d",
          "thôn %d",
          "ngõ %d đường Nguyễn Trãi",
          "Số ông bà được cấp thẻ: %d",
          "%d trẻ em",
          "%d chị em phụ nữ",
          "Điều %d, khoản 2",
          "%d đồng chí",
          "%d anh em cán bộ",
          "Hội nghị lần thứ %d",
          "xem Phụ lục %d",
          "đã trả lời %d/139 ý kiến",
          "%d%%",
          "2019-Q%d",
          "Người cao tuổi: %d");

  private final Random dice;
  private final List<String> units;

  CellGenerator(long seed) {
    this.dice = new Random(seed);
    this.units =
        ShippedUnits.REGISTER.units().stream().map(CellGenerator::name).distinct().toList();
  }

  private static String name(OrgUnit unit) {
    return unit.states().get(0).name();
  }

  LabelledCell next() {
    if (dice.nextBoolean()) {
      return new LabelledCell("", harmless());
    }
    return switch (dice.nextInt(10)) {
      case 0, 1, 2 -> new LabelledCell("phone", amid(phone()));
      case 3 -> new LabelledCell("identity number", amid(identity()));
      case 4 -> new LabelledCell("identity number", oneOf(OLD_IDENTITY_WORDS) + " " + old());
      case 5 -> new LabelledCell("email", email());
      default -> new LabelledCell("name", written(amid(person())));
    };
  }

  private String person() {
    String full =
        oneOf(SURNAMES)
            + " "
            + oneOf(MIDDLES)
            + " "
            + (chance(3) ? oneOf(GIVEN) + " " : "")
            + oneOf(GIVEN);
    return switch (dice.nextInt(4)) {
      case 0 -> oneOf(TITLES) + " " + oneOf(GIVEN);
      case 1 -> full;
      default -> oneOf(TITLES) + " " + full;
    };
  }

  /** As keyboards write it: sometimes in loose accents, or with no-break blanks. */
  private String written(String text) {
    return switch (dice.nextInt(8)) {
      case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 1 -> text.replace(' ', '\u00a0');
      case 2 -> text.replace(" ", "  ");
      default -> text;
    };
  }

  private String amid(String personal) {
    return oneOf(AMID).replace("%s", personal);
  }

  private String phone() {
    String shape = oneOf(PHONES);
    int first = shape.indexOf('#');
    return digits(
        shape.substring(0, first) + oneOf(words("3 5 7 8 9")) + shape.substring(first + 1));
  }

  private String identity() {
    return digits(
        oneOf(IDENTITIES)
            .replace("PPP", oneOf(PROVINCES))
            .replace("G", String.valueOf(dice.nextInt(2)))
            .replace("YY", String.valueOf(50 + dice.nextInt(50))));
  }

  private String old() {
    return digits(chance(2) ? "#########" : "### ### ###");
  }

  private String email() {
    String local = WordKeys.plain(WordKeys.of(oneOf(GIVEN)));
    return amid(local + digits("##") + "@" + oneOf(words("example.vn mail.example.com hn.gov.vn")));
  }

  private String digits(String shape) {
    StringBuilder text = new StringBuilder();
    shape.chars().forEach(c -> text.append(c == '#' ? (char) ('0' + dice.nextInt(10)) : (char) c));
    return text.toString();
  }

  private String harmless() {
    List<Supplier<String>> kinds =
        List.of(
            () -> oneOf(units),
            () -> oneOf(units).replaceFirst("^\\S+ (?:xã |phố |trấn |khu )?", "xã "),
            () -> oneOf(units).toUpperCase(Locale.forLanguageTag("vi")),
            () -> String.valueOf(dice.nextInt(2_000_000)),
            () -> amount(),
            () -> amount() + oneOf(List.of(" đồng", " đ", " VNĐ", " m2")),
            () -> String.valueOf(1_000_000_000L + (long) (dice.nextDouble() * 900_000_000_000L)),
            () -> String.format(Locale.ROOT, "%02d/%02d/%d", day(), month(), year()),
            () -> String.format(Locale.ROOT, "%d-%02d-%02d", year(), month(), day()),
            () -> String.format(Locale.ROOT, "%05d", dice.nextInt(33_000)),
            () ->
                oneOf(PLAIN)
                    .replace("%d", String.valueOf(1 + dice.nextInt(4000)))
                    .replace("%%", "%"),
            () ->
                oneOf(PLAIN).replace("%d", String.valueOf(1 + dice.nextInt(4))).replace("%%", "%"));
    return oneOf(kinds).get();
  }

  private String amount() {
    return String.format(Locale.GERMANY, "%,d", 1_000L + (long) (dice.nextDouble() * 9e11));
  }

  private int day() {
    return 1 + dice.nextInt(28);
  }

  private int month() {
    return 1 + dice.nextInt(12);
  }

  private int year() {
    return 2010 + dice.nextInt(17);
  }

  private boolean chance(int oneIn) {
    return dice.nextInt(oneIn) == 0;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }

  private static List<String> words(String all) {
    return List.of(all.split(" "));
  }
}
