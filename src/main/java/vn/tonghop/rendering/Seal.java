package vn.tonghop.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The seal of an organisation: a signature over a whole PDF (PAdES baseline B-B, ETSI EN 319
 * 142-1), put on after everything else. Whatever is changed afterwards shows. It is not seen on the
 * page.
 */
public final class Seal {

  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  /** In bytes: the chain, and some. */
  private static final int ROOM = 8192;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private Seal(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /**
   * The seal in a PKCS#12 file: its first key, with the certificates that vouch for it. Empty when
   * the file is none, the password is wrong, or no key is in it; which of these is not told apart.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<Seal> of(Path file, char[] password) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          return Optional.of(new Seal(key, x509(store.getCertificateChain(alias))));
        }
      }
      return Optional.empty();
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static List<X509Certificate> x509(Certificate[] chain) {
    return Stream.of(chain)
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .toList();
  }

  /** Whose it is, as its certificate says. */
  public String owner() {
    return chain.get(0).getSubjectX500Principal().getName();
  }

  /**
   * The first and the last instant at which the certificate is valid hold that one between them.
   */
  public boolean isValidAt(Instant instant) {
    return !instant.isBefore(chain.get(0).getNotBefore().toInstant())
        && !instant.isAfter(chain.get(0).getNotAfter().toInstant());
  }

  /**
   * The document with the seal on it.
   *
   * @param at told in the document as the time of sealing
   * @throws IOException if {@code pdf} is no PDF, or the key cannot sign
   */
  public byte[] on(byte[] pdf, Instant at) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(CADES);
      signature.setName(owner());
      Calendar time = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"), Locale.ROOT);
      time.setTimeInMillis(at.toEpochMilli());
      signature.setSignDate(time);
      options.setPreferredSignatureSize(ROOM + encodedSize());
      document.addSignature(signature, content -> signed(content.readAllBytes()), options);
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      document.saveIncremental(sealed);
      return sealed.toByteArray();
    }
  }

  private int encodedSize() throws IOException {
    int size = 0;
    for (X509Certificate certificate : chain) {
      size += encoded(certificate).length;
    }
    return size;
  }

  private static byte[] encoded(X509Certificate certificate) throws IOException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IOException("Not a certificate", e);
    }
  }

  /** The detached signature; the time of signing stands in the document, not in it. */
  private byte[] signed(byte[] content) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      AttributeTable attributes = attributes();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  parameters ->
                      new DefaultSignedAttributeTableGenerator(attributes)
                          .getAttributes(parameters)
                          .remove(CMSAttributes.signingTime))
              .build(new JcaContentSignerBuilder(algorithm()).build(key), chain.get(0)));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
      throw new IOException("The key cannot sign", e);
    }
  }

  private String algorithm() {
    return "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
  }

  /** Which certificate signs is itself signed. */
  private AttributeTable attributes() throws GeneralSecurityException, IOException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded(chain.get(0)));
    ASN1EncodableVector signed = new ASN1EncodableVector();
    signed.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)}))));
    return new AttributeTable(signed);
  }
}
