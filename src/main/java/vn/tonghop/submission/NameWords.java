package vn.tonghop.submission;

import java.util.Set;

/**
 * The words by which names of people are told from those of offices, and from other words, all as
 * {@linkplain WordKeys keys}. Common knowledge, not a register: it need not be complete, for it is
 * asked about a word and its neighbours together.
 */
final class NameWords {

  /** Forms of address of one word. */
  static final Set<String> TITLES =
      WordKeys.keys(
          "ông bà anh chị cô chú bác em cụ cháu thầy dì cậu mợ thím dượng mr mrs ms đchí");

  /** Forms of address of two words. */
  static final Set<String> LONG_TITLES =
      WordKeys.keys(
          "đồng_chí đ_c bác_sĩ bác_sỹ kỹ_sư kĩ_sư tiến_sĩ tiến_sỹ thạc_sĩ thạc_sỹ giáo_sư luật_sư"
              + " linh_mục mục_sư đại_đức thượng_tọa hòa_thượng đ_chí ni_sư cô_giáo thầy_giáo già_làng");

  /** Written short, and in capitals whatever stands around them. */
  static final Set<String> SHORT_TITLES = WordKeys.keys("bs ts ths gs pgs ls");

  /** Offices and callings behind which a single given name may stand. */
  static final Set<String> CALLINGS =
      WordKeys.keys(
          "bí_thư chủ_tịch phóng_viên giám_đốc trưởng_phòng chủ_nhiệm hiệu_trưởng tổ_trưởng"
              + " nhóm_trưởng trung_úy thượng_úy đại_úy thiếu_tá trung_tá thượng_tá đại_tá"
              + " nghệ_nhân bệnh_nhân nhà_báo công_dân cử_tri trưởng_ban trưởng_thôn trưởng_ấp"
              + " trưởng_bản phó_ban tổ_phó thôn_trưởng thủ_quỹ viện_trưởng cục_trưởng");

  /** Words that, before a form of address, make another word of it: trẻ em, công cụ, ghi chú. */
  static final Set<String> NO_TITLES_AFTER =
      WordKeys.keys(
          "trẻ_em thiếu_em nhi_em tiếng_anh nước_anh tinh_anh liên_anh công_cụ dụng_cụ nhạc_cụ"
              + " đạo_cụ nông_cụ ngư_cụ khí_cụ giáo_cụ ghi_chú phụ_chú cước_chú bị_chú hai_bà"
              + " tam_bà đường_cô thày_cô tam_anh na_cô");

  /** Capitalised words that are an office, a rank or a body behind a form of address. */
  static final Set<String> NO_NAMES =
      WordKeys.keys(
          "bí trưởng chủ ủy giám chánh lãnh cán đội viện bộ cục sở ban phòng đảng mặt mẹ"
              + " chúa phụ người đơn các tại và của không ubnd hđnd mttq ubmttq ubmttqvn tdp llvt"
              + " htx ubkt bch btv cb đv hv nct ccb hlhpn tncs thcs thpt mn th ptdt bhxh bhyt"
              + " ktxh qpan antt nq ct qđ bc kh hd tb tw tu hu đu tp tx tt xã phường quận huyện"
              + " tỉnh thôn ấp cuộc lượt hộ kinh nhà bệnh tổng_bí tổng_biên tổng_giám tổng_số"
              + " tổng_cộng tổng_hợp thường_trực thường_vụ thường_xuyên nguyên_bí nguyên_chủ"
              + " nguyên_phó nguyên_là nguyên_trưởng đại_biểu đại_úy đại_tá đại_tướng đại_diện"
              + " đại_hội thượng_úy thượng_tá thượng_tướng thiếu_úy thiếu_tá thiếu_tướng trung_úy"
              + " trung_tá trung_tướng trung_tâm trung_ương công_an công_chức công_đoàn công_ty"
              + " công_tác công_trình công_dân hiệu_trưởng hiệu_phó thư_ký kế_toán kế_hoạch"
              + " văn_phòng văn_hóa nhân_dân nhân_viên nhân_khẩu dân_vận dân_quân dân_số dân_cư"
              + " dân_tộc thứ_trưởng chi_bộ chi_hội chi_đoàn chi_ủy chi_cục đoàn_viên đoàn_thanh"
              + " đoàn_kiểm đoàn_thể đoàn_công đoàn_giám hội_đồng hội_nông hội_phụ hội_cựu"
              + " hội_phó hội_trưởng hội_nghị hội_viên hội_người học_sinh học_viên sinh_viên giáo_viên giáo_dục"
              + " thị_trấn thị_xã thành_phố thành_ủy tỉnh_ủy đảng_viên đảng_ủy khu_phố trạm_y"
              + " tiểu_học quốc_hội liên_đoàn liên_hiệp thanh_tra thanh_niên thống_kê nội_vụ"
              + " tư_pháp chính_trị chính_quyền cựu_chiến hưu_trí việt_nam lao_động quân_đội"
              + " quân_nhân doanh_nghiệp hợp_tác phật_giáo công_giáo tôn_giáo kiều_bào liệt_sĩ"
              + " thương_binh bà_con ông_bà anh_em chị_em anh_chị bạn_đọc đồng_bào đồng_chí"
              + " toàn_thể toàn_quốc toàn_dân tập_thể cả_nước có_ý là_bí là_chủ số_lượng phó_chủ"
              + " phó_bí phó_trưởng phó_giám phó_ban phó_phòng phó_tổng phó_thủ phó_hiệu phó_viện"
              + " phó_cục phó_vụ phó_chánh phó_đội phó_tổ phó_khoa phó_thôn phó_công phó_văn");

