package vn.tonghop.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.orgunit.ConfigFault;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.UnitCode;

/**
 * Reads all programmes of a home: the five that ship, and those of the home's own folder. A file of
 * the home with the code of a shipped programme replaces it.
 */
public final class CatalogueReader {

  private static final List<String> SHIPPED =
      List.of("hn-2200", "feedback-218", "th-dialogue", "mass-290", "qcdc");

  /** A home may have a register of its own, in which the shipped programmes' units are missing. */
  private final ProgrammeReader ofTheProduct = new ProgrammeReader(code -> true);

  private final ProgrammeReader ofTheHome;

  /**
   * @param isUnit whether a code is, or ever was, some unit's
   */
  public CatalogueReader(Predicate<UnitCode> isUnit) {
    this.ofTheHome = new ProgrammeReader(isUnit);
  }

  /**
   * The programmes; or all faults of all files of the home.
   *
   * @param folder whose {@code *.yaml} and {@code *.yml} files are read; it need not exist
   * @throws UncheckedIOException if a file cannot be read
   */
  public Reading<Programmes> read(Path folder) {
    Map<ProgrammeCode, Programme> programmes = new TreeMap<>();
    List<ConfigFault> faults = new ArrayList<>();
    for (String name : SHIPPED) {
      keep(shipped(name), faults)
          .ifPresent(programme -> programmes.put(programme.code(), programme));
    }
    Map<ProgrammeCode, Path> own = new TreeMap<>();
    for (Path file : files(folder)) {
      keep(ofTheHome.read(name(file), bytes(file)), faults)
          .ifPresent(
              programme -> {
                Path other = own.putIfAbsent(programme.code(), file);
                if (other != null) {
                  faults.add(twice(programme.code(), file, other));
                }
                programmes.put(programme.code(), programme);
              });
    }
    return faults.isEmpty()
        ? new Reading.Sound<>(new Programmes(programmes.values()))
        : new Reading.Faulty<>(faults.stream().distinct().sorted().toList());
  }

  /** One programme's file, of whatever register it was once read with. */
  public static Reading<Programme> earlier(ConfigFile file) {
    return new ProgrammeReader(code -> true).read(file.name(), file.bytes());
  }

  private static Optional<Programme> keep(Reading<Programme> reading, List<ConfigFault> faults) {
    faults.addAll(reading.faults());
    return reading.fold(Optional::of, found -> Optional.empty());
  }

  private Reading<Programme> shipped(String name) {
    return ofTheProduct.read(name + ".yaml", shippedBytes(name));
  }

  private static byte[] shippedBytes(String name) {
    String file = "programmes/" + name + ".yaml";
    try (InputStream resource = CatalogueReader.class.getResourceAsStream(file)) {
      if (resource == null) {
        throw new IllegalStateException("Programme did not ship: " + file);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the programme that ships: " + file, e);
    }
  }

  /** All files that are read: those that ship, then the home's own, as they are now. */
  public static List<ConfigFile> sources(Path folder) {
    return Stream.concat(
            SHIPPED.stream().map(name -> new ConfigFile(name + ".yaml", shippedBytes(name))),
            files(folder).stream().map(file -> new ConfigFile(name(file), bytes(file))))
        .toList();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(CatalogueReader::isProgramme).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the programmes in " + folder, e);
    }
  }

  /** Editors' backups and hidden files are no programmes. */
  private static boolean isProgramme(Path file) {
    String name = name(file);
    return !name.startsWith(".")
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(file);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the programme " + file, e);
    }
  }

  private static ConfigFault twice(ProgrammeCode code, Path file, Path other) {
    return new ConfigFault(
        name(file),
        1,
        "Chương trình “" + code + "” đã có trong tệp " + name(other),
        "Programme “" + code + "” already stands in " + name(other));
  }
}
