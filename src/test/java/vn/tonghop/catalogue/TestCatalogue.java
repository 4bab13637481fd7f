package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.tonghop.orgunit.Reading;

/** The programmes that ship, and programme texts for tests. */
final class TestCatalogue {

  private TestCatalogue() {}

  static Programmes shipped() {
    Reading<Programmes> reading =
        new CatalogueReader(code -> true).read(Path.of("there is no such folder"));
    assertThat(reading.faults().stream().map(fault -> fault.place() + ": " + fault.en())).isEmpty();
    return reading.fold(programmes -> programmes, faults -> new Programmes(Set.of()));
  }

  static String resource(String file) throws IOException {
    try (InputStream in = TestCatalogue.class.getResourceAsStream("programmes/" + file)) {
      return new String(
          java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Reading<Programme> read(String yaml) {
    return new ProgrammeReader(code -> true).read("p.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Programme sound(String yaml) {
    Reading<Programme> reading = read(yaml);
    assertThat(reading.faults()).as(yaml).isEmpty();
    return reading.fold(
        programme -> programme,
        faults -> {
          throw new UncheckedIOException(new IOException(faults.toString()));
        });
  }

  /** Line and English message of every fault. */
  static List<String> faults(String yaml) {
    return read(yaml).faults().stream().map(fault -> fault.line() + " " + fault.en()).toList();
  }
}
