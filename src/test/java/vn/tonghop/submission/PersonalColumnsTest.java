package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "Họ và tên, Thái Bảo, name",
    "Họ tên, An, name",
    "HỌ VÀ TÊN, Trần Phú, name",
    "Người báo cáo, Hoa, name",
    "Người, Kha, name",
    "Chủ hộ, Y Blơm, name",
    "full_name, Thai Bao, name",
    "ho_ten, Bao, name",
    "SĐT, 912345678, phone",
    "Điện thoại liên hệ, 84912345678, phone",
    "phone, 912 345 678, phone",
    "CCCD, 42190012345, identity number",
    "Số CMND, 183456789, identity number"
  })
  void whatAColumnIsCalledSaysWhatItsCellsAre(String column, String text, String kind) {
    assertThat(PersonalColumns.of(List.of("a", column)).kind(1, text)).contains(kind);
    assertThat(PersonalColumns.of(List.of("a", column)).kind(0, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Họ và tên, không",
    "Họ và tên, 12",
    "Họ và tên, 12 người",
    "Họ và tên, x",
    "Người báo cáo, Ban Dân vận",
    "Người báo cáo, Phường Láng",
    "Người dân tham gia, Thái Bảo",
    "Số người, 912345678",
    "dialogue_participants, 912345678",
    "ci_money_recovered, 84912345678",
    "SĐT, 1022",
    "Tên đơn vị, Thái Bảo"
  })
  void whatNobodyIsCalledPasses(String column, String text) {
    assertThat(PersonalColumns.of(List.of("a", column)).kind(1, text)).isEmpty();
  }
}
