package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Tools;

class SealTest {

  private static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
  private static final char[] PASSWORD = "mat-khau-thu".toCharArray();

  private final Path folder;

  SealTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void anIndependentReaderFindsTheSealWholeAndTamperingShows(String algorithm) throws Exception {
    byte[] pdf = pdf();
    byte[] sealed = seal(algorithm).on(pdf, NOW);
    assertThat(sealed).startsWith(pdf);
    Path file = Files.write(folder.resolve("sealed.pdf"), sealed);
    assertThat(told(file))
        .contains("Signature Validation: Signature is Valid.")
        .contains("Signature Type: ETSI.CAdES.detached")
        .contains("Total document signed")
        .contains("Ban Tuyên giáo");

    byte[] tampered = sealed.clone();
    int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Title") + 12;
    tampered[at] ^= 1;
    assertThat(told(Files.write(folder.resolve("tampered.pdf"), tampered)))
        .contains("Digest Mismatch");

    try (PDDocument document = Loader.loadPDF(sealed)) {
      document.getDocumentInformation().setSubject("Thêm");
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(more);
      assertThat(told(Files.write(folder.resolve("more.pdf"), more.toByteArray())))
          .contains("Not total document signed");
    }
  }

  @Test
  void theDocumentStillReadsTheSame() throws Exception {
    byte[] sealed = seal("RSA").on(pdf(), NOW);
    try (PDDocument document = Loader.loadPDF(sealed)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getSignatureDictionaries()).hasSize(1);
      assertThat(document.getSignatureDictionaries().get(0).getSignDate().toInstant())
          .isEqualTo(NOW);
    }
  }

  @Test
  void aSealedDocumentMayBeArchivedAndReadAloudAsBefore() throws Exception {
    assertThat(Archivist.faults(seal("EC").on(pdf(), NOW))).isEmpty();
  }

  @Test
  void aWrongPasswordAndWhatIsNoKeystoreAreNoSeal() throws Exception {
    Path file = keystore("EC");
    assertThat(Seal.of(file, "khac".toCharArray())).isEmpty();
    assertThat(Seal.of(Files.writeString(folder.resolve("x.p12"), "x"), PASSWORD)).isEmpty();
    Seal seal = Seal.of(file, PASSWORD).orElseThrow();
    assertThat(seal.isValidAt(NOW)).isTrue();
    assertThat(seal.isValidAt(Instant.parse("2036-02-03T02:00:00Z"))).isFalse();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfRenderer().render(Samples.issued(), pdf);
    return pdf.toByteArray();
  }

  private Seal seal(String algorithm) throws Exception {
    return Seal.of(keystore(algorithm), PASSWORD).orElseThrow();
  }

  private Path keystore(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
    KeyPair keys = generator.generateKeyPair();
    X500Principal name = new X500Principal("CN=Ban Tuyên giáo và Dân vận, C=VN");
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2031-01-01T00:00:00Z")),
                        name,
                        keys.getPublic())
                    .build(
                        new JcaContentSignerBuilder(
                                algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                            .build(keys.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setKeyEntry("seal", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
    Path file = folder.resolve(algorithm + ".p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  private static String told(Path pdf) throws Exception {
    String pdfsig = Tools.need("pdfsig").toString();
    Process process =
        new ProcessBuilder(List.of(pdfsig, "-nocert", pdf.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
