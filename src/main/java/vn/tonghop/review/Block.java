package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.rollup.Spot;

/** A part of a review's text, in reading order. All texts are NFC and ready to print. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param depth 1 = {@code I- KẾT QUẢ}, 2 = {@code 1. Cấp xã}, 3 = {@code a)}
   */
  record Heading(int depth, String text) implements Block {}

  /** A justified paragraph with a first-line indent. */
  record Paragraph(String text) implements Block {}

  /** An item of a list, {@code - …}. */
  record Item(String text) implements Block {}

  /** A remark in small italics: sources, legends, warnings about structure. */
  record Note(String text) implements Block {}

  /** What the reader must see first: completeness, in a box on page 1. */
  record KeyFacts(List<Fact> facts) implements Block {

    public KeyFacts {
      facts = List.copyOf(facts);
    }

    /** {@code 30/30 đơn vị} — {@code Cấp huyện}. */
    public record Fact(String value, String label) {}
  }

  /** Dotted lines where staff write their own part before issue. */
  record ToWrite(String prompt) implements Block {}

  /**
   * A table.
   *
   * @param caption {@code Bảng 1. …}
   * @param rows none is split over pages; headings repeat on every page
   * @param source where its figures come from
   */
  record Table(String caption, List<Column> columns, List<Row> rows, String source)
      implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "Row of " + row.cells().size() + " cells in a table of " + columns.size());
        }
      }
    }

    /**
     * A column.
     *
     * @param heading its own, below the group's
     * @param weight its share of the width, relative to the others
     * @param group heading over this column and its neighbours of the same group; empty when it has
     *     none, and its own heading is as high as both
     */
    public record Column(String heading, Align align, int weight, String group) {

      /** A column without a group. */
      public Column(String heading, Align align, int weight) {
        this(heading, align, weight, "");
      }
    }

    /** How the cells of a column stand. */
    public enum Align {
      LEFT,
      CENTRE,
      RIGHT
    }

    /**
     * A row; totals are bold.
     *
     * @param spots where the totals stand that some cells are, by the number of the cell from 0
     * @param values the numbers that some cells are, by the number of the cell from 0
     */
    public record Row(
        List<String> cells, boolean total, Map<Integer, Spot> spots, Map<Integer, Value> values) {

      public Row {
        cells = List.copyOf(cells);
        spots = Map.copyOf(spots);
        values = Map.copyOf(values);
      }

      /** A row of which no cell can be followed to its sources. */
      public Row(List<String> cells, boolean total) {
        this(cells, total, Map.of(), Map.of());
      }
    }

    /**
     * The number that a cell is, rounded as it is printed.
     *
     * @param number of a share, as a fraction: 0.784 is printed {@code 78,4%}
     */
    public record Value(BigDecimal number, Sum sum) {}

    /** Of which cells of its table a number is the sum, by what it means. */
    public enum Sum {
      /** Of none: a number by itself, the largest of some, a share. */
      NONE,
      /** Of its column's numbers in the rows above it. */
      ROWS,
      /** Of its row's numbers in the columns of figures before it. */
      COLUMNS
    }
  }

  /**
   * A chart; the table with the same figures stands nearby.
   *
   * @param caption {@code Biểu đồ 1. …}
   * @param valueAxis what the values are: {@code hội nghị}
   * @param points in the order in which they are drawn
   * @param breaks where a line over time goes over to other units, in order; bars have none
   * @param alternative what it shows, for those who cannot see it
   */
  record Chart(
      Kind kind,
      String caption,
      String valueAxis,
      List<Point> points,
      List<Break> breaks,
      String alternative)
      implements Block {

    public Chart {
      points = List.copyOf(points);
      breaks = List.copyOf(breaks);
      for (Break each : breaks) {
        if (kind != Kind.LINE || each.position() <= 0 || each.position() >= points.size()) {
          throw new IllegalArgumentException("No place for " + each + " in " + caption);
        }
      }
    }

    /** A chart that goes over to no other units. */
    public Chart(
        Kind kind, String caption, String valueAxis, List<Point> points, String alternative) {
      this(kind, caption, valueAxis, points, List.of(), alternative);
    }

    /** How it is drawn. */
    public enum Kind {
      /** Horizontal bars, one a unit, the largest on top. */
      BARS,
      /** A line over time, one point a period. */
      LINE
    }

    /**
     * A day from which the units are others: a mark across the line.
     *
     * @param point the first that is of the day or later, from 0
     * @param within whether the point is of days before it too; else the mark stands between it and
     *     the one before
     * @param label {@code 01/7/2025: thay đổi đơn vị hành chính}
     */
    public record Break(int point, boolean within, String label) {

      /** Where it stands, when each point has the middle of a stretch of length 1. */
      public double position() {
        return within ? point + 0.5 : point;
      }
    }

    /**
     * A value.
     *
     * @param amount null = not reported: a gap, never zero
     * @param printed as it stands beside the bar: {@code trên 2.300}
     */
    public record Point(String label, @Nullable BigDecimal amount, String printed) {

      public Optional<BigDecimal> value() {
        return Optional.ofNullable(amount);
      }
    }
  }
}
