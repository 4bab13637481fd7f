package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.orgunit.ConfigFault;

/** Gathers what is wrong with one file. */
final class Faults {

  private final String file;
  private final List<ConfigFault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Node at, String vi, String en) {
    add(line(at), vi, en);
  }

  void add(int line, String vi, String en) {
    found.add(new ConfigFault(file, line, vi, en));
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  boolean any() {
    return !found.isEmpty();
  }

  List<ConfigFault> all() {
    return List.copyOf(found);
  }
}
