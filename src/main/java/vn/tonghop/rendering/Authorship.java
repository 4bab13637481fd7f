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
    PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
    core.setTitleProperty(Optional.of(review.title()));
    core.setCreatorProperty(Optional.of(author(review)));
    core.setLanguageProperty(Optional.of(tag(review.language())));
    core.setCreatedProperty(Optional.empty());
    core.setModifiedProperty(Optional.empty());
  }

  static String author(Review review) {
    return review.head().issuer().replace('\n', ' ');
  }

  /** With the country, as Office has it. */
  static String tag(Language language) {
    return language == Language.VI ? "vi-VN" : "en-GB";
  }
}
