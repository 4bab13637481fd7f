package vn.tonghop.rendering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Break;
import vn.tonghop.review.Block.Chart.Point;
import vn.tonghop.review.Block.Heading;
import vn.tonghop.review.Block.Item;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.KeyFacts.Fact;
import vn.tonghop.review.Block.Note;
import vn.tonghop.review.Block.Paragraph;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.ToWrite;
import vn.tonghop.review.BodyKind;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;
import vn.tonghop.review.Review;

/** Reviews of the size and the wording of real ones; the figures of the units are made up. */
final class Samples {

  static final List<String> DISTRICTS =
      List.of(
          "Quận Ba Đình",
          "Quận Hoàn Kiếm",
          "Quận Tây Hồ",
          "Quận Long Biên",
          "Quận Cầu Giấy",
          "Quận Đống Đa",
          "Quận Hai Bà Trưng",
          "Quận Hoàng Mai",
          "Quận Thanh Xuân",
          "Huyện Sóc Sơn",
          "Huyện Đông Anh",
          "Huyện Gia Lâm",
          "Quận Nam Từ Liêm",
          "Huyện Thanh Trì",
          "Quận Bắc Từ Liêm",
          "Huyện Mê Linh",
          "Quận Hà Đông",
          "Thị xã Sơn Tây",
          "Huyện Ba Vì",
          "Huyện Phúc Thọ",
          "Huyện Đan Phượng",
          "Huyện Hoài Đức",
          "Huyện Quốc Oai",
          "Huyện Thạch Thất",
          "Huyện Chương Mỹ",
          "Huyện Thanh Oai",
          "Huyện Thường Tín",
          "Huyện Phú Xuyên",
          "Huyện Ứng Hòa",
          "Huyện Mỹ Đức");

  private static final String SOURCE =
      "Nguồn: 21 quý báo cáo của 30 quận, huyện, thị xã; số liệu đến hết ngày 28/10/2022.";

  private final Random random;

  private Samples(long seed) {
    random = new Random(seed);
  }

  /** Five years of one city: three levels, thirty districts, charts, an annex of 30 by 12. */
  static Review city() {
    return seeded().hanoi();
  }

  /** A city of 126 communes with long names. */
  static Review manyChildren() {
    return seeded().communes();
  }

  /** Nearly nothing was handed in. */
  static Review nearlyEmpty() {
    return review(
        List.of(
            new KeyFacts(List.of(new Fact("0/30 đơn vị", "đã gửi báo cáo"))),
            new Heading(1, "I- TÌNH HÌNH TRIỂN KHAI"),
            new ToWrite("(Nêu tình hình quán triệt, triển khai thực hiện.)"),
            new Heading(1, "II- KẾT QUẢ"),
            new Paragraph("Chưa có đơn vị nào gửi báo cáo trong kỳ.")),
        List.of());
  }

  /** Issued: numbered, dated, signed on behalf of the Standing Committee, without a draft mark. */
  static Review issued() {
    Review draft = review(List.of(new Paragraph("Nội dung báo cáo.")), List.of());
    return new Review(
        draft.language(),
        draft.title(),
        new Review.Head(
            "THÀNH ỦY HÀ NỘI",
            "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Số 05-BC/BTGDVTU",
            "Hà Nội, ngày 03 tháng 02 năm 2026",
            "BÁO CÁO",
            "kết quả đối thoại trực tiếp năm 2025",
            null),
        draft.body(),
        new Review.Closing(
            "Nơi nhận:",
            IntStream.rangeClosed(1, 12).mapToObj(n -> "- Quận ủy số " + n + ";").toList(),
            "T/M BAN THƯỜNG VỤ",
            "PHÓ TRƯỞNG BAN THƯỜNG TRỰC KIÊM CHỦ TỊCH HỘI ĐỒNG",
            "Nguyễn Văn Mẫu"),
        List.of(),
        draft.snapshot());
  }

  /** The sample of a city in the form of that code. */
  static Review inForm(String code) {
    return inForm(
        Layouts.shipped().all().stream()
            .filter(layout -> layout.code().equals(code))
            .findFirst()
            .orElseThrow());
  }

