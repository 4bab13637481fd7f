package vn.tonghop.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Review;
import vn.tonghop.review.Sides;

/**
 * Makes of an exported PDF one for the archive: puts in what it is and what its print is of, and
 * takes out whatever changes from run to run. The identity comes from the review's snapshot, the
 * prefixes of the embedded fonts from their order. No date is written, for the review has none but
 * the one printed on it.
 */
final class Finish {

  private static final String CREATOR = "Tổng Hợp";
  private static final int PREFIX = 6;
  private static final COSName LETTERS = COSName.getPDFName("CIDSet");
  private static final byte[] COLOURS = ColourSpace.profile();
  private static final List<COSName> NAMES = List.of(COSName.BASE_FONT, COSName.FONT_NAME);

  private Finish() {}

  static void write(
      byte[] pdf, Marked marked, Review review, List<Attachment> attachments, OutputStream to)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      describe(document, review);
      bind(document, review.layout());
      identify(document.getDocument(), review);
      tidyFonts(document.getDocument());
      colour(document);
      Structure.add(document, marked);
      Bookmarks.add(document, marked);
      Enclosures.add(document, attachments);
      document.save(to, CompressParameters.DEFAULT_COMPRESSION);
    }
  }

  private static void describe(PDDocument document, Review review) throws IOException {
    document.setVersion(1.7f);
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(review.title());
    about.setAuthor(review.head().issuer());
    about.setCreator(CREATOR);
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage(review.language().code());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    PDMetadata packet = new PDMetadata(document);
    packet.importXMPMetadata(Packet.of(review, CREATOR));
    document.getDocumentCatalog().setMetadata(packet);
  }

  /** Of a document on both sides of the paper the back is moved to where its margins are. */
  private static void bind(PDDocument document, Layout layout) {
    if (layout.sides() == Sides.ONE) {
      return;
    }
    float moved = (float) Layout.points((double) layout.page().left() - layout.page().right());
    for (int back = 1; back < document.getNumberOfPages(); back += 2) {
      PDPage page = document.getPage(back);
      PDRectangle paper = page.getMediaBox();
      if (paper.getWidth() < paper.getHeight()) {
        page.setMediaBox(
            new PDRectangle(moved, paper.getLowerLeftY(), paper.getWidth(), paper.getHeight()));
      }
    }
  }

  private static void identify(COSDocument document, Review review) {
    byte[] half = HexFormat.of().parseHex(review.snapshot().hex().substring(0, 32));
    COSArray identity = new COSArray();
    identity.add(new COSString(half));
    identity.add(new COSString(half));
    COSDictionary trailer = document.getTrailer();
    // what the exporter's own cross-reference stream has left there
    List.of(COSName.TYPE, COSName.LENGTH, COSName.FILTER, COSName.W, COSName.INDEX)
        .forEach(trailer::removeItem);
    trailer.setItem(COSName.ID, identity);
  }

  /** All colours are sRGB. */
  private static void colour(PDDocument document) throws IOException {
    PDStream profile =
        new PDStream(document, new ByteArrayInputStream(COLOURS), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, ColourSpace.NAME);
    intent.setString(COSName.INFO, ColourSpace.NAME);
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    document.getDocumentCatalog().addOutputIntent(new PDOutputIntent(intent));
  }

  /** Names that come from the order, and no list of letters: that of the exporter is not right. */
  private static void tidyFonts(COSDocument document) {
    List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
    keys.sort(null);
    Map<String, String> prefixes = new HashMap<>();
    for (COSObjectKey key : keys) {
      COSObject object = document.getObjectFromPool(key);
      COSBase base = object.getObject();
      if (base instanceof COSDictionary dictionary) {
        NAMES.forEach(name -> rename(dictionary, name, prefixes));
        dictionary.removeItem(LETTERS);
      }
    }
  }

  private static void rename(COSDictionary font, COSName key, Map<String, String> prefixes) {
    String name = font.getNameAsString(key);
    if (name != null && name.matches("[A-Z]{6}\\+.*")) {
      String prefix =
          prefixes.computeIfAbsent(name.substring(0, PREFIX), random -> prefix(prefixes.size()));
      font.setName(key, prefix + name.substring(PREFIX));
    }
  }

  /** {@code AAAAAA}, {@code AAAAAB} and so on. */
  private static String prefix(int number) {
    StringBuilder prefix = new StringBuilder();
    for (int letter = 0, rest = number; letter < PREFIX; letter++, rest /= 26) {
      prefix.insert(0, (char) ('A' + rest % 26));
    }
    return prefix.toString();
  }
}
