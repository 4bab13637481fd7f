package vn.tonghop.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a document may be archived (PDF/A-3a) and be read aloud (PDF/UA-1). */
public final class Archivist {

  private static final List<PDFAFlavour> STANDARDS =
      List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  /** A few of what fails of each rule tell enough. */
  private static final int SHOWN = 5;

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Archivist() {}

  /** What the standards find wrong, each with its clause and place; none when all is well. */
  public static List<String> faults(byte[] pdf) {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), STANDARDS.get(0));
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(STANDARDS, SHOWN, false, true, false)) {
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() != STANDARDS.size()) {
        throw new IllegalStateException("Not asked of all standards: " + results.size());
      }
      return results.stream()
          .flatMap(result -> result.getTestAssertions().stream())
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(
              assertion ->
                  assertion.getRuleId().getSpecification().getId()
                      + " "
                      + assertion.getRuleId().getClause()
                      + ": "
                      + assertion.getMessage()
                      + " "
                      + assertion.getLocation().getContext())
          .toList();
    } catch (IOException | ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IllegalStateException("Cannot look at the document", e);
    }
  }
}
