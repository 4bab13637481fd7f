package vn.tonghop.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parts of a file of Office in the making: what each is, and how one leads to another. The same
 * parts are the same bytes, whatever the order in which they were put in.
 *
 * <p>Written here and not by the library, which looks for a transformer on the whole class path
 * anew for every part that tells of links.
 */
public final class OfficeParts {

  /** From where links lead to the first part. */
  public static final String FILE = "";

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final SortedMap<String, byte[]> parts = new TreeMap<>();
  private final SortedMap<String, String> types = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> links = new TreeMap<>();

  /**
   * Puts a part in.
   *
   * @param name from the root, without a slash before it: {@code word/document.xml}
   * @param type its media type
   */
  public OfficeParts with(String name, String type, byte[] content) {
    parts.put(name, content);
    types.put(name, type);
    return this;
  }

  /**
   * Lets a part lead to another.
   *
   * @param from a part, or {@link #FILE}
   * @param link by which the part names it, once for each part
   * @param kind what the other is to it, as an address
   */
  public OfficeParts linked(String from, String link, String kind, String to) {
    links
        .computeIfAbsent(from, part -> new TreeMap<>())
        .put(
            link,
            "<Relationship Id=\"" + link + "\" Type=\"" + kind + "\" Target=\"/" + to + "\"/>");
    return this;
  }

  /** Writes all of them; the stream is left open. */
  public void write(OutputStream out) throws IOException {
    Map<String, byte[]> all = new TreeMap<>(parts);
    all.put(SteadyParts.FIRST, types());
    links.forEach((from, to) -> all.put(place(from), relationships(to)));
    SteadyParts.write(all, out);
  }

  private byte[] types() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    xml.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package")
        .append(
            ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    types.forEach(
        (name, type) ->
            xml.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
    return xml.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** {@code word/_rels/document.xml.rels}. */
  private static String place(String from) {
    int name = from.lastIndexOf('/') + 1;
    return from.substring(0, name) + "_rels/" + from.substring(name) + ".rels";
  }

  private static byte[] relationships(SortedMap<String, String> to) {
    return (XML
            + "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\">"
            + String.join("", to.values())
            + "</Relationships>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
