package vn.tonghop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of ECMA-376, which the build unpacks from the full jar of Apache POI. */
public final class OfficeSchemas {

  private static final Path FOLDER =
      Path.of("target", "schemas", "org", "apache", "poi", "schemas", "ooxml", "src");

  /** What texts take from XML itself, of which the jar has no schema. */
  private static final String XML =
      """
      <xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema'
          targetNamespace='http://www.w3.org/XML/1998/namespace'>
        <xsd:attribute name='space' type='xsd:NCName'/>
      </xsd:schema>
      """;

  private OfficeSchemas() {}

  /** The first thing in which a part is not as its schema says; none when it is. */
  public static List<String> faults(Schema schema, byte[] part) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(part)));
      return List.of();
    } catch (SAXException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The schema of a kind of parts.
   *
   * @param file {@code sml.xsd} of spreadsheets, {@code wml.xsd} of texts
   * @throws IllegalStateException if the build has not put it there
   */
  public static Schema of(String file) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(
              new Source[] {
                new StreamSource(new StringReader(XML)),
                new StreamSource(FOLDER.resolve(file).toFile())
              });
    } catch (SAXException e) {
      throw new IllegalStateException("No sound schema " + FOLDER.resolve(file), e);
    }
  }
}
