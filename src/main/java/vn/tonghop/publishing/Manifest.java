package vn.tonghop.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.provenance.Sha256;

/**
 * {@code manifest.json} of an edition: what it is, what it was made with, and the SHA-256 of every
 * file beside it.
 *
 * @param edition from 1
 * @param issued absent from a draft
 * @param since hash of the manifest of the issued edition of which it tells what changed
 * @param snapshot hash of all that it was made of
 * @param files SHA-256 by name
 */
@JsonPropertyOrder({
  "identity",
  "edition",
  "structure",
  "language",
  "issued",
  "since",
  "snapshot",
  "versions",
  "files"
})
record Manifest(
    Identity identity,
    int edition,
    String structure,
    String language,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Issued> issued,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> since,
    String snapshot,
    Versions versions,
    Map<String, String> files) {

  static final String NAME = "manifest.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Which review. */
  @JsonPropertyOrder({"programme", "unit", "unit_since", "unit_name", "period", "start", "end"})
  record Identity(
      String programme,
      String unit,
      String unit_since,
      String unit_name,
      String period,
      String start,
      String end) {}

  /**
   * As what it was issued.
   *
   * @param printed the line with its number: {@code Số 12-BC/BTGDVTU}
   */
  @JsonPropertyOrder({"printed", "body", "type", "series", "number", "date", "signatory"})
  record Issued(
      String printed,
      String body,
      String type,
      String series,
      int number,
      String date,
      String signatory) {

    static Issued of(Issuance issuance, String printed) {
      DocumentNumber number = issuance.number();
      return new Issued(
          printed,
          number.body(),
          number.type(),
          number.series(),
          number.number(),
          issuance.date().toString(),
          issuance.signatory());
    }
  }

  /** With what it was made: the product's version, and hashes of what was read. */
  @JsonPropertyOrder({"product", "programme", "register", "rules", "letterhead", "paragraphs"})
  record Versions(
      String product,
      String programme,
      String register,
      String rules,
      String letterhead,
      String paragraphs) {}

  /** The number of the edition in a folder; 0 when there is none, or none that can be read. */
  static int editionOf(Path folder) throws IOException {
    return read(folder).map(json -> json.path("edition").asInt(0)).orElse(0);
  }

  /** What the edition in the folder was made of; empty where none lies that can be read. */
  static Optional<Sha256> snapshotOf(Path folder) throws IOException {
    return read(folder).map(json -> json.path("snapshot").asString("")).flatMap(Manifest::sha256);
  }

  private static Optional<Sha256> sha256(String hex) {
    try {
      return Optional.of(new Sha256(hex));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The manifest in a folder; empty when there is none, or none that can be read. */
  static Optional<JsonNode> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(Files.readString(file)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  String json() {
    return json(this);
  }

  /** As every file of an edition is written: indented, with plain line ends. */
  static String json(Record what) {
    return MAPPER.writeValueAsString(what).replace("\r\n", "\n") + "\n";
  }
}
