package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * An open workbook: its worksheets, the texts they share and how their numbers are shown. Nothing
 * is worked out, nothing is written, no temporary file is made.
 */
final class Workbook implements Closeable {

  private static final int LONGEST_NAME = 60;

  static {
    ZipSecureFile.setMaxEntrySize(PackageInspection.LARGEST_PART);
    ZipSecureFile.setMaxFileCount(PackageInspection.MOST_PARTS);
    // The inspection has a bound of its own, which lets small parts be packed as they like.
    ZipSecureFile.setMinInflateRatio(0.0005);
  }

  private final OPCPackage parts;
  private final List<Worksheet> worksheets = new ArrayList<>();
  private final SharedTexts texts = new SharedTexts();
  private CellFormats formats = new CellFormats(false);

  /**
   * A worksheet.
   *
   * @param name as its tab shows it
   */
  record Worksheet(String name, boolean isHidden, PackagePart part) {}

  private Workbook(OPCPackage parts) {
    this.parts = parts;
  }

  /** Opens a file that the inspection found sound. */
  static Workbook open(Path file) throws IOException, Damaged {
    OPCPackage parts = parts(file);
    Workbook workbook = new Workbook(parts);
    try {
      workbook.read();
      return workbook;
    } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      parts.revert();
      throw new Damaged();
    } catch (IOException | Damaged e) {
      parts.revert();
      throw e;
    }
  }

  private static OPCPackage parts(Path file) throws Damaged {
    try {
      return OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (InvalidFormatException | RuntimeException e) {
      throw new Damaged();
    }
  }

  private void read() throws IOException, InvalidFormatException, Damaged {
    PackagePart main = main();
    List<Listed> listed = new ArrayList<>();
    boolean since1904 = false;
    try (PartReader part = reader(main)) {
      while (part.next()) {
        if (part.isAt("workbookPr")) {
          since1904 = part.isTrue("date1904");
        } else if (part.isAt("sheet")) {
          boolean hidden = part.attribute("state").filter(s -> !s.equals("visible")).isPresent();
          String id = part.attribute("relationships", "id").orElseThrow(Damaged::new);
          listed.add(new Listed(part.attribute("name").orElse(""), hidden, id));
        }
      }
    }
    for (Listed sheet : listed) {
      add(main, sheet);
    }
    formats = new CellFormats(since1904);
    Optional<PackagePart> styles = related(main, "/styles");
    if (styles.isPresent()) {
      try (PartReader part = reader(styles.get())) {
        formats.read(part);
      }
    }
    Optional<PackagePart> shared = related(main, "/sharedStrings");
    if (shared.isPresent()) {
      try (PartReader part = reader(shared.get())) {
        texts.read(part);
      }
    }
  }

  private record Listed(String name, boolean isHidden, String relationship) {}

  private PackagePart main() throws InvalidFormatException, Damaged {
    for (PackageRelationship relationship : parts.getRelationships()) {
      if (relationship.getRelationshipType().endsWith("/officeDocument")) {
        return target(parts.getPart(relationship));
      }
    }
    throw new Damaged();
  }

  private void add(PackagePart main, Listed sheet) throws InvalidFormatException, Damaged {
    PackageRelationship relationship = main.getRelationship(sheet.relationship());
    if (relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL) {
      throw new Damaged();
    }
    if (relationship.getRelationshipType().endsWith("/worksheet")) {
      PackagePart part = target(main.getRelatedPart(relationship));
      worksheets.add(new Worksheet(name(sheet.name()), sheet.isHidden(), part));
    }
  }

  /** A name that must not be told is told by its number. */
  private String name(String raw) {
    String name = CellText.clean(raw).replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    boolean personal = TextGate.kind(name).isPresent();
    if (personal || name.length() > LONGEST_NAME) {
      return "#" + (worksheets.size() + 1);
    }
    return name;
  }

  private static Optional<PackagePart> related(PackagePart of, String type)
      throws InvalidFormatException, Damaged {
    for (PackageRelationship relationship : of.getRelationships()) {
      if (relationship.getRelationshipType().endsWith(type)) {
        return Optional.of(target(of.getRelatedPart(relationship)));
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("NullAway") // POI gives null for a part that is not there
  private static PackagePart target(PackagePart part) throws Damaged {
    if (part == null) {
      throw new Damaged();
    }
    return part;
  }

  private static PartReader reader(PackagePart part) throws IOException, Damaged {
    InputStream bytes = part.getInputStream();
    try {
      return new PartReader(bytes);
    } catch (Damaged e) {
      bytes.close();
      throw e;
    }
  }

  /** In the order of their tabs. */
  List<Worksheet> worksheets() {
    return List.copyOf(worksheets);
  }

  SharedTexts texts() {
    return texts;
  }

  /** Begins to read a worksheet. */
  SheetReader rows(Worksheet worksheet) throws IOException, Damaged {
    return new SheetReader(reader(worksheet.part()), texts, formats);
  }

  /** Looks into parts that no cell shows for personal data. */
  List<Flaw> personalDataAround() throws IOException, Damaged {
    return Surroundings.personalData(parts, worksheets);
  }

  @Override
  public void close() {
    parts.revert();
  }
}
