package vn.tonghop.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All hostile files, kind by kind. */
final class Corpus {

  private final List<HostileFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private Corpus() {}

  static List<HostileFile> all() {
    Corpus corpus = new Corpus();
    Cuts.addTo(corpus);
    OtherKinds.addTo(corpus);
    Archives.addTo(corpus);
    Parts.addTo(corpus);
    Worksheets.addTo(corpus);
    Tables.addTo(corpus);
    Encodings.addTo(corpus);
    Amounts.addTo(corpus);
    Days.addTo(corpus);
    Formulas.addTo(corpus);
    Giants.addTo(corpus);
    return List.copyOf(corpus.files);
  }

  void add(String kind, String name, Expected expected, HostileFile.Making making) {
    if (!names.add(name)) {
      throw new IllegalStateException("Two files are called " + name);
    }
    files.add(new HostileFile(kind, name, expected, making));
  }

  void add(String kind, String name, Expected expected, byte[] bytes) {
    add(kind, name, expected, out -> out.write(bytes));
  }

  void add(String kind, String name, Expected expected, String text) {
    add(kind, name, expected, text, StandardCharsets.UTF_8);
  }

  void add(String kind, String name, Expected expected, String text, Charset charset) {
    add(kind, name, expected, text.getBytes(charset));
  }
}