  /** The sample of a city in that form. */
  static Review inForm(Layout layout) {
    Review city = city();
    boolean state = layout.body() == BodyKind.STATE;
    return new Review(
        city.language(),
        layout,
        city.title(),
        state ? stateHead(List.of("Kính gửi: Chính phủ.")) : city.head(),
        city.body(),
        state ? stateClosing() : city.closing(),
        city.annexes().stream()
            .map(
                annex ->
                    new Review.Annex(
                        annex.label(),
                        annex.title(),
                        state ? "(Kèm theo Báo cáo số 05/BC-UBND ngày 03 tháng 02 năm 2026)" : "",
                        annex.blocks()))
            .toList(),
        city.snapshot());
  }

  /** A body of the State that has another above it writes to several. */
  static Review ofWard() {
    Review draft = review(List.of(new Paragraph("Nội dung báo cáo.")), List.of());
    return new Review(
        draft.language(),
        Layouts.shipped().inForce(BodyKind.STATE, LocalDate.of(2026, 1, 1)),
        draft.title(),
        new Review.Head(
            "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
            "ỦY BAN NHÂN DÂN PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số:        /BC-UBND",
            "Hà Nội, ngày      tháng      năm",
            "BÁO CÁO",
            "kết quả thực hiện dân chủ ở cơ sở quý I năm 2026",
            List.of("Kính gửi:", "- Ủy ban nhân dân thành phố Hà Nội;", "- Sở Nội vụ Hà Nội."),
            "DỰ THẢO"),
        draft.body(),
        stateClosing(),
        List.of(),
        draft.snapshot());
  }

  private static Review.Head stateHead(List<String> addressees) {
    return new Review.Head(
        "",
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/BC-UBND",
        "Hà Nội, ngày 03 tháng 02 năm 2026",
        "BÁO CÁO",
        "sơ kết 5 năm thực hiện Quyết định số 2200-QĐ/TU về đối thoại trực tiếp của người đứng"
            + " đầu cấp ủy, chính quyền với Mặt trận Tổ quốc",
        addressees,
        null);
  }

