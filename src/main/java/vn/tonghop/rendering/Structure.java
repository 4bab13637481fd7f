package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;

/**
 * Writes into a PDF what its marks are of: the tree of its passages, in reading order (ISO 32000-1,
 * 14.7 and 14.8). A passage of which nothing is printed is left out, but for the cells of tables.
 */
final class Structure {

  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName COLUMNS = COSName.getPDFName("ColSpan");
  private static final COSName ROWS = COSName.getPDFName("RowSpan");
  private static final COSName NUMBERING = COSName.getPDFName("ListNumbering");
  private static final COSName MARKED = COSName.getPDFName("MCR");
  private static final COSName TABS = COSName.getPDFName("Tabs");

  /** Until a mark's element is made. */
  private static final COSDictionary NOBODY = new COSDictionary();

  private final List<PDPage> pages = new ArrayList<>();

  /** Of each passage, at its number. */
  private final List<List<Mark>> marks;

  /** The elements that own the marks of each page, each at the mark's number. */
  private final List<List<COSDictionary>> owners = new ArrayList<>();

  private Structure(PDDocument document, Marked marked) {
    document.getPages().forEach(pages::add);
    pages.forEach(page -> owners.add(new ArrayList<>()));
    marks = new ArrayList<>(Collections.nCopies(marked.document().all().size(), List.of()));
    for (Mark mark : marked.marks()) {
      int passage = mark.passage().number();
      if (marks.get(passage).isEmpty()) {
        marks.set(passage, new ArrayList<>(1));
      }
      marks.get(passage).add(mark);
      owners.get(mark.page()).add(NOBODY);
    }
  }

  static void add(PDDocument document, Marked marked) {
    Structure structure = new Structure(document, marked);
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    structure
        .element(marked.document(), root)
        .ifPresent(element -> root.setItem(COSName.K, element));
    root.setItem(COSName.PARENT_TREE, structure.byMark());
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, structure.pages.size());
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
  }

  private COSDictionary byMark() {
    COSArray numbers = new COSArray();
    for (int page = 0; page < pages.size(); page++) {
      pages.get(page).setStructParents(page);
      pages.get(page).getCOSObject().setItem(TABS, COSName.S);
      numbers.add(COSInteger.get(page));
      numbers.add(new COSArray(owners.get(page)));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }

  private Optional<COSDictionary> element(Passage passage, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    COSArray within = new COSArray();
    List<Mark> own = marks.get(passage.number());
    for (Mark mark : own) {
      owners.get(mark.page()).set(mark.id(), element);
      within.add(reference(mark, own.get(0).page()));
    }
    for (Passage part : passage.parts()) {
      element(part, element).ifPresent(within::add);
    }
    boolean isCell = passage.role() == Role.TD || passage.role() == Role.TH;
    if (within.size() == 0 && !isCell) {
      return Optional.empty();
    }
    element.setName(COSName.S, passage.role().word());
    element.setItem(COSName.P, parent);
    if (!own.isEmpty()) {
      element.setItem(COSName.PG, pages.get(own.get(0).page()));
    }
    if (within.size() > 0) {
      element.setItem(COSName.K, within.size() == 1 ? within.get(0) : within);
    }
    describe(passage, own, element);
    return Optional.of(element);
  }

  /** By its number alone where it stands on the page that the element names. */
  private COSBase reference(Mark mark, int page) {
    if (mark.page() == page) {
      return COSInteger.get(mark.id());
    }
    COSDictionary reference = new COSDictionary();
    reference.setDirect(true);
    reference.setItem(COSName.TYPE, MARKED);
    reference.setItem(COSName.PG, pages.get(mark.page()));
    reference.setInt(COSName.MCID, mark.id());
    return reference;
  }

  private void describe(Passage passage, List<Mark> own, COSDictionary element) {
    switch (passage.role()) {
      case TH -> element.setItem(COSName.A, heads(passage.heads()));
      case L -> {
        COSDictionary list = attributes("List");
        list.setItem(NUMBERING, COSName.NONE);
        element.setItem(COSName.A, list);
      }
      case FIGURE -> {
        element.setItem(COSName.ALT, new COSString(passage.words()));
        if (own.size() == 1) {
          element.setItem(COSName.A, place(own.get(0)));
        }
      }
      default -> {
        // says enough by its role
      }
    }
  }

  private static COSDictionary heads(Passage.Heads heads) {
    COSDictionary table = attributes("Table");
    table.setName(SCOPE, heads.scope());
    if (heads.columns() > 1) {
      table.setInt(COLUMNS, heads.columns());
    }
    if (heads.rows() > 1) {
      table.setInt(ROWS, heads.rows());
    }
    return table;
  }

  private COSDictionary place(Mark mark) {
    float top = pages.get(mark.page()).getMediaBox().getHeight() - mark.place().y;
    COSArray box = new COSArray();
    box.add(COSInteger.get(mark.place().x));
    box.add(COSInteger.get(Math.round(top) - mark.place().height));
    box.add(COSInteger.get(mark.place().x + mark.place().width));
    box.add(COSInteger.get(Math.round(top)));
    COSDictionary layout = attributes("Layout");
    layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
    layout.setItem(COSName.BBOX, box);
    return layout;
  }

  private static COSDictionary attributes(String owner) {
    COSDictionary attributes = new COSDictionary();
    attributes.setDirect(true);
    attributes.setName(COSName.O, owner);
    return attributes;
  }
}
