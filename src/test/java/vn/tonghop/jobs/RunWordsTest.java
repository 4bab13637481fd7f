package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Words;

/** What pages say of runs. */
class RunWordsTest {

  @Test
  void aNightIsToldInBothLanguagesWithTheirOwnNumbers() {
    NightWords night = new NightWords(448, 39530, 103, 12, 36);
    assertThat(NightWords.of(night.line())).contains(night);
    assertThat(RunWords.of(night.line()))
        .isEqualTo(
            new Words(
                "nhận 448 tệp mới; 39.530 báo cáo được ghi nhận, 103 không đổi, 12 bị trả lại;"
                    + " lập 36 báo cáo tổng hợp",
                "448 files received; 39,530 submissions entered, 103 unchanged, 12 refused; 36"
                    + " reviews made"));
  }

  @Test
  void soAreWithdrawalsAndIssuedEditions() {
    assertThat(RunWords.of("withdrawn 2 of HS-WHX6-9AVB").vi())
        .isEqualTo("rút 2 báo cáo theo HS-WHX6-9AVB");
    assertThat(RunWords.of("issued 12-BC/BTGDV").vi()).isEqualTo("ban hành 12-BC/BTGDV");
  }

  @Test
  void aFailureStaysAsItIs() {
    assertThat(RunWords.of("java.io.IOException: No space left on device").vi())
        .isEqualTo("java.io.IOException: No space left on device");
    assertThat(RunWords.of("").en()).isEmpty();
  }
}
