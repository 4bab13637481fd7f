package vn.tonghop.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.YamlFile;

/**
 * The layouts that ship: {@code hd05} and {@code hd36} for documents of the Party, {@code nd30} for
 * those of the State. The one in force on a day is the latest that had begun by then.
 */
public final class Layouts {

  private static final List<String> SHIPPED = List.of("hd05", "hd36", "nd30");

  private static final Layouts LAYOUTS = new Layouts(SHIPPED.stream().map(Layouts::read).toList());

  private final List<Layout> all;

  private Layouts(List<Layout> all) {
    this.all = all;
  }

  /** Those that ship. */
  public static Layouts shipped() {
    return LAYOUTS;
  }

  public List<Layout> all() {
    return all;
  }

  /**
   * The form that documents of such bodies have on a day; before the oldest the oldest.
   *
   * @param day on which the document is made or issued
   */
  public Layout inForce(BodyKind body, LocalDate day) {
    List<Layout> ofBody =
        all.stream()
            .filter(layout -> layout.body() == body)
            .sorted(Comparator.comparing(Layout::since))
            .toList();
    return ofBody.stream()
        .filter(layout -> !layout.since().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(ofBody.get(0));
  }

  private static Layout read(String code) {
    String file = code + ".yaml";
    try (InputStream in = Layouts.class.getResourceAsStream("layouts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Layout did not ship: " + file);
      }
      return YamlFile.read(file, in.readAllBytes(), "thể thức", LayoutSection::read)
          .fold(
              layout -> layout,
              faults -> {
                throw new IllegalStateException("Faulty layout: " + faults);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the layout " + file, e);
    }
  }
}
