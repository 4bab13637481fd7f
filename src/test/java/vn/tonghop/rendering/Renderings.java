package vn.tonghop.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;
import vn.tonghop.review.Review;

/**
 * Renders a sample in a Java of its own: {@code city|communes|issued|empty|ward FILE}, or the city
 * in a form: {@code nd30 FILE}.
 */
final class Renderings {

  private Renderings() {}

  public static void main(String[] args) throws IOException {
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
      new PdfRenderer().render(named(args[0]), file);
    }
  }

  private static Layout form(String code) {
    return Layouts.shipped().all().stream()
        .filter(layout -> layout.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Review named(String name) {
    return switch (name) {
      case "city" -> Samples.city();
      case "communes" -> Samples.manyChildren();
      case "issued" -> Samples.issued();
      case "ward" -> Samples.ofWard();
      case "hd05", "hd36", "nd30" -> Samples.inForm(form(name));
      case "empty" -> Samples.nearlyEmpty();
      default -> throw new IllegalArgumentException("No sample " + name);
    };
  }
}
