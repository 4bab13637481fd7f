package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** The elements of a part of a workbook, one after the other; no document types, no entities. */
final class PartReader implements Closeable {

  private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();

  private static final Set<String> ENDS_OF_LINES = Set.of("p", "pt", "br", "div");

  private final InputStream bytes;
  private final XMLStreamReader xml;

  PartReader(InputStream bytes) throws Damaged {
    this.bytes = bytes;
    try {
      this.xml = FACTORY.createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw new Damaged();
    }
  }

  /** Goes to the next beginning or end of an element; false at the end of the part. */
  boolean next() throws Damaged {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new Damaged(Flaw.ofFile(Flaw.Kind.DOCTYPE, ""));
        }
        if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
          return true;
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) {
      throw new Damaged();
    }
  }

  /** Whether it stands at the beginning of such an element, whatever its namespace. */
  boolean isAt(String name) {
    return isStart() && xml.getLocalName().equals(name);
  }

  boolean isStart() {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isEndOf(String name) {
    return !isStart() && xml.getLocalName().equals(name);
  }

  String name() {
    return xml.getLocalName();
  }

  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** An attribute of a namespace that ends so. */
  Optional<String> attribute(String namespaceEnd, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name)
          && namespace != null
          && namespace.endsWith(namespaceEnd)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  boolean isTrue(String attribute) {
    return attribute(attribute).filter(v -> v.equals("1") || v.equals("true")).isPresent();
  }

  /** A number that is no more than a limit; empty when it is not given so. */
  Optional<Integer> number(String attribute, int limit) {
    return attribute(attribute)
        .filter(v -> v.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .filter(v -> v <= limit);
  }

  /** The text of the element, at whose end it then stands; an element in it is damage. */
  String text() throws Damaged {
    try {
      return xml.getElementText();
    } catch (XMLStreamException | RuntimeException e) {
      throw new Damaged();
    }
  }

  /** All text in the element, at whose end it then stands; a line for each paragraph. */
  String deepText() throws Damaged {
    StringBuilder text = new StringBuilder();
    try {
      for (int depth = 1; depth > 0; ) {
        switch (xml.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            if (ENDS_OF_LINES.contains(xml.getLocalName())) {
              text.append('\n');
            }
          }
          default -> {
            // Nothing that is read.
          }
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new Damaged();
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      bytes.close();
    }
  }
}
