package vn.tonghop.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A document as those hear it who cannot see it: by its structure alone, not by its places. */
final class ReadAloud {

  /**
   * An element of the structure.
   *
   * @param text that is its own, words a single space apart
   */
  record Heard(String role, String text, List<Heard> parts, COSDictionary element) {

    /** It and all below it, in reading order. */
    Stream<Heard> all() {
      return Stream.concat(Stream.of(this), parts.stream().flatMap(Heard::all));
    }

    /** Of its attributes. */
    String attribute(String name) {
      COSDictionary attributes = element.getCOSDictionary(COSName.A);
      return attributes == null ? "" : attributes.getNameAsString(name, "");
    }

    int span(String name) {
      COSDictionary attributes = element.getCOSDictionary(COSName.A);
      return attributes == null ? 1 : attributes.getInt(COSName.getPDFName(name), 1);
    }

    String alternative() {
      return element.getString(COSName.ALT, "");
    }
  }

  private static final Set<String> PAINTING =
      Set.of(
          "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI");

  private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
  private final List<String> unmarked = new ArrayList<>();
  private final Heard whole;

  private ReadAloud(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      texts.put(page.getCOSObject(), texts(page));
      lookForUnmarked(page);
    }
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    whole = heard(root.getCOSDictionary(COSName.K));
  }

  static ReadAloud of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new ReadAloud(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Heard whole() {
    return whole;
  }

  Stream<Heard> all(String role) {
    return whole.all().filter(heard -> heard.role().equals(role));
  }

  /** What is painted and neither read nor decoration. */
  List<String> unmarked() {
    return unmarked;
  }

  /** Everything that is said, one text after the other; of figures what they show. */
  List<String> said() {
    return whole
        .all()
        .map(heard -> heard.role().equals("Figure") ? heard.alternative() : heard.text())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Map<Integer, String> texts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        StringBuilder text = new StringBuilder();
        for (Object letter : content.getContents()) {
          text.append(letter instanceof TextPosition position ? position.getUnicode() : "");
        }
        texts.put(content.getMCID(), text.toString());
      }
    }
    return texts;
  }

  private void lookForUnmarked(PDPage page) throws IOException {
    int depth = 0;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (token instanceof Operator operator) {
        String name = operator.getName();
        if (name.equals("BDC") || name.equals("BMC")) {
          depth++;
        } else if (name.equals("EMC")) {
          depth--;
        } else if (PAINTING.contains(name) && depth == 0) {
          unmarked.add(name);
        } else if (depth > 1) {
          unmarked.add("marked twice");
        }
      }
    }
  }

  private Heard heard(COSDictionary element) {
    StringBuilder text = new StringBuilder();
    List<Heard> parts = new ArrayList<>();
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    for (COSBase kid : kids(element.getDictionaryObject(COSName.K))) {
      if (kid instanceof COSInteger mark) {
        text.append(said(page, mark.intValue()));
      } else if (kid instanceof COSDictionary other && other.containsKey(COSName.MCID)) {
        text.append(said(other.getCOSDictionary(COSName.PG), other.getInt(COSName.MCID)));
      } else if (kid instanceof COSDictionary part) {
        parts.add(heard(part));
      }
    }
    return new Heard(
        element.getNameAsString(COSName.S),
        text.toString().replaceAll("\\s+", " ").strip(),
        parts,
        element);
  }

  private String said(COSDictionary page, int mark) {
    Map<Integer, String> ofPage = texts.getOrDefault(page, Map.of());
    if (!ofPage.containsKey(mark)) {
      throw new AssertionError("No such mark: " + mark);
    }
    return ofPage.getOrDefault(mark, "");
  }

  private static List<COSBase> kids(COSBase kids) {
    if (kids == null) {
      return List.of();
    }
    if (!(kids instanceof COSArray array)) {
      return List.of(kids);
    }
    List<COSBase> each = new ArrayList<>();
    for (int index = 0; index < array.size(); index++) {
      each.add(array.getObject(index));
    }
    return each;
  }
}
