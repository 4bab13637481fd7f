package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Journal.Issued;
import vn.tonghop.submission.JournalRow.Told;

/** Rows of the journal, as they are written and read. */
class JournalRowTest {

  private static final Issued ISSUED =
      new Issued(Sha256.of("manifest"), 7, List.of("thu", "445", "12", "Ông \"A\", phó", ""));

  @Test
  void anIssuedEditionIsReadAsItWasWritten() {
    String text = new Told(ISSUED).text();

    assertThat(text)
        .startsWith("issued," + Sha256.of("manifest") + ",7,thu,445,12,")
        .endsWith("\n");
    assertThat(JournalRow.parse(text.stripTrailing())).contains(new Told(ISSUED));
  }

  @Test
  void aFactOfSeveralLinesIsWrittenInOne() {
    Issued odd = new Issued(Sha256.of("m"), 7, List.of("a\nb"));

    assertThat(new Told(odd).text().lines()).hasSize(1);
  }

  /** Then it is not followed by a word that it was committed. */
  @Test
  void oneThatWasCutOffIsNotTheSame() {
    String text = new Told(ISSUED).text().stripTrailing();
    for (int length = 0; length < text.length(); length++) {
      Optional<JournalRow> cut = JournalRow.parse(text.substring(0, length));
      assertThat(cut).isNotEqualTo(Optional.of(new Told(ISSUED)));
    }
  }
}
