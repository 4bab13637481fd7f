package vn.tonghop.orgunit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;

/**
 * Reads the register that ships and lays a home's {@code config/units.csv} and {@code
 * config/successions.csv} over it, {@code config/shares.csv} and {@code config/groups.csv} beside
 * them, then the change sets below {@code config/changes}.
 *
 * <p>A home's line of units adds one, or, when it names in column {@code id} one that is there,
 * replaces all lines of that one; its successions of a unit replace all others of that unit. All
 * faults are told at once. The register's version is the SHA-256 of all bytes read, so that the
 * files, kept by their content, give the same register again.
 */
public final class RegisterReader {

  /** Where the table stands in a home. */
  public static final String FILE = "config/units.csv";

  /** Where the table of who came from whom stands in a home. */
  public static final String SUCCESSIONS = "config/successions.csv";

  /** Where the table of shares of units that were split stands in a home. */
  public static final String SHARES = "config/shares.csv";

  /** Where the table of reporting groups stands in a home. */
  public static final String GROUPS = "config/groups.csv";

  static final String SHIPPED = "units.csv";
  static final String SHIPPED_SUCCESSIONS = "successions.csv";
  private static final String BARE_SHARES = "shares.csv";
  private static final String BARE_GROUPS = "groups.csv";

  private static final Pattern EXACT_SINCE =
      Pattern.compile("# exact-since: (\\d{4}-\\d{2}-\\d{2})");

  /** How many registers stay known. */
  private static final int KNOWN = 4;

  /**
   * The last that were read, by the names and lengths of their tables and what stood in them, while
   * there is room: a process reads the same again with each review that it verifies and each home
   * it opens.
   */
  private static final Map<String, SoftReference<Register>> READ = LastAsked.few(KNOWN);

  private RegisterReader() {}

  /** The table of units that ships. */
  public static ConfigFile shippedFile() {
    return shipped(SHIPPED);
  }

  /** The table of successions that ships. */
  public static ConfigFile shippedSuccessions() {
    return shipped(SHIPPED_SUCCESSIONS);
  }

  private static ConfigFile shipped(String name) {
    try (InputStream in = Objects.requireNonNull(RegisterReader.class.getResourceAsStream(name))) {
      return new ConfigFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the register that ships", e);
    }
  }

  /** The register of a home: what ships, with the home's own table over it if there is one. */
  public static Reading<Register> inHome(Path home) {
    return read(sources(home));
  }

  /**
   * The tables that a home's register is read from: of units, then of successions, each that ships
   * before the home's own; then the home's shares and groups, then the change sets that were
   * applied.
   */
  public static List<ConfigFile> sources(Path home) {
    List<ConfigFile> files = new ArrayList<>(List.of(shippedFile()));
    ConfigFile.inHome(home, FILE).ifPresent(files::add);
    files.add(shippedSuccessions());
    ConfigFile.inHome(home, SUCCESSIONS).ifPresent(files::add);
    ConfigFile.inHome(home, SHARES).ifPresent(files::add);
    ConfigFile.inHome(home, GROUPS).ifPresent(files::add);
    files.addAll(ChangeFiles.inHome(home));
    return files;
  }

  /** The register of a home with one more change set, laid over it in its place. */
  public static Reading<Register> with(Path home, ConfigFile change) {
    return changed(home, ChangeFiles.with(ChangeFiles.inHome(home), change));
  }

  /** The register of a home with one change set less. */
  public static Reading<Register> without(Path home, String change) {
    return changed(
        home,
        ChangeFiles.inHome(home).stream().filter(file -> !file.name().equals(change)).toList());
  }

  private static Reading<Register> changed(Path home, List<ConfigFile> changes) {
    List<ConfigFile> files = new ArrayList<>(sources(home));
    files.removeIf(ChangeFiles::isOne);
    files.addAll(changes);
    return read(files);
  }

  /**
   * The register that was once read from these tables, kept under their bare names.
   *
   * @param kept the tables that shipped, and the home's own if there were any; in any order. What
   *     an earlier version of the product kept has no successions, and neither has its register
   */
  public static Reading<Register> earlier(List<ConfigFile> kept) {
    return read(
        kept.stream()
            .sorted(
                Comparator.comparing(ChangeFiles::isOne)
                    .thenComparing(RegisterReader::isGroups)
                    .thenComparing(RegisterReader::isShares)
                    .thenComparing(RegisterReader::isSuccessions)
                    .thenComparing(
                        file ->
                            !file.name().equals(SHIPPED)
                                && !file.name().equals(SHIPPED_SUCCESSIONS))
                    .thenComparing(ConfigFile::name))
            .toList());
  }

