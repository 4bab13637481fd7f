package vn.tonghop.rendering;

import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import vn.tonghop.catalogue.Language;
import vn.tonghop.review.Review;

/**
 * Whose work a file of Office is. No date is written, for a review has none but the one printed on
 * it.
 */
final class Authorship {

  static final String APPLICATION = "Tổng Hợp";

  private Authorship() {}

  static void sign(POIXMLDocument document, Review review) {
    POIXMLProperties properties = document.getProperties();
    properties.getExtendedProperties().setApplication(APPLICATION);
    describe(properties.getCoreProperties().getUnderlyingProperties(), review);
  }

  static void describe(PackagePropertiesPart core, Review review) {
    core.setTitleProperty(Optional.of(review.title()));
    core.setCreatorProperty(Optional.of(review.head().issuer().replace('\n', ' ')));
    core.setLanguageProperty(Optional.of(tag(review.language())));
    core.setCreatedProperty(Optional.empty());
    core.setModifiedProperty(Optional.empty());
  }

  /** With the country, as Office has it. */
  static String tag(Language language) {
    return language == Language.VI ? "vi-VN" : "en-GB";
  }
}
