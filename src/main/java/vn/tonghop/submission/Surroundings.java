package vn.tonghop.submission;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/**
 * Personal data in what a workbook shows beside its cells: comments, text boxes, charts, the memory
 * of pivot tables, names of sheets. Who wrote the file or a comment is not looked at: that is the
 * staff's own name.
 */
final class Surroundings {

  private static final Pattern PARTS =
      Pattern.compile(
          ".*/(comments?|threadedcomments?|drawing|vmldrawing|chart|pivotcachedefinition"
              + "|pivotcacherecords|table|workbook)\\d*\\.(xml|vml)");
  private static final Set<String> TEXTS = Set.of("text", "txBody", "rich", "strCache", "textbox");
  private static final Set<String> NAMED = Set.of("s", "sheet", "cacheField", "tableColumn");
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final Map<String, String> sheetOfPart = new HashMap<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<Flaw> found = new LinkedHashSet<>();

  private Surroundings() {}

  /** Where there is some: at the cell for a comment, else at the sheet or the file. */
  static List<Flaw> personalData(OPCPackage parts, List<Workbook.Worksheet> worksheets)
      throws IOException, Damaged {
    Surroundings surroundings = new Surroundings();
    try {
      for (Workbook.Worksheet worksheet : worksheets) {
        for (PackageRelationship each : worksheet.part().getRelationships()) {
          surroundings.sheetOfPart.put(each.getTargetURI().getPath(), worksheet.name());
        }
      }
      for (PackagePart part : parts.getParts()) {
        surroundings.look(part);
      }
    } catch (InvalidFormatException e) {
      throw new Damaged();
    }
    return List.copyOf(surroundings.found);
  }

  private void look(PackagePart part) throws IOException, Damaged {
    String name = part.getPartName().getName();
    if (PARTS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      authors.clear();
      try (PartReader reader = new PartReader(part.getInputStream())) {
        look(reader, sheetOfPart.getOrDefault(name, ""));
      }
    }
  }

  private void look(PartReader part, String sheet) throws Damaged {
    Flaw place = Flaw.ofFile(Flaw.Kind.PERSONAL_DATA, "").in(sheet);
    while (part.next()) {
      if (part.isAt("author")) {
        authors.add(part.deepText().strip());
      } else if (part.isAt("comment") || part.isAt("threadedComment")) {
        place = at(sheet, part.attribute("ref").orElse(""));
      } else if (part.isStart() && TEXTS.contains(part.name())) {
        tell(withoutAuthor(part.deepText()), place);
      } else if (part.isStart() && NAMED.contains(part.name())) {
        tell(part.attribute("v").orElse(""), place);
        tell(part.attribute("name").orElse(""), place);
      }
    }
  }

  private static Flaw at(String sheet, String ref) {
    Matcher cell = CELL.matcher(ref);
    return cell.matches()
        ? new Flaw(
            Flaw.Kind.PERSONAL_DATA,
            sheet,
            Integer.parseInt(cell.group(2)),
            SheetReader.column(ref),
            "")
        : Flaw.ofFile(Flaw.Kind.PERSONAL_DATA, "").in(sheet);
  }

  /** Spreadsheets put the writer's name before a comment's text. */
  private String withoutAuthor(String text) {
    for (String author : authors) {
      if (!author.isEmpty() && text.startsWith(author + ":")) {
        return text.substring(author.length() + 1);
      }
    }
    return text;
  }

  private void tell(String text, Flaw place) {
    for (String line : text.split("\n", -1)) {
      Optional<String> kind = TextGate.kind(CellText.clean(line));
      kind.ifPresent(
          of -> found.add(new Flaw(place.kind(), place.sheet(), place.row(), place.column(), of)));
    }
  }
}
