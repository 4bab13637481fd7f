package vn.tonghop.rendering;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and texts, every sign escaped that has to be; the same for XHTML and HTML. */
final class Tags {

  private final XMLStreamWriter out;

  Tags(Writer to) {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write", e);
    }
  }

  /** Something that may fail as writing does. */
  private interface Step {
    void go() throws XMLStreamException;
  }

  private Tags step(Step step) {
    try {
      step.go();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot write", e);
    }
  }

  /** Begins an element; attributes by name and value, those of empty value left out. */
  Tags open(String name, String... attributes) {
    return step(
        () -> {
          out.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** An element without an end. */
  Tags lone(String name, String... attributes) {
    return step(
        () -> {
          out.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int at = 0; at < attributes.length; at += 2) {
      if (!attributes[at + 1].isEmpty()) {
        out.writeAttribute(attributes[at], attributes[at + 1]);
      }
    }
  }

  Tags text(String text) {
    return step(() -> out.writeCharacters(text));
  }

  Tags close() {
    return step(
        () -> {
          out.writeEndElement();
        });
  }

  /** An element with nothing but a text in it. */
  Tags element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Begins what may be wider than the page: it scrolls by itself, with the keyboard too. */
  Tags region(String labelledBy) {
    return open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", labelledBy);
  }

  Tags line() {
    return text("\n");
  }

  /** As it is: the document type, style sheets. */
  Tags raw(String declaration) {
    return step(() -> out.writeDTD(declaration));
  }

  void end() {
    step(out::flush);
  }
}
