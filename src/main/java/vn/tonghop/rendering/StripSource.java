package vn.tonghop.rendering;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands the strips of all pages to the template, one a record. */
final class StripSource implements JRDataSource {

  /** Behind the name of a field: the number of the passage that the field's value is of. */
  static final String PASSAGE = ".passage";

  private record Placed(int page, Strip strip) {}

  private final Iterator<Placed> records;
  private Placed current = new Placed(0, new Strip(Kind.NOTE, Map.of()));

  StripSource(List<List<Strip>> pages) {
    records =
        IntStream.range(0, pages.size())
            .boxed()
            .flatMap(page -> pages.get(page).stream().map(strip -> new Placed(page, strip)))
            .iterator();
  }

  @Override
  public boolean next() {
    boolean more = records.hasNext();
    if (more) {
      current = records.next();
    }
    return more;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) {
    if (field.getValueClass() == Boolean.class) {
      return current.strip().kind().field().equals(field.getName());
    }
    String name = field.getName();
    if (name.equals("page")) {
      return current.page();
    }
    if (name.endsWith(PASSAGE)) {
      String of = name.substring(0, name.length() - PASSAGE.length());
      return current
          .strip()
          .passage(of)
          .map(passage -> Integer.toString(passage.number()))
          .orElse(null);
    }
    return current.strip().values().get(name);
  }
}
