package vn.tonghop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The texts of a PDF, line by line, the cells of tables apart: what a bare report repeats. */
final class Copied extends PDFTextStripper {

  private static final float SAME_LINE = 2;

  private final List<Line> lines = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private float baseline = Float.NaN;
  private float right;
  private int page = 1;

  private Copied() {
    setSortByPosition(true);
  }

  /**
   * A line of print.
   *
   * @param page from 1
   * @param beginsPage whether it is the first of its page
   */
  record Line(int page, boolean beginsPage, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }

    long letters() {
      return cells.stream().mapToLong(cell -> cell.chars().filter(c -> c != ' ').count()).sum();
    }
  }

  static List<Line> of(byte[] pdf) throws IOException {
    Copied copied = new Copied();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      copied.getText(document);
    }
    copied.endLine();
    return copied.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    boolean sameLine =
        getCurrentPageNo() == page && Math.abs(first.getYDirAdj() - baseline) < SAME_LINE;
    if (!sameLine) {
      endLine();
    }
    boolean goesOn = sameLine && first.getXDirAdj() - right < first.getFontSizeInPt();
    if (goesOn && !cells.isEmpty()) {
      cells.set(cells.size() - 1, cells.get(cells.size() - 1) + " " + text);
    } else {
      cells.add(text);
    }
    page = getCurrentPageNo();
    baseline = first.getYDirAdj();
    right = last.getXDirAdj() + last.getWidthDirAdj();
  }

  private void endLine() {
    if (!cells.isEmpty()) {
      lines.add(
          new Line(page, lines.isEmpty() || lines.get(lines.size() - 1).page() != page, cells));
      cells.clear();
    }
  }
}