  private static Review.Closing stateClosing() {
    return new Review.Closing(
        "Nơi nhận:",
        List.of("- Như trên;", "- Lưu: VT."),
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn Mẫu");
  }

  /** A review around a few blocks. */
  static Review review(List<Block> body, List<Review.Annex> annexes) {
    return new Review(
        Language.VI,
        "Báo cáo sơ kết 5 năm thực hiện Quyết định số 2200-QĐ/TU",
        new Review.Head(
            "THÀNH ỦY HÀ NỘI",
            "BAN TUYÊN GIÁO VÀ DÂN VẬN",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Số        -BC/BTGDVTU",
            "Hà Nội, ngày      tháng      năm 2022",
            "BÁO CÁO",
            "sơ kết 5 năm thực hiện Quyết định số 2200-QĐ/TU về đối thoại trực tiếp của người đứng"
                + " đầu cấp ủy, chính quyền với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và"
                + " Nhân dân",
            "DỰ THẢO"),
        body,
        new Review.Closing(
            "Nơi nhận:",
            List.of(
                "- Thường trực Thành ủy (để báo cáo);",
                "- Ban Tuyên giáo và Dân vận Trung ương;",
                "- Các quận, huyện, thị ủy;",
                "- Lãnh đạo Ban;",
                "- Lưu Văn phòng Ban."),
            "",
            "TRƯỞNG BAN",
            ""),
        annexes,
        Sha256.of("sample"));
  }

  private Review hanoi() {
    List<Block> body = new ArrayList<>();
    body.add(
        new KeyFacts(
            List.of(
                new Fact("30/30", "quận, huyện, thị xã đã báo cáo"),
                new Fact("575/579", "xã, phường, thị trấn đã báo cáo"),
                new Fact("99,2%", "số kỳ báo cáo phải gửi"),
                new Fact("3.212", "hội nghị đối thoại, cả ba cấp"))));
    body.add(
        new Paragraph(
            "Thực hiện Quyết định số 2200-QĐ/TU ngày 25/5/2017 của Ban Thường vụ Thành ủy về việc"
                + " ban hành Quy chế đối thoại trực tiếp của người đứng đầu cấp ủy, chính quyền các"
                + " cấp với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân, Ban Tuyên"
                + " giáo và Dân vận Thành ủy báo cáo kết quả 5 năm thực hiện như sau:"));
    body.add(new Heading(1, "I- TÌNH HÌNH TRIỂN KHAI"));
    body.add(
        new Paragraph(
            "Các cấp ủy đã ban hành 1.284 văn bản lãnh đạo, chỉ đạo, trong đó cấp thành phố 12 văn"
                + " bản, cấp huyện 214 văn bản và cấp xã 1.058 văn bản. Việc quán triệt, tuyên"
                + " truyền được thực hiện qua trên 2.300 hội nghị với khoảng 196.000 lượt người tham"
                + " dự."));
    body.add(new ToWrite("(Nêu những cách làm mới, hiệu quả trong quán triệt, triển khai.)"));
    body.add(new Heading(1, "II- KẾT QUẢ"));
    body.add(new Heading(2, "1. Cấp thành phố"));
    body.add(
        new Paragraph(
            "Thường trực Thành ủy, Hội đồng nhân dân, Ủy ban nhân dân Thành phố đã tổ chức 18 hội"
                + " nghị đối thoại với 7.352 lượt người tham dự, 236 lượt ý kiến phát biểu. Các ý"
                + " kiến tập trung vào quản lý đất đai, trật tự xây dựng, giao thông, vệ sinh môi"
                + " trường, chính sách đối với thanh niên và công nhân lao động; 100% ý kiến được"
                + " trả lời trực tiếp hoặc bằng văn bản."));
    body.add(levels());
    body.add(
        new Note(
            "Số liệu của ba cấp đứng cạnh nhau, không cộng dồn: hội nghị của Thành phố không phải"
                + " là tổng hội nghị của các quận, huyện, thị xã."));
    body.add(new Heading(2, "2. Cấp quận, huyện, thị xã"));
    body.add(
        new Paragraph(
            "30/30 quận, huyện, thị xã tổ chức 210 hội nghị, tăng 24 hội nghị so với giai đoạn"
                + " trước; bình quân mỗi đơn vị 7 hội nghị. Đơn vị tổ chức nhiều nhất là Quận Đống"
                + " Đa (16 hội nghị), ít nhất là Huyện Mỹ Đức (2 hội nghị)."));
    body.add(bars("Biểu đồ 1. Số hội nghị đối thoại cấp quận, huyện, thị xã", DISTRICTS));
    body.add(ranking("Bảng 2. Kết quả đối thoại theo quận, huyện, thị xã", DISTRICTS));
    body.add(new Heading(2, "3. Cấp xã, phường, thị trấn"));
    body.add(
        new Paragraph(
            "Các xã, phường, thị trấn tổ chức 2.984 hội nghị với gần 190.000 lượt người tham dự và"
                + " 21.416 lượt ý kiến. So với cùng kỳ, số hội nghị tăng 9,4%; số ý kiến được trả"
                + " lời ngay tại hội nghị chiếm 81,7%."));
    body.add(line("Biểu đồ 2. Số hội nghị cấp xã theo quý", 22, 20));
    body.add(new Heading(2, "4. Nội dung ý kiến theo lĩnh vực"));
    body.add(
        new Item(
            "Đất đai, giải phóng mặt bằng, tái định cư: 6.842 ý kiến (31,6%), tập trung ở các huyện"
                + " đang đô thị hóa nhanh, nơi nhiều dự án hạ tầng được triển khai cùng lúc."));
    body.add(new Item("Xây dựng, trật tự đô thị, vệ sinh môi trường: 5.127 ý kiến (23,7%);"));
    body.add(new Item("Giáo dục, y tế, an sinh xã hội: 4.018 ý kiến (18,6%);"));
    body.add(new Item("Các lĩnh vực khác: 5.665 ý kiến (26,1%)."));
    body.add(new Heading(2, "5. Giải quyết kiến nghị sau đối thoại"));
    body.add(new Heading(3, "a) Kết quả giải quyết"));
    body.add(
        new Paragraph(
            "Đến hết ngày 28/10/2022, đã giải quyết xong 9.731/11.204 kiến nghị (86,9%); 1.102 kiến"
                + " nghị đang giải quyết, trong đó 214 kiến nghị quá hạn. Thông báo kết luận được"
                + " ban hành sau 2.871/3.212 hội nghị, trong đó 2.604 thông báo đúng hạn."));
    body.add(new Heading(3, "b) Kiến nghị vượt thẩm quyền"));
    body.add(
        new Paragraph(
            "371 kiến nghị vượt thẩm quyền đã được chuyển cơ quan có thẩm quyền; 298 kiến nghị đã có"
                + " văn bản trả lời. Kinh phí hỗ trợ thực hiện là 1.250.000.000 ₫."));
    body.add(new Heading(1, "III- ĐÁNH GIÁ"));
    body.add(new Heading(2, "1. Ưu điểm"));
    body.add(new ToWrite("(Nêu ưu điểm.)"));
    body.add(new Heading(2, "2. Hạn chế"));
    body.add(
        new Item(
            "Công tác tuyên truyền ở một số nơi chưa được coi trọng (12 đơn vị); việc chuẩn bị, điều"
                + " hành hội nghị còn lúng túng (9 đơn vị)."));
    body.add(new Item("Một số hội nghị còn hình thức, có biểu hiện né tránh, ngại va chạm."));
    body.add(new Heading(1, "IV- PHƯƠNG HƯỚNG, NHIỆM VỤ"));
    body.add(new ToWrite("(Nêu phương hướng, nhiệm vụ thời gian tới.)"));
    body.add(new Heading(1, "V- KIẾN NGHỊ, ĐỀ XUẤT"));
    body.add(
        new Paragraph(
            "Đề nghị Ban Thường vụ Thành ủy tiếp tục chỉ đạo các cấp ủy, chính quyền thực hiện"
                + " nghiêm Quyết định số 2200-QĐ/TU; gắn kết quả đối thoại với đánh giá, xếp loại"
                + " người đứng đầu hằng năm."));
    return review(
        body,
        List.of(
            new Review.Annex(
                "Phụ lục 1",
                "Tổng hợp kết quả đối thoại trực tiếp theo quận, huyện, thị xã, giai đoạn 2017 -"
                    + " 2022",
                List.of(wide(DISTRICTS))),
            new Review.Annex(
                "Phụ lục 2",
                "Tình hình gửi báo cáo",
                List.of(
                    new Paragraph("Các đơn vị gửi báo cáo chậm được nêu để rút kinh nghiệm."),
                    ranking("Bảng 1. Tình hình gửi báo cáo", DISTRICTS.subList(0, 8))))));
  }

  private Review communes() {
    List<String> names =
        IntStream.rangeClosed(1, 126)
            .mapToObj(n -> n % 9 == 0 ? "Phường Văn Miếu - Quốc Tử Giám" : "Phường Hòa Phú " + n)
            .toList();
    return review(
        List.of(
            new Heading(1, "II- KẾT QUẢ"),
            new Paragraph("126 xã, phường đã gửi báo cáo."),
            bars("Biểu đồ 1. 40 đơn vị có nhiều hội nghị nhất", names.subList(0, 40)),
            ranking("Bảng 1. Kết quả theo xã, phường", names),
            line("Biểu đồ 2. Số hội nghị theo tháng", 50, -1)),
        List.of(
            new Review.Annex("Phụ lục", "Tổng hợp kết quả theo xã, phường", List.of(wide(names)))));
  }

  private static Table levels() {
    return new Table(
        "Bảng 1. Kết quả đối thoại trực tiếp theo cấp",
        List.of(
            new Column("Cấp", Align.LEFT, 30),
            new Column("Số hội nghị", Align.RIGHT, 14),
            new Column("Lượt người dự", Align.RIGHT, 16),
            new Column("Lượt ý kiến", Align.RIGHT, 14),
            new Column("Đơn vị đã báo cáo", Align.RIGHT, 18)),
        List.of(
            new Row(List.of("Thành phố", "18", "7.352", "236", "1/1"), false),
            new Row(List.of("Quận, huyện, thị xã", "210", "33.419", "2.107", "30/30"), false),
            new Row(
                List.of("Xã, phường, thị trấn", "2.984", "gần 190.000", "21.416", "575/579"),
                false)),
        SOURCE);
  }

  /** A table with as many rows as names, and a total. */
  Table ranking(String caption, List<String> names) {
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      int held = 2 + random.nextInt(15);
      rows.add(
          new Row(
              List.of(
                  Integer.toString(index + 1),
                  names.get(index),
                  Integer.toString(held),
                  number(held * (90 + random.nextInt(120))),
                  index % 7 == 3 ? "trên 300" : number(held * 9),
                  index % 11 == 5 ? "…" : number(held * 4)),
              false));
    }
    rows.add(new Row(List.of("", "Cộng", "210", "33.419", "trên 2.107", "1.004"), true));
    return new Table(
        caption,
        List.of(
            new Column("TT", Align.CENTRE, 6),
            new Column("Đơn vị", Align.LEFT, 36),
            new Column("Số hội nghị", Align.RIGHT, 12),
            new Column("Lượt người dự", Align.RIGHT, 16),
            new Column("Lượt ý kiến", Align.RIGHT, 14),
            new Column("Kiến nghị đã giải quyết", Align.RIGHT, 16)),
        rows,
        SOURCE);
  }

