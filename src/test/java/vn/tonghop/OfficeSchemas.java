package vn.tonghop;

import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of ECMA-376, which the build unpacks from the full jar of Apache POI. */
public final class OfficeSchemas {

  private static final Path FOLDER =
      Path.of("target", "schemas", "org", "apache", "poi", "schemas", "ooxml", "src");

  private OfficeSchemas() {}

  /**
   * The schema of a kind of parts.
   *
   * @param file {@code sml.xsd} of spreadsheets, {@code wml.xsd} of texts
   * @throws IllegalStateException if the build has not put it there
   */
  public static Schema of(String file) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(FOLDER.resolve(file).toFile());
    } catch (SAXException e) {
      throw new IllegalStateException("No sound schema " + FOLDER.resolve(file), e);
    }
  }
}
