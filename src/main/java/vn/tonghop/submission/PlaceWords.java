package vn.tonghop.submission;

import java.util.Set;

/**
 * The words by which names of places and firms are told from people's, all as {@linkplain WordKeys
 * keys}.
 */
final class PlaceWords {

  /** Words after which a name is a place's. */
  static final Set<String> PLACES_BEFORE =
      WordKeys.keys(
          "tỉnh phố quận huyện xã trấn phường khu đường chợ cầu tp tx tt q h p x đ kp kđt cụm"
              + " chùa núi đền thờ miếu lăng đình rạch kênh hòn hồ sông suối hang mũi lao bãi xóm ấp thôn"
              + " làng bản buôn sóc tổ ngõ hẻm ngách đèo dốc vườn ao đảo ngã_tư ngã_ba ngã_bảy ngã_năm ngã_sáu ngã bến cảng ga cống kcn ccn khu_cn cụm_cn điện dinh mộ xẻo vịnh xứ vía"
              + " trường thpt thcs tiểu_học th mn viện nhà công_viên quảng_trường lộ quốc_lộ phà"
              + " thưởng quỹ giải rừng đập hầm tượng bảo_tàng sân khách_sạn nghĩa_trang di_tích trạm_bơm định_cư"
              + " hồ_chứa nghĩa_địa khu_vực kè đê thác gành ghềnh bưng cồn vàm gò giồng mương bàu");

  /** Of those, the ones that a person's office may end in: chủ tịch phường, trưởng thôn. */
  static final Set<String> OFFICES_END_IN =
      WordKeys.keys("xã phường thôn ấp bản tổ xóm huyện quận tỉnh trấn khóm buôn p x q h khu");

