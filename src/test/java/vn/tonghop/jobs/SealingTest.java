package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.Sealing.Answer;

class SealingTest {

  private static final String PASSWORD = "mat-khau-thu";

  private final Path folder;
  private final Path pdf;

  SealingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.pdf = folder.resolve("review.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(pdf.toFile());
    }
  }

  private void key() throws Exception {
    SealKey.in(folder, PASSWORD);
  }

  /** When a key that is made now is valid. */
  private static Instant soon() {
    return Instant.now().plusSeconds(600);
  }

  private Answer seal(Path to, String password, Instant now) {
    return new Sealing(new Home(folder), Clock.fixed(now, ZoneOffset.UTC))
        .seal(pdf, to, password.toCharArray());
  }

  @Test
  void aCopyIsSealedAndTheDocumentStaysAsItWas() throws Exception {
    key();
    byte[] before = Files.readAllBytes(pdf);
    Path to = folder.resolve("sealed.pdf");
    Instant now = soon();
    assertThat(seal(to, PASSWORD, now)).isInstanceOf(Answer.Done.class);
    assertThat(pdf).hasBinaryContent(before);
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(to))) {
      assertThat(document.getSignatureDictionaries()).hasSize(1);
      assertThat(document.getSignatureDictionaries().get(0).getName()).isEqualTo("CN=Ban Mau");
    }
    byte[] sealed = Files.readAllBytes(to);
    assertThat(seal(to, PASSWORD, now).toString()).contains("There is a file already");
    assertThat(to).hasBinaryContent(sealed);
  }

  @Test
  void whatStandsInTheWayIsToldAndThePasswordIsNot() throws Exception {
    Path to = folder.resolve("sealed.pdf");
    Instant now = soon();
    assertThat(seal(to, PASSWORD, now).toString()).contains("There is no key to seal with");
    key();
    assertThat(seal(to, "sai-mat-khau", now).toString())
        .contains("the password is wrong")
        .doesNotContain("sai-mat-khau");
    assertThat(seal(to, PASSWORD, now.plusSeconds(4000L * 86_400)).toString())
        .contains("has expired");
    Files.writeString(pdf, "none");
    assertThat(seal(to, PASSWORD, now).toString()).contains("Not a PDF that is whole");
    Files.delete(pdf);
    assertThat(seal(to, PASSWORD, now).toString()).contains("There is no file");
    assertThat(to).doesNotExist();
  }
}
