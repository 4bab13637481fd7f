package vn.tonghop.catalogue;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the bytes of a YAML file as far as its nodes, which know their lines. No objects are made
 * of them: a file can name no types. At most {@value #MAX_CHARACTERS} characters, {@value
 * #MAX_ALIASES} aliases, {@value #MAX_DEPTH} levels deep.
 */
final class YamlSource {

  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_ALIASES = 200;
  private static final int MAX_DEPTH = 20;

  private static final Set<Tag> PLAIN =
      Set.of(
          Tag.MAP,
          Tag.SEQ,
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MERGE);

  private YamlSource() {}

  /** The one document of the file; empty when it cannot be read, which is then among the faults. */
  static Optional<Node> root(byte[] bytes, Faults faults) {
    return decoded(bytes, faults)
        .flatMap(text -> composed(text, faults))
        .filter(root -> isPlain(root, faults));
  }

  private static Optional<String> decoded(byte[] bytes, Faults faults) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      faults.add(
          lineOfFirstFault(bytes),
          "Tệp không phải mã hóa UTF-8; hãy lưu lại với mã hóa UTF-8",
          "The file is not UTF-8; save it as UTF-8");
      return Optional.empty();
    }
  }

  private static int lineOfFirstFault(byte[] bytes) {
    // What cannot be decoded becomes U+FFFD, which nobody types.
    String text = new String(bytes, StandardCharsets.UTF_8);
    return 1
        + (int) text.substring(0, text.indexOf('\uFFFD')).chars().filter(c -> c == '\n').count();
  }

  private static Optional<Node> composed(String text, Faults faults) {
    try {
      List<Node> documents = new ArrayList<>();
      yaml().composeAll(new StringReader(text)).forEach(documents::add);
      if (documents.size() == 1) {
        return Optional.of(documents.get(0));
      }
      faults.add(
          documents.isEmpty() ? 1 : Faults.line(documents.get(1)),
          "Tệp phải có đúng một tài liệu YAML, đang có " + documents.size(),
          "The file must hold exactly one document, it holds " + documents.size());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      faults.add(
          mark == null ? 1 : mark.getLine() + 1,
          "Sai cú pháp YAML: " + e.getProblem(),
          "Not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      faults.add(1, "Không đọc được YAML: " + e.getMessage(), "Not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH);
    return new Yaml(new SafeConstructor(options));
  }

  private static boolean isPlain(Node root, Faults faults) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    refuseTypes(root, seen, faults);
    return !faults.any();
  }

  private static void refuseTypes(Node node, Set<Node> seen, Faults faults) {
    if (!seen.add(node)) {
      return;
    }
    if (!PLAIN.contains(node.getTag())) {
      faults.add(
          node,
          "Không được dùng thẻ kiểu " + node.getTag(),
          "Type tags are not allowed: " + node.getTag());
    }
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> refuseTypes(item, seen, faults));
    }
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              entry -> {
                refuseTypes(entry.getKeyNode(), seen, faults);
                refuseTypes(entry.getValueNode(), seen, faults);
              });
    }
  }
}
