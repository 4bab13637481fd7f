package vn.tonghop.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts files into a PDF as associated files of the whole document. */
final class Enclosures {

  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATION = COSName.getPDFName("AFRelationship");

  /** From 1 to 9; with more it takes three times as long and saves a tenth. */
  private static final int EFFORT = 4;

  private static final int ROOM = 1 << 14;

  private Enclosures() {}

  static void add(PDDocument document, List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = file(document, attachment);
      byName.put(attachment.name(), file);
      associated.add(file);
    }
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(byName);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    catalog.getCOSObject().setItem(ASSOCIATED, associated);
  }

  /** Files of figures can be large beside all else, and shrink well enough with little effort. */
  private static void pack(byte[] bytes, COSStream into) throws IOException {
    into.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    Deflater deflater = new Deflater(EFFORT);
    try (OutputStream out =
        new DeflaterOutputStream(into.createRawOutputStream(), deflater, ROOM)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
  }

  private static PDComplexFileSpecification file(PDDocument document, Attachment attachment)
      throws IOException {
    byte[] bytes = attachment.bytes();
    PDEmbeddedFile embedded = new PDEmbeddedFile(document);
    pack(bytes, embedded.getCOSObject());
    embedded.setSubtype(attachment.type());
    embedded.setSize(bytes.length);
    embedded.setModDate(
        GregorianCalendar.from(attachment.asOf().atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"))));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject().setName(RELATION, attachment.relation().word());
    return file;
  }
}
