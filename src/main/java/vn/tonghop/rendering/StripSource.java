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
    if (field.getName().equals("page")) {
      return current.page();
    }
    return current.strip().values().get(field.getName());
  }
}
