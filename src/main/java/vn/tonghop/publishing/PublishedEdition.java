package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;

/**
 * What an edition's manifest says of it.
 *
 * @param folder in which it lies
 * @param unit the code it bore on the period's last day
 * @param snapshot hash of all that it was made of
 * @param issued whether it bears a number and a date, and is no draft
 * @param programmeVersion hash of the programme it was made with
 * @param registerVersion of the register
 * @param paragraphs hash of what staff had written; empty of editions that do not say
 * @param files SHA-256 of every file beside the manifest, by name
 */
public record PublishedEdition(
    Path folder,
    String programme,
    UnitCode unit,
    Period period,
    Optional<LocalDate> restatedTo,
    int number,
    String snapshot,
    boolean issued,
    String programmeVersion,
    String registerVersion,
    Optional<String> paragraphs,
    Map<String, String> files) {

  public PublishedEdition {
    files = Map.copyOf(files);
  }

  /**
   * Reads the manifest in a folder, or beside a file; empty when there is none that can be read.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<PublishedEdition> at(Path path) {
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    if (folder == null) {
      return Optional.empty();
    }
    try {
      return Manifest.read(folder).map(json -> of(folder, json));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static PublishedEdition of(Path folder, JsonNode json) {
    JsonNode identity = json.path("identity");
    Map<String, String> files = new TreeMap<>();
    json.path("files")
        .properties()
        .forEach(each -> files.put(each.getKey(), each.getValue().asString()));
    return new PublishedEdition(
        folder,
        identity.path("programme").asString(),
        new UnitCode(identity.path("unit").asString()),
        Period.ofDays(
            LocalDate.parse(identity.path("start").asString()),
            LocalDate.parse(identity.path("end").asString())),
        EditionStore.Published.day(json.path("structure").asString(Structure.THEN)),
        json.path("edition").asInt(),
        json.path("snapshot").asString(),
        json.has("issued"),
        json.path("versions").path("programme").asString(),
        json.path("versions").path("register").asString(),
        json.path("versions").path("paragraphs").asStringOpt(),
        files);
  }

  /**
   * The files that are not as the manifest says, or are gone.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public List<String> altered() {
    return files.keySet().stream().filter(name -> !isAsItWas(name)).sorted().toList();
  }

  /** Whether the file of that name is there and as the manifest says. */
  boolean isAsItWas(String name) {
    return hash(folder.resolve(name)).equals(files.get(name));
  }

  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file) ? Sha256.ofFile(file).hex() : "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
