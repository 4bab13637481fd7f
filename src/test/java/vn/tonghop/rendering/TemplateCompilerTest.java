package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCompilerTest {

  private static final Path SOURCE =
      Path.of("src/main/resources/vn/tonghop/rendering/review.jrxml");

  @Test
  void theSameTemplateIsCompiledToTheSameBytes(@TempDir Path one, @TempDir Path other)
      throws IOException, JRException {
    List<Path> compiled = compile(one);
    assertThat(compiled).hasSizeGreaterThan(1);
    assertThat(compile(other)).hasSameSizeAs(compiled);
    for (Path file : compiled) {
      assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  private static List<Path> compile(Path folder) throws IOException, JRException {
    Path below = Files.createDirectories(folder.resolve("vn/tonghop/rendering"));
    Files.copy(SOURCE, below.resolve("review.jrxml"));
    TemplateCompiler.main(new String[] {folder.toString()});
    try (Stream<Path> files = Files.list(below)) {
      return files.filter(file -> file.toString().endsWith(".jasper")).sorted().toList();
    }
  }
}
