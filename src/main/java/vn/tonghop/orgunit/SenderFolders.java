package vn.tonghop.orgunit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which unit sends what lies in which folder below {@code input/}, as the home's staff have set it:
 * what is in {@code tien-giang/2026/} is sent by whoever {@code tien-giang} is set to, unless
 * {@code tien-giang/2026} is set to another. Large and small letters are the same, as they are on
 * Windows.
 */
public final class SenderFolders {

  /** Nothing is set. */
  public static final SenderFolders NONE = new SenderFolders(Map.of());

  private final Map<String, List<OrgUnit>> bearers;

  /**
   * @param bearers by {@link #key folder}: all that ever bore the code, in order of time
   */
  SenderFolders(Map<String, List<OrgUnit>> bearers) {
    this.bearers = Map.copyOf(bearers);
  }

  /** As folders are compared. */
  static String key(String folder) {
    return Normalizer.normalize(folder, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Who sends a file; empty where nothing is set.
   *
   * @param name its path below the input folder, with forward slashes
   * @param day on which it came: the unit is whoever bears the code then, else who bore it last
   */
  public Optional<OrgUnit> sender(String name, LocalDate day) {
    String rest = key(name);
    for (int end = rest.lastIndexOf('/'); end > 0; end = rest.lastIndexOf('/')) {
      rest = rest.substring(0, end);
      List<OrgUnit> units = bearers.getOrDefault(rest, List.of());
      if (!units.isEmpty()) {
        return Optional.of(
            units.stream()
                .filter(unit -> unit.validity().contains(day))
                .findFirst()
                .orElse(units.get(units.size() - 1)));
      }
    }
    return Optional.empty();
  }
}
