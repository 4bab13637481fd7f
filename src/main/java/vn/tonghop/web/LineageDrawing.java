package vn.tonghop.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.tonghop.orgunit.Lineage;
import vn.tonghop.orgunit.Succession;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Validity;

/**
 * A lineage as a drawing in a page: a box for each unit, in a column with those that began on the
 * same day, time from left to right, and a line for each link. All measures are pixels.
 *
 * @param height as tall as the tallest column
 * @param columns from left to right
 */
record LineageDrawing(
    int width, int height, List<Column> columns, List<Box> boxes, List<Line> lines) {

  private static final int BOX_WIDTH = 220;
  private static final int COLUMN = BOX_WIDTH + 76;
  private static final int GAP = 14;
  private static final int BEND_HEIGHT = 10;
  private static final int EDGE = 3;
  private static final int HEAD = 34;
  private static final int LINE_HEIGHT = 18;
  private static final int PADDING = 10;
  private static final int LETTERS = 22;
  private static final int ARROW = 8;

  LineageDrawing {
    columns = List.copyOf(columns);
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * Where those stand who began on a day.
   *
   * @param since empty for those that were always there
   */
  record Column(int x, Optional<LocalDate> since) {}

  /**
   * A unit.
   *
   * @param name as it was when it ended, in lines that fit
   * @param codeAt the base line of its code; that of its days is one line below
   */
  record Box(
      int x,
      int y,
      int width,
      int height,
      boolean self,
      List<Text> name,
      int codeAt,
      int daysAt,
      String code,
      Validity days) {

    /** Where its text begins. */
    public int textX() {
      return x + PADDING;
    }
  }

  /** A line of text. */
  record Text(int y, String text) {}

  /**
   * A link.
   *
   * @param kind {@code whole}, {@code assumed}, {@code part}
   * @param path from box to box
   * @param arrow its head
   */
  record Line(String kind, String path, String arrow) {}

  /** A place in a column: of a unit, or where a line passes by. */
  private static final class Slot {
    private final int column;
    private final int height;
    private final int order;
    private final List<Slot> left = new ArrayList<>();
    private final List<Slot> right = new ArrayList<>();
    private double middle;

    Slot(int column, int height, int order) {
      this.column = column;
      this.height = height;
      this.order = order;
    }

    int x() {
      return EDGE + column * COLUMN;
    }

    int y() {
      return (int) Math.round(middle);
    }
  }

  static LineageDrawing of(Lineage lineage) {
    return new Layout(lineage).drawing();
  }

  /** Finds every unit its place. For one drawing. */
  private static final class Layout {

    private final Lineage lineage;
    private final List<LocalDate> days;
    private final List<List<Slot>> columns = new ArrayList<>();
    private final Map<UnitId, Slot> slots = new HashMap<>();
    private final Map<Succession, List<Slot>> ways = new HashMap<>();
    private final int nameLines;

    Layout(Lineage lineage) {
      this.lineage = lineage;
      TreeSet<LocalDate> begun = new TreeSet<>();
      lineage.kin().forEach(one -> begun.add(begun(one)));
      days = List.copyOf(begun);
      days.forEach(day -> columns.add(new ArrayList<>()));
      nameLines = lineage.kin().stream().mapToInt(one -> wrap(name(one)).size()).max().orElse(1);
      lineage.kin().forEach(this::seat);
      lineage.links().forEach(this::lead);
      settle();
    }

    private static LocalDate begun(Lineage.Kin one) {
      return one.unit().validity().since().orElse(LocalDate.MIN);
    }

    private static String name(Lineage.Kin one) {
      return last(one).name();
    }

    private static UnitState last(Lineage.Kin one) {
      return one.unit().states().get(one.unit().states().size() - 1);
    }

    private int boxHeight() {
      return 2 * PADDING + (nameLines + 2) * LINE_HEIGHT - 4;
    }

    private void seat(Lineage.Kin one) {
      slots.put(one.unit().id(), slot(days.indexOf(begun(one)), boxHeight()));
    }

    private Slot slot(int column, int height) {
      List<Slot> all = columns.get(column);
      Slot slot = new Slot(column, height, all.size());
      all.add(slot);
      return slot;
    }

    /** Past columns that lie between, each line has a place of its own. */
    private void lead(Succession link) {
      Slot from = at(link.predecessor());
      Slot to = at(link.successor());
      List<Slot> way = new ArrayList<>(List.of(from));
      for (int column = from.column + 1; column < to.column; column++) {
        way.add(slot(column, BEND_HEIGHT));
      }
      way.add(to);
      for (int i = 1; i < way.size(); i++) {
        way.get(i).left.add(way.get(i - 1));
        way.get(i - 1).right.add(way.get(i));
      }
      ways.put(link, way);
    }

    private Slot at(UnitId id) {
      Slot slot = slots.get(id);
      if (slot == null) {
        throw new IllegalArgumentException(id + " is linked and not of the kin");
      }
      return slot;
    }

    /** From the unit's own column outward, each slot as near as may be to those it leads to. */
    private void settle() {
      int own = at(lineage.unit().id()).column;
      for (int column = own; column >= 0; column--) {
        stack(columns.get(column), column == own ? slot -> List.of() : slot -> slot.right);
      }
      for (int column = own + 1; column < columns.size(); column++) {
        stack(columns.get(column), slot -> slot.left);
      }
      double top =
          columns.stream()
              .flatMap(List::stream)
              .mapToDouble(slot -> slot.middle - slot.height / 2.0)
              .min()
              .orElse(0);
      columns.forEach(all -> all.forEach(slot -> slot.middle += HEAD + EDGE - top));
    }

    private static void stack(List<Slot> column, Function<Slot, List<Slot>> neighbours) {
      Map<Slot, Double> wanted = new HashMap<>();
      for (Slot slot : column) {
        wanted.put(
            slot,
            neighbours.apply(slot).stream().mapToDouble(each -> each.middle).average().orElse(0));
      }
      column.sort(
          Comparator.comparing((Slot slot) -> wanted.getOrDefault(slot, 0.0))
              .thenComparing(slot -> slot.order));
      double free = Double.NEGATIVE_INFINITY;
      double excess = 0;
      for (Slot slot : column) {
        double want = wanted.getOrDefault(slot, 0.0);
        slot.middle = Math.max(want, free + slot.height / 2.0);
        free = slot.middle + slot.height / 2.0 + GAP;
        excess += slot.middle - want;
      }
      double shift = excess / column.size();
      column.forEach(slot -> slot.middle -= shift);
    }

    private LineageDrawing drawing() {
      double bottom =
          columns.stream()
              .flatMap(List::stream)
              .mapToDouble(slot -> slot.middle + slot.height / 2.0)
              .max()
              .orElse(0);
      return new LineageDrawing(
          (columns.size() - 1) * COLUMN + BOX_WIDTH + 2 * EDGE,
          (int) Math.ceil(bottom) + EDGE,
          days.stream()
              .map(
                  day ->
                      new Column(
                          EDGE + days.indexOf(day) * COLUMN,
                          Optional.of(day).filter(each -> !each.equals(LocalDate.MIN))))
              .toList(),
          lineage.kin().stream().map(this::box).toList(),
          lineage.links().stream().map(this::line).toList());
    }

    private Box box(Lineage.Kin one) {
      Slot slot = at(one.unit().id());
      int y = slot.y() - boxHeight() / 2;
      int at = y + PADDING + 12;
      List<Text> name = new ArrayList<>();
      for (String words : wrap(name(one))) {
        name.add(new Text(at, words));
        at += LINE_HEIGHT;
      }
      return new Box(
          slot.x(),
          y,
          BOX_WIDTH,
          boxHeight(),
          one.steps() == 0,
          name,
          at,
          at + LINE_HEIGHT,
          last(one).code().value(),
          one.unit().validity());
    }

    private Line line(Succession link) {
      List<Slot> way = ways.getOrDefault(link, List.of());
      StringBuilder path = new StringBuilder();
      for (int i = 1; i < way.size(); i++) {
        Slot from = way.get(i - 1);
        Slot to = way.get(i);
        int start = from.x() + BOX_WIDTH;
        int end = to.x() - (i == way.size() - 1 ? ARROW : 0);
        int half = (start + end) / 2;
        path.append(
            String.format(
                Locale.ROOT,
                "%s%d %dC%d %d %d %d %d %d",
                i == 1 ? "M" : "L",
                start,
                from.y(),
                half,
                from.y(),
                half,
                to.y(),
                end,
                to.y()));
      }
      Slot last = way.get(way.size() - 1);
      return new Line(
          link.kind().code(),
          path.toString(),
          String.format(Locale.ROOT, "M%d %dl-%d -5v10z", last.x(), last.y(), ARROW));
    }

    /** In lines of so many letters, broken between words. */
    private static List<String> wrap(String name) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : name.split(" ", -1)) {
        if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(line.toString());
      return lines;
    }
  }
}
