package vn.tonghop.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.publishing.DefinitionArchive;
import vn.tonghop.publishing.PublishedEdition;
import vn.tonghop.submission.Columns;
import vn.tonghop.validation.Judge;

/**
 * By what submissions are judged and added up.
 *
 * @param today the day on which it is done
 */
public record Criteria(
    Register register, Programmes programmes, WorkingDays workingDays, LocalDate today) {

  Judge judge() {
    return new Judge(register, programmes, workingDays, today);
  }

  Columns columns() {
    return Columns.of(programmes);
  }

  /**
   * Those that an edition was made by: these, with the programme and the register that its manifest
   * names, read again from the archive where they have changed since; empty where they are not kept
   * whole.
   */
  Optional<Criteria> of(PublishedEdition edition, DefinitionArchive archive) {
    return register(edition, archive)
        .flatMap(
            then ->
                programme(edition, archive)
                    .map(
                        programme ->
                            new Criteria(then, programmes.with(programme), workingDays, today)));
  }

  private Optional<Register> register(PublishedEdition edition, DefinitionArchive archive) {
    if (register.version().equals(edition.registerVersion())) {
      return Optional.of(register);
    }
    List<ConfigFile> kept = archive.files(edition.registerVersion());
    return kept.isEmpty()
        ? Optional.empty()
        : sound(RegisterReader.earlier(kept))
            .filter(read -> read.version().equals(edition.registerVersion()));
  }

  private Optional<Programme> programme(PublishedEdition edition, DefinitionArchive archive) {
    Optional<Programme> now =
        Optional.of(edition.programme())
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> programmes.programme(new ProgrammeCode(code)))
            .filter(known -> known.version().hex().equals(edition.programmeVersion()));
    return now.isPresent()
        ? now
        : archive.files(edition.programmeVersion()).stream()
            .flatMap(file -> sound(CatalogueReader.earlier(file)).stream())
            .filter(read -> read.code().value().equals(edition.programme()))
            .filter(read -> read.version().hex().equals(edition.programmeVersion()))
            .findFirst();
  }

  private static <T> Optional<T> sound(Reading<T> reading) {
    return reading.fold(Optional::of, faults -> Optional.empty());
  }
}
