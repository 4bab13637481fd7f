package vn.tonghop.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract as it ships, and what keeps to it. Stricter than it reads: an object may have no
 * members that it does not name, so that nothing is told that is not in it.
 */
final class Contract {

  private static final String ID = "urn:contract";
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;
  private final SchemaRegistry registry;

  private Contract(JsonNode root) {
    this.root = root;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ID, root.toString())));
  }

  static Contract shipped() {
    JsonNode root = JSON.valueToTree(yaml());
    closeObjects(root.get("components").get("schemas"));
    return new Contract(root);
  }

  private static Object yaml() {
    try (InputStream in = ApiConfiguration.class.getResourceAsStream("openapi.yaml")) {
      LoaderOptions options = new LoaderOptions();
      return new Yaml(
              new SafeConstructor(options),
              new Representer(new DumperOptions()),
              new DumperOptions(),
              options,
              new PlainDates())
          .load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Days stay text, as in JSON. */
  private static final class PlainDates extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "tf");
      addImplicitResolver(Tag.INT, INT, "-0123456789");
    }
  }

  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::closeObjects);
  }

  /** {@code GET /runs/{id}} and so on. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }

  /** What is wrong with an answer; empty when it is as it was agreed. */
  List<String> faults(String method, String path, int status, String type, byte[] body) {
    Optional<JsonNode> operation = operation(method, path);
    if (operation.isEmpty()) {
      // an address that is none is answered as none within reach is
      return type.equals(Problem.MEDIA_TYPE)
          ? schemaFaults("/components/schemas/Problem", body)
          : List.of("no such operation, and no problem: " + type);
    }
    JsonNode responses = operation.get().get("responses");
    String key = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
    if (key.equals("default") && status < 400) {
      return List.of("status " + status + " is not agreed");
    }
    JsonNode content = resolved(responses.get(key)).get("content");
    String bare = type.replaceFirst("\\s*;.*", "");
    JsonNode media = content.has(bare) ? content.get(bare) : content.path("*/*");
    if (media.isMissingNode()) {
      return List.of("type " + bare + " is not agreed for " + status);
    }
    JsonNode ref = media.get("schema").get("$ref");
    return ref == null ? List.of() : schemaFaults(ref.asString().substring(1), body);
  }

  private List<String> schemaFaults(String pointer, byte[] body) {
    return schemaFaults(pointer, JSON.readTree(body));
  }

  private List<String> schemaFaults(String pointer, JsonNode value) {
    Schema schema = registry.getSchema(SchemaLocation.of(ID + "#" + pointer));
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  /** What is wrong with the examples of schemas and of responses. */
  List<String> exampleFaults() {
    List<String> faults = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<String, JsonNode> each : root.get("components").get("schemas").properties()) {
      if (each.getValue().has("example")) {
        seen++;
        faults.addAll(
            schemaFaults("/components/schemas/" + each.getKey(), each.getValue().get("example")));
      }
    }
    for (JsonNode media : root.findValues("application/problem+json")) {
      if (media.has("example")) {
        seen++;
        faults.addAll(schemaFaults("/components/schemas/Problem", media.get("example")));
      }
    }
    for (JsonNode media : root.findValues("application/json")) {
      if (media.has("example")) {
        seen++;
        faults.addAll(
            schemaFaults(
                media.get("schema").get("$ref").asString().substring(1), media.get("example")));
      }
    }
    if (seen < 8) {
      faults.add("only " + seen + " examples");
    }
    return faults;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }

  private Optional<JsonNode> operation(String method, String path) {
    String key = method.toLowerCase(java.util.Locale.ROOT);
    return root.get("paths").properties().stream()
        .filter(each -> each.getValue().has(key))
        .filter(each -> pattern(each.getKey()).matcher(path).matches())
        .min(java.util.Comparator.comparingInt(each -> braces(each.getKey())))
        .map(each -> each.getValue().get(key));
  }

  /** What is written out goes before what stands for something. */
  private static int braces(String template) {
    return template.replaceAll("[^{]", "").length();
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(Pattern.quote(template).replaceAll("\\{\\w+\\}", "\\\\E[^/]+\\\\Q"));
  }
}