  private static boolean isGroups(ConfigFile file) {
    return file.name().endsWith(BARE_GROUPS) && !ChangeFiles.isOne(file);
  }

  private static boolean isShares(ConfigFile file) {
    return file.name().endsWith(BARE_SHARES) && !ChangeFiles.isOne(file);
  }

  private static boolean isSuccessions(ConfigFile file) {
    return file.name().endsWith(SHIPPED_SUCCESSIONS) && !ChangeFiles.isOne(file);
  }

  /**
   * The register that these tables give, each laid over those before it.
   *
   * @param files one of units at least, the first of which ships; tables of successions, shares and
   *     groups and change sets are known by their names
   */
  public static Reading<Register> read(List<ConfigFile> files) {
    String version = version(files);
    String name =
        files.stream().map(ConfigFile::toString).collect(Collectors.joining("\n", version, ""));
    Optional<Register> known = Optional.ofNullable(READ.get(name)).map(SoftReference::get);
    if (known.isPresent()) {
      return new Reading.Sound<>(known.get());
    }
    Reading<Register> reading = readAnew(files, version);
    if (reading instanceof Reading.Sound<Register> sound) {
      READ.put(name, new SoftReference<>(sound.value()));
    }
    return reading;
  }

  private static String version(List<ConfigFile> files) {
    MessageDigest digest = Sha256.digest();
    files.forEach(file -> digest.update(file.bytes()));
    return Sha256.of(digest).hex();
  }

  private static Reading<Register> readAnew(List<ConfigFile> files, String version) {
    List<ConfigFault> faults = new ArrayList<>();
    Lives lives = new Lives();
    Links links = new Links(lives, faults);
    ShareTable shares = new ShareTable(faults);
    GroupTable groups = new GroupTable(faults);
    for (ConfigFile file : files) {
      if (ChangeFiles.isOne(file)) {
        if (faults.isEmpty()) {
          new ChangeSet(file, historyBegins(files.get(0))).lay(lives, links, faults);
        }
      } else if (isGroups(file)) {
        groups.lay(Table.rows(file, GroupRow.REQUIRED, GroupRow.OPTIONAL, faults));
      } else if (isShares(file)) {
        shares.lay(Table.rows(file, ShareRow.REQUIRED, List.of(), faults));
      } else if (isSuccessions(file)) {
        links.lay(Table.rows(file, SuccessionRow.REQUIRED, SuccessionRow.OPTIONAL, faults));
      } else {
        lives.lay(Table.rows(file, UnitRowReader.REQUIRED, UnitRowReader.OPTIONAL, faults), faults);
      }
    }
    Parents parents = new Parents(lives);
    check(lives, parents, faults);
    Successions successions = links.check(shares);
    if (faults.isEmpty()) {
      Register register =
          new Register(
              units(lives, parents),
              successions,
              groups.groups(),
              version,
              historyBegins(files.get(0)));
      groups.check(register);
      if (faults.isEmpty()) {
        return new Reading.Sound<>(register);
      }
    }
    return new Reading.Faulty<>(inOrder(faults, files));
  }

  private static void check(Lives lives, Parents parents, List<ConfigFault> faults) {
    Continuity.check(lives, faults);
    OneCodeOneUnit.check(lives, faults);
    parents.check(faults);
    if (faults.isEmpty()) {
      parents.checkRings(faults);
    }
  }

  private static List<OrgUnit> units(Lives lives, Parents parents) {
    return lives.all().stream()
        .map(
            rows ->
                new OrgUnit(
                    rows.get(0).id(),
                    rows.stream().map(row -> state(row, lives, parents)).toList()))
        .toList();
  }

  private static UnitState state(UnitRow row, Lives lives, Parents parents) {
    return new UnitState(
        row.validity(),
        row.code(),
        row.name(),
        row.type(),
        row.level(),
        parents.of(row).orElse(null),
        lives.order(row.id()));
  }

  /** The first table says so in its first line; without that it is exact for all time. */
  private static LocalDate historyBegins(ConfigFile file) {
    Optional<String> first = new String(file.bytes(), StandardCharsets.UTF_8).lines().findFirst();
    Matcher line = EXACT_SINCE.matcher(first.orElse(""));
    return line.matches() ? LocalDate.parse(line.group(1)) : LocalDate.MIN;
  }

  private static List<ConfigFault> inOrder(List<ConfigFault> faults, List<ConfigFile> files) {
    List<String> names = files.stream().map(ConfigFile::name).toList();
    return faults.stream()
        .sorted(
            Comparator.comparingInt((ConfigFault fault) -> names.indexOf(fault.file()))
                .thenComparingInt(ConfigFault::line))
        .toList();
  }
}
