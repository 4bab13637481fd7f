package vn.tonghop.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.tonghop.orgunit.NearestName;

/** A map in a configuration file: keys and what stands behind them. */
public final class YamlMap {

  private final Node node;
  private final Faults faults;
  private final Map<String, YamlValue> entries = new LinkedHashMap<>();

  /** An empty map in the place of something else, about which enough has been said. */
  static YamlMap none(Node node, Faults faults) {
    return new YamlMap(node, faults);
  }

  private YamlMap(Node node, Faults faults) {
    this.node = node;
    this.faults = faults;
  }

  /** Tells of keys that are not among {@code known}, or stand twice. */
  static YamlMap of(MappingNode node, List<String> known, Faults faults) {
    YamlMap map = new YamlMap(node, faults);
    node.getValue().forEach(entry -> map.put(entry, known));
    return map;
  }

  private void put(NodeTuple entry, List<String> known) {
    Node at = entry.getKeyNode();
    String key = at instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (!known.contains(key)) {
      Optional<String> nearest = NearestName.to(key, known);
      faults.add(
          at,
          "Khóa lạ “"
              + key
              + "”"
              + nearest
                  .map(name -> ", có phải là “" + name + "”?")
                  .orElse("; các khóa dùng được: " + String.join(", ", known)),
          "Unknown key “"
              + key
              + "”"
              + nearest
                  .map(name -> ", perhaps “" + name + "”?")
                  .orElse("; known are: " + String.join(", ", known)));
    } else if (entries.containsKey(key)) {
      faults.add(at, "Khóa “" + key + "” có hai lần", "Key “" + key + "” stands twice");
    } else {
      entries.put(key, new YamlValue(key, entry.getValueNode(), faults));
    }
  }

  /** What stands behind the key. */
  public Optional<YamlValue> optional(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Tells when it is missing. */
  public Optional<YamlValue> required(String key) {
    if (!entries.containsKey(key) && node instanceof MappingNode) {
      faults.add(node, "Thiếu khóa “" + key + "”", "Key “" + key + "” is missing");
    }
    return optional(key);
  }

  /** In the order of the file. */
  public Map<String, YamlValue> entries() {
    return entries;
  }
}
