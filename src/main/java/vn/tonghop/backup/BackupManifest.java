package vn.tonghop.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.provenance.Sha256;

/**
 * What a backup holds.
 *
 * @param product its version
 * @param parts by their names below the home, with {@code /}
 */
public record BackupManifest(String product, Instant made, Map<String, Part> parts) {

  /** Of the layout of the file; a higher one was made by a later version of the product. */
  static final int FORMAT = 1;

  /** The manifest's own name in the file. */
  static final String NAME = "backup.json";

  private static final String KIND = "tonghop-backup";
  private static final Set<String> FILES = Set.of("data/journal.csv", "data/tonghop.mv.db");
  private static final Pattern BELOW =
      Pattern.compile("(data/(archive|audit|keys)|reports|config)/.+");
  private static final Pattern ODD = Pattern.compile("[\\\\:\\p{Cntrl}]|/$|//|(^|/)\\.\\.?(/|$)");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public BackupManifest {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /** A file of the home. */
  public record Part(long size, Sha256 sha256) {}

  /** Whether a file of this name belongs into a backup; nothing else is ever put into a home. */
  static boolean mayBeNamed(String name) {
    return (FILES.contains(name) || BELOW.matcher(name).matches()) && !ODD.matcher(name).find();
  }

  String text() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", KIND);
    fields.put("format", FORMAT);
    fields.put("product", product);
    fields.put("made", made.toString());
    Map<String, Object> files = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          Map<String, Object> file = new LinkedHashMap<>();
          file.put("size", part.size());
          file.put("sha256", part.sha256().hex());
          files.put(name, file);
        });
    fields.put("files", files);
    return JSON.writeValueAsString(fields) + "\n";
  }

  /**
   * Reads one.
   *
   * @throws Unsound if it is none, or one of a later format
   */
  static BackupManifest parse(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      if (!root.path("kind").asString("").equals(KIND)) {
        throw none();
      }
      int format = root.path("format").asInt(0);
      if (format > FORMAT) {
        throw new Unsound(
            "Bản sao lưu do phiên bản mới hơn của chương trình lập ("
                + root.path("product").asString("?")
                + "); hãy dùng phiên bản đó.",
            "The backup was made by a later version of the program ("
                + root.path("product").asString("?")
                + "); use that one.");
      }
      if (format < 1) {
        throw none();
      }
      Map<String, Part> parts = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
        parts.put(file.getKey(), part(file.getValue()));
      }
      return new BackupManifest(
          root.path("product").asString(""), Instant.parse(root.path("made").asString("")), parts);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw none();
    }
  }

  private static Part part(JsonNode file) {
    long size = file.path("size").asLong(-1);
    if (size < 0) {
      throw new IllegalArgumentException("A size is missing");
    }
    return new Part(size, new Sha256(file.path("sha256").asString("")));
  }

  /** Told of any file that is not one of ours. */
  static Unsound none() {
    return new Unsound(
        "Tệp này không phải bản sao lưu của Tổng Hợp, hoặc đã bị cắt, hỏng.",
        "The file is no backup of Tổng Hợp, or it was cut off or damaged.");
  }
}
