package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Words;

class NoticeTextTest {

  @Test
  void whatTheNoticeSpeaksOfStandsInTheHolesOfItsText() {
    Words words =
        new NoticeText(LedgerNotice.Overlap.class)
            .words(new LedgerNotice.Overlap("TN-1", new Words(" Khác: a.", " Differs: a.")));

    assertThat(words.vi())
        .startsWith("Kỳ này trùng ngày với báo cáo đang có hiệu lực: TN-1. Khác: a. Số liệu")
        .endsWith("đề nghị rút báo cáo cũ.");
    assertThat(words.en())
        .startsWith("This period shares days with what is in force: TN-1. Differs: a. Figures")
        .endsWith("ask to withdraw the earlier submission.");
  }

  @Test
  void aSuggestionIsAQuestionInItsLanguageAndNothingWhenThereIsNone() {
    NoticeText text = new NoticeText(KeyNotice.UnknownUnit.class);

    Words near = text.words(new KeyNotice.UnknownUnit(new Suggestion(List.of("00001 Ba Đình"))));
    Words far = text.words(new KeyNotice.UnknownUnit(Suggestion.NONE));

    assertThat(near.vi()).contains(" Có phải: 00001 Ba Đình?").doesNotContain("{");
    assertThat(near.en()).contains(" Perhaps: 00001 Ba Đình?").doesNotContain("{");
    assertThat(near.en().replace(" Perhaps: 00001 Ba Đình?", "")).isEqualTo(far.en());
  }

  @Test
  void numbersAreWrittenAsTheyAreHoweverManyNoticesThereWere() {
    NoticeText text = new NoticeText(LedgerNotice.RepeatedRow.class);

    for (int row = 2; row < 500; row++) {
      assertThat(text.words(new LedgerNotice.RepeatedRow(row)).en())
          .isEqualTo(
              "This repeats a submission of the same file (row " + row + "). Take the row out.");
    }
  }

  @Test
  void aNoticeWithoutATextIsAFaultOfOurs() {
    assertThatThrownBy(() -> new NoticeText(Words.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No text for " + Words.class);
  }
}
