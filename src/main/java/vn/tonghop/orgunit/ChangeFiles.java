package vn.tonghop.orgunit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The change sets that were applied in a home, each a file below {@code config/changes}, laid over
 * the register in order of their names, which begin with the first day that they change.
 */
public final class ChangeFiles {

  /** Where they stand in a home. */
  public static final String FOLDER = "config/changes";

  private static final String ENDING = ".csv";
  private static final int LONGEST = 60;

  private ChangeFiles() {}

  /** Those of a home, in order; none when it has none. */
  public static List<ConfigFile> inHome(Path home) {
    Path folder = home.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ConfigFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      List<String> names =
          all.map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
              .sorted()
              .toList();
      names.forEach(name -> ConfigFile.inHome(home, FOLDER + "/" + name).ifPresent(files::add));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
    return files;
  }

  /** Those of a home with one more, in order. */
  static List<ConfigFile> with(List<ConfigFile> applied, ConfigFile added) {
    return Stream.concat(applied.stream(), Stream.of(added))
        .sorted(Comparator.comparing(ConfigFile::name))
        .toList();
  }

  /** Whether it is one, in a home or as it is kept in the archive, under its bare name. */
  static boolean isOne(ConfigFile file) {
    return file.name().startsWith(FOLDER + "/")
        || file.name().startsWith(FOLDER.replace('/', '_') + "_");
  }

  /**
   * Under which name a file of somebody's is applied: the first day that it changes, then its own
   * name in plain letters. Of a file in which no day can be read, its own name alone.
   */
  public static ConfigFile named(String fileName, byte[] bytes) {
    String stem = plain(fileName.replaceFirst("\\.[^.]*$", ""));
    List<ConfigFault> told = new ArrayList<>();
    Optional<String> first =
        Table.rows(new ConfigFile(fileName, bytes), ChangeRow.REQUIRED, ChangeRow.OPTIONAL, told)
            .stream()
            .flatMap(row -> TableDates.read(row, "date", told).stream())
            .min(Comparator.naturalOrder())
            .map(LocalDate::toString);
    String name =
        first.filter(day -> !stem.startsWith(day)).map(day -> day + "-" + stem).orElse(stem);
    return new ConfigFile(FOLDER + "/" + name + ENDING, bytes);
  }

  /** The line that ends or changes a unit, as it is best known; 0 when there is none. */
  public static int line(ConfigFile file, LocalDate day, UnitCode code) {
    List<ConfigFault> told = new ArrayList<>();
    List<Table.Row> ofTheDay =
        Table.rows(file, ChangeRow.REQUIRED, ChangeRow.OPTIONAL, told).stream()
            .filter(row -> TableDates.read(row, "date", told).filter(day::equals).isPresent())
            .toList();
    return ofTheDay.stream()
        .filter(row -> names(row.cell("code"), code) || names(row.cell("into"), code))
        .findFirst()
        .or(() -> ofTheDay.stream().findFirst())
        .map(Table.Row::line)
        .orElse(0);
  }

  private static boolean names(String text, UnitCode code) {
    return text.equals(code.value()) || text.startsWith(code.value() + "@");
  }

  private static String plain(String name) {
    String letters =
        Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^0-9a-z]+", "-")
            .replaceAll("^-|-$", "");
    String cut = letters.substring(0, Math.min(LONGEST, letters.length()));
    return cut.isEmpty() ? "changes" : cut;
  }

  /** What it is called in commands: its name without folder and ending. */
  public static String title(ConfigFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ENDING.length());
  }
}
