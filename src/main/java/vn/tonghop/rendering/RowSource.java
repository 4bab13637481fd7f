package vn.tonghop.rendering;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.review.Block.Table.Row;

/** Hands the rows of a table, or of a part of it, to its design. */
final class RowSource implements JRRewindableDataSource {

  private static final String PREFIX = "cell";

  private final List<Row> all;
  private Iterator<Row> rows;
  private Row current = new Row(List.of(), false);

  RowSource(List<Row> rows) {
    this.all = rows;
    this.rows = rows.iterator();
  }

  @Override
  public void moveFirst() {
    rows = all.iterator();
  }

  /** The field of a column. */
  static String name(int column) {
    return PREFIX + column;
  }

  @Override
  public boolean next() {
    boolean more = rows.hasNext();
    if (more) {
      current = rows.next();
    }
    return more;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    return switch (field.getName()) {
      case "total" -> current.total();
      case "row" -> !current.total();
      default -> current.cells().get(Integer.parseInt(field.getName().substring(PREFIX.length())));
    };
  }
}