  static final Set<String> OFFICES =
      WordKeys.keys("tịch thư trưởng phó giám_đốc giám nhiệm bí viên cán công_chức ủy chủ chuyên");

  static final Set<String> SURNAMES =
      WordKeys.keys(
          "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn"
              + " lương đào mai cao tạ hà trương lâm phùng tô vương thái châu tăng quách triệu chu"
              + " hứa la lưu mạc nghiêm nông ninh     thạch   danh   tống tôn trang từ"
              + "   vi bạch cù doãn đàm     giáp hàn khổng kiều khuất lã lại lò lộc"
              + " lục lường ma mã ngụy nhữ ong phí quàng quan sầm tòng thân thiều tiêu tưởng ứng vàng"
              + " vừ giàng sùng hạng thào lù tẩn chẻo phàn cầm lèo điểu siu ksor rơ niê kpă mlô hờ"
              + " lầu mùa cứ cà bế bàn âu cung cái bành diệp đậu hầu lều ngọ nhâm     sử thi"
              + "   trình uông ung  ");

  /** Those that are hardly ever anything else, with accents or without. */
  static final Set<String> STRONG_SURNAMES =
      WordKeys.keys(
          "nguyễn trần lê phạm huỳnh bùi đặng ngô phan võ đỗ vũ hoàng trịnh"
              + " ksor siu kpă giàng sùng thào lò quàng điểu");

  /** Of those, the ones with which many places of two words begin: Hoàng Long, Vũ Thư. */
  static final Set<String> OFTEN_PLACES = WordKeys.keys("hoàng vũ trịnh thào lò");

  static final Set<String> PLAIN_SURNAMES =
      WordKeys.keys(
          "nguyen tran pham huynh phan hoang bui dang ngo vo vu duong truong le do trinh dinh ly");

  static final Set<String> MIDDLE_NAMES = WordKeys.keys("văn thị");

  static final Set<String> PLAIN_MIDDLE_NAMES = WordKeys.keys("van thi");

  /** What follows văn or thị when they are words: văn hóa, thị trấn. */
  static final Set<String> NO_GIVEN_NAMES =
      WordKeys.keys("hóa phòng bản kiện nghệ miếu trường xã trấn sự học vật liệu công");

  /** Words of offices that begin like a name: Vi Phạm Hành Chính, Sử Dụng Đất Công. */
  static final Set<String> COMPOUNDS =
      WordKeys.keys(
          "phạm_vi phạm_nhân phạm_tội phạm_pháp vũ_khí vũ_trường vũ_lực vũ_trụ võ_thuật võ_sư đỗ_xe"
              + " hồ_sơ hồ_chứa hồ_nước hồ_thủy hồ_đập hồ_bơi ngô_lai ngô_nếp ngô_ngọt dương_tính"
              + " dương_lịch lý_do lý_luận lý_lịch lý_thuyết đinh_lăng đoàn_kết đoàn_khối đoàn_xã"
              + " đoàn_trường đoàn_viên lương_thực lương_tối lương_cơ lương_hưu lương_cán lương_tháng"
              + " đào_tạo mai_táng cao_tuổi cao_tốc cao_su cao_đẳng cao_học cao_cấp cao_huyết cao_điểm"
              + " trương_mục lâm_nghiệp lâm_sản lâm_sinh lâm_trường vương_quốc thái_độ châu_á châu_âu"
              + " tăng_trưởng tăng_cường tăng_giảm tăng_so tăng_ca tăng_do tăng_thêm tăng_ni triệu_đồng"
              + " triệu_tập chu_kỳ chu_vi chu_trình chu_cấp hứa_giải lưu_trữ lưu_trú lưu_ý lưu_thông"
              + " lưu_hành lưu_động lưu_vực nghiêm_trọng nghiêm_túc nghiêm_cấm nông_thôn nông_nghiệp"
              + " nông_dân nông_lâm nông_sản nông_hộ nông_trường thạch_cao danh_mục danh_sách danh_hiệu"
              + " danh_dự danh_bạ danh_thắng tống_đạt tôn_giáo tôn_tạo tôn_trọng tôn_vinh trang_thiết"
              + " trang_trại trang_bị trang_web trang_thông trang_phục từ_thiện từ_điển từ_xa từ_chối"
              + " từ_ngày từ_tháng từ_nguồn từ_năm vi_phạm vi_mô vi_sinh vi_rút đàm_phán giáp_ranh"
              + " giáp_hạt hàn_quốc kiều_hối kiều_dân lò_đốt lò_hơi lò_mổ lò_gạch mã_số mã_định mã_hồ"
              + " mã_vùng mã_vạch mã_đơn ma_túy ma_chay phí_dịch phí_bảo quan_trắc quan_hệ quan_tâm"
              + " quan_trọng quan_sát tòng_phạm thân_thiện thân_nhân thân_thể tiêu_chí tiêu_thụ"
              + " tiêu_chuẩn tiêu_hủy tiêu_dùng tiêu_cực tiêu_biểu ứng_dụng ứng_phó ứng_cử ứng_cứu"
              + " ứng_trước vàng_miếng hạng_mục cầm_đồ cầm_cố mùa_vụ mùa_mưa cà_phê cà_chua bế_mạc"
              + " bàn_giao bàn_ghế bàn_bạc âu_thuyền cung_ứng cung_cấp cung_cầu đậu_nành đậu_tương"
              + " đậu_xanh đậu_xe hầu_hết sử_dụng thi_đua thi_hành thi_công thi_tuyển thi_nâng thi_tốt"
              + " trình_độ trình_duyệt trình_tự");