  /** Names that the country has given to places, and people of the past whom all know. */
  static final Set<String> PLACES =
      WordKeys.phrases(
          "Bùi Hữu Nghĩa, Bùi La Nhân, Bùi Thị Xuân, Cao Bá Quát, Cao Sơn Tiến, Cao Xuân Dương,"
              + " Dương Hồng Thủy, Dương Minh Châu, Dương Xuân Hội, Dương Đình Nghệ, Hoàng Hoa Thám,"
              + " Hoàng Su Phì, Hoàng Thu Phố, Hoàng Văn Thụ, Hoàng Diệu, Hoàng Quốc Việt, Hoàng Liên"
              + " Sơn, Hoàng Sa, Hoàng Mai, Hoàng Thành Thăng Long, Huỳnh Hữu Nghĩa, Huỳnh Thúc Kháng, Hà Huy Tập, Hà Nội, Hà"
              + " Nam, Hà Tĩnh, Hà Giang, Hồ Chí Minh, Hồ Thị Kỷ, Hồ Tùng Mậu, Hồ Xuân Hương, Hồ Đắc"
              + " Kiện, Lâm Trung Thủy, Lê Hồng Phong, Lê Minh Xuân, Lê Quý Đôn, Lê Thanh Nghị, Lê"
              + " Thánh Tông, Lê Ích Mộc, Lê Đại Hành, Lê Duẩn, Lê Lợi, Lê Lai, Lê Chân, Lê Bình, Lê"
              + " Chung, Lê Hóa, Lê Hồng, Lê Thanh, Lê Văn Sỹ, Lê Văn Lương, Lê Văn"
              + " Thiêm, Lê Đức Thọ, Lê Trọng Tấn, Lý Thái Tổ, Lý Nam Đế, Lý Thường Kiệt, Lý Tự Trọng,"
              + " Lý Văn Lâm, Lương An Trà, Lương Hòa A, Lương Hòa Lạc, Lương Thế Trân, Lương Thế"
              + " Vinh, Lương Văn Tri, Mạc Đĩnh Chi, Mạc Thị Bưởi, Ngô Gia Tự, Ngô Quyền, Ngô Mây, Ngô"
              + " Thì Nhậm, Nguyễn An Ninh, Nguyễn Bỉnh Khiêm, Nguyễn Công Trứ, Nguyễn Cư Trinh, Nguyễn"
              + " Chí Thanh, Nguyễn Du, Nguyễn Hữu Cảnh, Nguyễn Hữu Huân, Nguyễn Hữu Thọ, Nguyễn Huân,"
              + " Nguyễn Huệ, Nguyễn Khuyến, Nguyễn Lương Bằng, Nguyễn Thái Bình, Nguyễn Thái Học,"
              + " Nguyễn Thị Minh Khai, Nguyễn Thị Định, Nguyễn Trãi, Nguyễn Tri Phương, Nguyễn Trung"
              + " Trực, Nguyễn Việt Khái, Nguyễn Văn Cừ, Nguyễn Văn Linh, Nguyễn Văn Thảnh, Nguyễn Văn"
              + " Trỗi, Nguyễn Viết Xuân, Nguyễn Đại Năng, Nguyễn Đình Chiểu, Nguyễn Xiển, Nguyễn"
              + " Nghiêm, Nguyễn Phích, Phan Bội Châu, Phan Chu Trinh, Phan Châu Trinh, Phan Ngọc Hiển,"
              + " Phan Rang Tháp Chàm, Phan Rí Cửa, Phan Rí Thành, Phan Si Păng, Phan Sào Nam, Phan"
              + " Đình Phùng, Phan Đình Giót, Phan Đăng Lưu, Phan Dũng, Phan Hòa, Phan Hiệp, Phan Lâm,"
              + " Phan Sơn, Phan Thanh, Phan Tiến, Phan Điền, Phan Thiết, Phùng Chí Kiên, Phùng Hưng,"
              + " Phạm Hồng Thái, Phạm Hùng, Phạm Ngũ Lão, Phạm Ngọc Thạch, Phạm Sư Mạnh, Phạm Thái,"
              + " Phạm Văn Cội, Phạm Văn Hai, Phạm Văn Đồng, Phạm Đình Hổ, Thái Bình Trung, Tô Hiến"
              + " Thành, Tôn Đức Thắng, Tôn Thất Tùng, Trương Quang Trọng, Trương Định, Trương Công"
              + " Định, Trần Hưng Đạo, Trần Nguyên Hãn, Trần Nhân Tông, Trần Nhật Duật, Trần Quang Diệu,"
              + " Trần Quang Khải, Trần Quốc Toản, Trần Quốc Tuấn, Trần Khánh Dư, Trần Duy Hưng, Trần"
              + " Thành Ngọ, Trần Văn Thời, Trần Văn Ơn, Trần Phú, Trần Liễu, Trần Lãm, Trần Hợi, Trần"
              + " Cao, Tạ An Khương, Tạ An Khương Nam, Tạ An Khương Đông, Võ Nguyên Giáp, Võ Thị Sáu,"
              + " Võ Văn Kiệt, Võ Văn Tần, Võ Chí Công, Võ Cường, Vừ A Dính,"
              + " Quách Phẩm Bắc, Triệu Việt Vương, Thân Cửu Nghĩa, Giàng Chu Phìn,"
              + " Lưu Nghiệp Anh, Tăng Nhơn Phú, Lê Ninh, Lục Sỹ Thành, Lục Sĩ Thành,"
              + " Cù Lao Dung, Lê Thiện, Thào Chư Phìn, Trần Thương, Ninh Thạnh Lợi, Bế Văn Đàn,"
              + " Lưu Vĩnh Sơn, Châu Quế Hạ, Cái Tàu Hạ, Bàn Tân Định, Tăng Bạt Hổ, Võ Ninh,"
              + " Vương Thừa Vũ, Vũ"
              + " Trọng Phụng, Nguyễn Khánh Toàn, Nguyễn Phong Sắc, Tô Hiệu, Trần Đại Nghĩa, Lê"
              + " Thánh Tôn, Nguyễn Hữu Tiến, Tôn Thất Thuyết, Trần Thái Tông, Nguyễn Cơ Thạch,"
              + " Phạm Văn Bạch, Trần Bình Trọng, Lê Trực, Đinh Công Tráng, Phan Huy Ích, Phan"
              + " Huy Chú, Nguyễn Siêu, Nguyễn Chánh, Vũ Phạm Hàm, Đặng Tiến Đông, Hoàng Cầu,"
              + " Thái Hà, Trần Khát Chân, Nguyễn Khoái, Nguyễn Đức Cảnh, Bùi Ngọc Dương, Nguyễn"
              + " Sơn, Nguyễn Xí, Nguyễn Kiệm, Nguyễn Oanh, Phan Văn Trị, Phan Xích Long, Lê Văn"
              + " Duyệt, Lê Văn Việt, Nguyễn Văn Tiếp, Phạm Thế Hiển, Trần Não, Trần Xuân Soạn,"
              + " Huỳnh Tấn Phát, Đồng Khởi, Nguyễn Tất Thành, Lê Thị Riêng, Ngô Tất Tố, Nam Cao,"
              + " Vũ Tông Phan, Hoàng Đạo Thúy, Trương Vĩnh Ký, Kim Đồng, Tố Hữu, Đinh"
              + " Tiên Hoàng, Đinh Trang Hòa, Đinh Trang Thượng, Đinh Văn Lâm Hà, Đinh Văn, Đào Duy Anh,"
              + " Đào Duy Từ, Đào Hữu Cảnh, Đào Tấn, Đặng Thùy Trâm, Đặng Sơn, Đặng Lễ, Đặng Xá, Đỗ"
              + " Sơn, Đoàn Thị Điểm, Anh Dũng, Anh Sơn, Anh Sơn Đông, Anh Quốc, Anh Đào, Bà Gia, Bà"
              + " Nà, Bà Rịa, Bà Điểm, Bà Đen, Bà Triệu, Bà Trưng, Bà Chiểu, Bà Quẹo, Bà Hom, Bà Hạt,"
              + " Bà Tô, Bà Huyện Thanh Quan, Bà Chúa Xứ, Bà Chúa Kho, Bà Đanh, Bà Tháp, Bà Bèo, Bà Lụa,"
              + " Bà Thiên Hậu, Bà Cang, Bà Om, Bà Tri, Bác Ái, Bác Ái Tây, Bác Ái Đông, Bác Hồ, Bác"
              + " Tôn, Cô Ba, Cô Bắc, Cô Giang, Cô Ngân, Cô Tô, Cô Sáu, Cậu Mâu, Ông Đình, Ông Tạ, Ông"
              + " Lãnh, Ông Ích Khiêm, Ông Ích Đường, Ông Thìn, Ông Trang, Ông Đốc, Ông Công, Ông Táo,"
              + " Ông Trời, Ông Trịnh, Ông Yệm, Ông Câu, Chị Lăng, Em Bé, Hàm Nghi, Chu Văn An, Chu Mạnh"
              + " Trinh, Châu Văn Liêm, Cù Chính Lan, Phó Đức Chính, Tống Duy Tân, Kim Ngọc, Lưu Hữu"
              + " Phước, Mai Hắc Đế, Mai Xuân Thưởng, Mai Châu, Mai Sơn, Ngô Đồng, Trần Tế Xương,"
              + " Lương Khánh Thiện, Nguyễn Phúc, Trần Đăng Ninh, Cô Mười, Cao Bằng, Cao Thắng, Cao"
              + " Phong, Cao Lãnh, Lâm Đồng, Lâm Hà, Lâm Bình, Thái Bình, Thái Nguyên, Thái Thịnh, Sơn"
              + " La, Hà Đông, Hà Tiên");

  /** Behind these a name is a firm's: Công ty CP Hoàng Anh Gia Lai. */
  static final Set<String> BUSINESSES =
      WordKeys.keys("tnhh mtv cp dntn htx công_ty cổ_phần doanh_nghiệp cửa_hàng siêu_thị");

  /** Forms of address in names of places: Bà Rịa, Ông Đốc. */
  static final Set<String> TITLES = WordKeys.keys("ông bà");

  /** What people have; in small letters a person is named behind it: nhà bà Sáu. */
  static final Set<String> BELONGINGS = WordKeys.keys("nhà vườn ao gia_đình");

  /** Groups of inhabitants, of which a person may be the head: tổ trưởng dân phố. */
  static final Set<String> RESIDENTIAL_GROUPS = WordKeys.keys("dân_phố khu_phố");

  private PlaceWords() {}
}