  private Table wide(List<String> names) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("TT", Align.CENTRE, 4));
    columns.add(new Column("Đơn vị", Align.LEFT, 22));
    for (String heading :
        List.of(
            "Số hội nghị",
            "Lượt người dự",
            "Lượt ý kiến",
            "Trả lời trực tiếp",
            "Vượt thẩm quyền",
            "Kiến nghị",
            "Đã giải quyết",
            "Đang giải quyết",
            "Quá hạn",
            "Thông báo kết luận")) {
      columns.add(new Column(heading, Align.RIGHT, 8));
    }
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(index + 1), names.get(index)));
      for (int column = 2; column < columns.size(); column++) {
        cells.add(random.nextInt(20) == 0 ? "…" : number(random.nextInt(20_000)));
      }
      rows.add(new Row(cells, false));
    }
    List<String> total = new ArrayList<>(List.of("", "Tổng số"));
    for (int column = 2; column < columns.size(); column++) {
      total.add(number(100_000 + random.nextInt(500_000)));
    }
    rows.add(new Row(total, true));
    return new Table("", columns, rows, SOURCE);
  }

  /** One bar a name, the largest on top, the last not reported. */
  Chart bars(String caption, List<String> names) {
    List<Point> points = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      int held = 3 * (names.size() - index) + random.nextInt(3);
      boolean missing = index == names.size() - 1;
      points.add(
          new Point(
              names.get(index),
              missing ? null : BigDecimal.valueOf(held),
              missing ? "…" : index == 2 ? "trên " + held : Integer.toString(held)));
    }
    return new Chart(Chart.Kind.BARS, caption, "hội nghị", points, "Số hội nghị của từng đơn vị");
  }

  /** One point a quarter; {@code missing} = the index of a quarter nobody reported, or -1. */
  Chart line(String caption, int quarters, int missing) {
    List<Point> points = new ArrayList<>();
    for (int index = 0; index < quarters; index++) {
      int held = 90 + random.nextInt(80);
      points.add(
          new Point(
              "Quý " + (index % 4 + 1) + "/" + (2017 + index / 4),
              index == missing ? null : BigDecimal.valueOf(held),
              index == missing ? "…" : Integer.toString(held)));
    }
    List<Break> breaks =
        quarters > 10
            ? List.of(
                new Break(quarters / 2, false, "01/7/2025: thay đổi đơn vị hành chính"),
                new Break(quarters - 2, true, "01/3/2026: thay đổi đơn vị hành chính"))
            : List.of();
    return new Chart(Chart.Kind.LINE, caption, "hội nghị", points, breaks, "Số hội nghị theo quý");
  }

  static Samples seeded() {
    return new Samples(2200);
  }

  static Samples seeded(long seed) {
    return new Samples(seed);
  }

  /** Blocks of every kind, in any order and of any length. */
  Review anyReview() {
    List<Block> body = new ArrayList<>();
    int blocks = 5 + random.nextInt(25);
    for (int index = 0; index < blocks; index++) {
      body.add(anyBlock());
    }
    return review(body, List.of());
  }

  private Block anyBlock() {
    return switch (random.nextInt(9)) {
      case 0 -> new Heading(1 + random.nextInt(3), "I- " + words(1 + random.nextInt(20)));
      case 1 -> new Note(words(5 + random.nextInt(40)));
      case 2 -> new ToWrite(words(3 + random.nextInt(20)));
      case 3 -> ranking(words(4), DISTRICTS.subList(0, random.nextInt(30)));
      case 4 -> bars(words(5), DISTRICTS.subList(0, 1 + random.nextInt(30)));
      case 5 -> line(words(5), 1 + random.nextInt(50), random.nextInt(8));
      case 6 -> new KeyFacts(List.of(new Fact("30/30", words(9)), new Fact("99,2%", words(4))));
      case 7 -> new Item(words(1 + random.nextInt(60)));
      default -> new Paragraph(words(1 + random.nextInt(400)));
    };
  }

  private String words(int count) {
    List<String> words = List.of("đối", "thoại", "nghiêm", "kiến nghị", "2.984", "ủy", "phường,");
    return IntStream.range(0, count)
        .mapToObj(index -> words.get(random.nextInt(words.size())))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static String number(int value) {
    return String.format(java.util.Locale.ROOT, "%,d", value).replace(',', '.');
  }
}