  /** Given names that are seldom words, so that even small letters tell: chị lan, anh tuấn. */
  static final Set<String> SELDOM_WORDS =
      WordKeys.keys(
          "tuấn hải nga lan huệ nguyệt oanh yến hạnh cúc dung tùng khánh quyên thúy thủy hường loan"
              + " phượng trinh vy duyên diễm hoa mai hương huyền hằng hùng dũng sơn lâm thảo nhung ngân"
              + " vân uyên trâm ngọc hiền long nhàn thoa khuê");

  static final Set<String> GIVEN_NAMES =
      WordKeys.keys(
          "an anh ái ánh ân bách bảo bằng bắc bích biên bình ca can cảnh cần chanh châu chi chiến"
              + " chinh chính chung chương cúc công cường diễm diễn diệp diệu dinh doanh du dung"
              + " duy duyên dũng dương đan đào đạt đăng điền điệp định đoan đoàn đông đồng độ đức gấm"
              + " giang giao giáp hà hạ hải hạnh hảo hào hân hằng hậu hiên hiền hiển hiếu hiệp hiệu"
              + " hoa hoan hoàn hoàng hòa hoài hoạt hồng hợp huân huế huệ huy huyền hùng hưng hương"
              + " hường hữu khang khanh khánh khiêm khoa khoan khôi khuê kiên kiều kiệt kim ký kỳ la"
              + " lam lan lâm lập lê liên liêm liễu linh loan long lộc lợi luân luận luyến lực lương"
              + " lượng ly lý mai mạnh mẫn minh mơ mùi mừng mỹ my nam nga ngà ngân nghi nghĩa nghiêm"
              + " ngọ ngọc nguyên nguyệt nhã nhàn nhân nhật nhi nhiên nhung như nhàn ninh nụ oanh"
              + " phát phấn phi phong phú phúc phùng phương phước phượng quang quảng quân quế quốc"
              + " quy quyên quyết quyền quỳnh sang sáng sâm sen sinh soạn son sơn sung sửu tài tâm"
              + " tám tân tấn thạch thành thao thanh thảo thái thạo thắm thắng thể thi thiện thiệp"
              + " thìn thịnh thoa thọ thơ thu thuận thuật thúy thùy thủy thư thương thường thức tiên"
              + " tiến tiệp tín tình tỉnh tịnh toàn toán toản tồn tốt trà trang trâm trân trí triều"
              + " triển trinh trọng trung trúc trường tuấn tuất tuyên tuyến tuyết tuệ tùng tú tươi"
              + " tường tưởng tứ tý uyên út vân văn viên việt vinh vĩnh vũ vui vượng vương vy xuân"
              + " xuyến yên yến thử nghiệm đậu hổ báo cẩm chắc chiêu đại đắc gia hoạch huấn khải"
              + " khuyên lài lành mến muôn nết ngoan nhài nhâm nhẫn phụng quý sự tâm thêm thinh thụ"
              + " tiếp trắc trực tuân tuyển ước vỹ xoan lụa khương ân bền bốn năm sáu bảy chín mười"
              + " hai ba tư");

  private NameWords() {}
}
