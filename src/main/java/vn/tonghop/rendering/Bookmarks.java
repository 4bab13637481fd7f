package vn.tonghop.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The way through a document: its headings, and below each the tables and charts of that part. */
final class Bookmarks {

  /** A heading that others may stand below, and how deep it stands itself. */
  private record Above(PDOutlineNode node, int depth) {}

  private Bookmarks() {}

  static void add(PDDocument document, Marked marked) {
    Map<Passage, Mark> first = new HashMap<>();
    marked.marks().forEach(mark -> first.putIfAbsent(mark.passage(), mark));
    List<PDPage> pages = new ArrayList<>();
    document.getPages().forEach(pages::add);
    PDDocumentOutline outline = new PDDocumentOutline();
    Deque<Above> above = new ArrayDeque<>();
    above.push(new Above(outline, 0));
    for (Passage passage : marked.document().all()) {
      Optional<Mark> mark = Optional.ofNullable(first.get(passage));
      if (mark.isEmpty() || passage.words().isBlank() || passage.role() == Role.FIGURE) {
        continue;
      }
      int depth =
          switch (passage.role()) {
            case H2 -> 1;
            case H3 -> 2;
            case H4 -> 3;
            default -> Integer.MAX_VALUE;
          };
      while (above.getFirst().depth() >= depth) {
        above.pop();
      }
      PDOutlineItem item = item(pages.get(mark.get().page()), mark.get(), passage.words());
      above.getFirst().node().addLast(item);
      if (depth < Integer.MAX_VALUE) {
        above.push(new Above(item, depth));
      }
    }
    if (outline.hasChildren()) {
      document.getDocumentCatalog().setDocumentOutline(outline);
    }
  }

  private static PDOutlineItem item(PDPage page, Mark mark, String title) {
    PDPageXYZDestination place = new PDPageXYZDestination();
    place.setPage(page);
    place.setLeft(0);
    place.setTop(Math.round(page.getMediaBox().getHeight()) - mark.place().y);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(place);
    return item;
  }
}
