package vn.tonghop.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;

/** The programmes that a home has, by code. */
public final class Programmes {

  private final Map<ProgrammeCode, Programme> byCode = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if a code stands twice
   */
  public Programmes(Collection<Programme> all) {
    for (Programme programme : all) {
      if (byCode.put(programme.code(), programme) != null) {
        throw new IllegalArgumentException("Programme stands twice: " + programme.code());
      }
    }
  }

  /** In order of code. */
  public List<Programme> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Programme> programme(ProgrammeCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** These, with one in the place of its namesake if there is one. */
  public Programmes with(Programme programme) {
    Map<ProgrammeCode, Programme> all = new TreeMap<>(byCode);
    all.put(programme.code(), programme);
    return new Programmes(all.values());
  }

  /** Every indicator's code, of all of them. */
  public Set<String> indicatorCodes() {
    return byCode.values().stream()
        .flatMap(programme -> programme.indicators().stream())
        .map(indicator -> indicator.code().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A hash over all of them. */
  public Sha256 version() {
    return Sha256.of(
        byCode.values().stream()
            .map(programme -> programme.code() + " " + programme.version())
            .collect(Collectors.joining("\n")));
  }
}
