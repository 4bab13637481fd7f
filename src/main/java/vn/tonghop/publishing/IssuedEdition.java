package vn.tonghop.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.EditionStore.Published;

/**
 * An edition that was issued, as the register of numbers has it.
 *
 * @param review which one
 * @param compared what the review was last made of of which no figure differs from this edition
 * @param run that issued it
 */
public record IssuedEdition(
    Published review,
    Language language,
    Edition edition,
    Issuance issuance,
    Papers papers,
    Optional<Sha256> compared,
    long run) {

  private static final int FACTS = 20;

  /**
   * What lies of it on the disk, for good.
   *
   * @param printed the line with its number: {@code Số 12-BC/BTGDVTU}
   * @param figures hash of what its figures say; see {@link EditionTables#digest}
   * @param manifest hash of its {@code manifest.json}, which has the hashes of the other files
   * @param folder below {@code reports/}
   */
  public record Papers(
      String printed, Sha256 figures, Sha256 manifest, String folder, Set<Format> formats) {

    public Papers {
      formats = Set.copyOf(formats);
    }

    String formatCodes() {
      return formats.stream().sorted().map(Format::code).collect(Collectors.joining(","));
    }

    static Set<Format> formats(String codes) {
      Set<Format> formats = EnumSet.noneOf(Format.class);
      Arrays.stream(codes.split(",", -1))
          .flatMap(code -> Format.ofCode(code).stream())
          .forEach(formats::add);
      return formats;
    }
  }

  /** Its number among the editions of the review. */
  public int number() {
    return edition.number();
  }

  /** Whether an edition that is made of this has the same figures, as far as is known. */
  public boolean isAlsoOf(Sha256 snapshot) {
    return edition.snapshot().equals(snapshot) || compared.filter(snapshot::equals).isPresent();
  }

  /** What it takes to enter it into a register anew, each in one line. */
  public List<String> facts() {
    List<String> facts = new ArrayList<>(factsOfAll());
    review.restatedTo().map(LocalDate::toString).ifPresent(facts::add);
    return List.copyOf(facts);
  }

  private List<String> factsOfAll() {
    return List.of(
        review.programme().value(),
        review.unit().text(),
        review.period().start().toString(),
        review.period().endExclusive().toString(),
        language.code(),
        String.valueOf(edition.number()),
        edition.snapshot().hex(),
        edition.path(),
        edition.published().toString(),
        issuance.number().body(),
        issuance.number().type(),
        issuance.number().series(),
        String.valueOf(issuance.number().number()),
        issuance.date().toString(),
        issuance.signatory(),
        papers.printed(),
        papers.figures().hex(),
        papers.manifest().hex(),
        papers.folder(),
        papers.formatCodes());
  }

  /**
   * The edition that these facts are of; empty when they are not such facts, as of a line that was
   * cut off.
   */
  public static Optional<IssuedEdition> of(List<String> facts, long run) {
    if (facts.size() != FACTS && facts.size() != FACTS + 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new IssuedEdition(
              new Published(
                  new ProgrammeCode(facts.get(0)),
                  UnitId.parse(facts.get(1)),
                  new Period(LocalDate.parse(facts.get(2)), LocalDate.parse(facts.get(3))),
                  facts.size() > FACTS
                      ? Optional.of(LocalDate.parse(facts.get(FACTS)))
                      : Optional.empty()),
              language(facts.get(4)),
              new Edition(
                  Integer.parseInt(facts.get(5)),
                  new Sha256(facts.get(6)),
                  facts.get(7),
                  LocalDateTime.parse(facts.get(8))),
              new Issuance(
                  new DocumentNumber(
                      facts.get(9), facts.get(10), facts.get(11), Integer.parseInt(facts.get(12))),
                  LocalDate.parse(facts.get(13)),
                  facts.get(14)),
              new Papers(
                  facts.get(15),
                  new Sha256(facts.get(16)),
                  new Sha256(facts.get(17)),
                  facts.get(18),
                  Papers.formats(facts.get(19))),
              Optional.empty(),
              run));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  static Language language(String code) {
    return code.equals(Language.EN.code()) ? Language.EN : Language.VI;
  }
}
