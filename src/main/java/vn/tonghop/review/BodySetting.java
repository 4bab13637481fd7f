package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.UnitCode;

/**
 * What a home says of the body that issues the reviews of a unit; what it leaves out is derived
 * from the kind of unit it is. See {@link Letterhead} for the parts.
 *
 * @param unit the code that it bears on a review's last day
 * @param programmes of which it speaks; empty = all
 */
record BodySetting(
    UnitCode unit,
    Set<ProgrammeCode> programmes,
    Optional<BodyKind> body,
    Optional<Tone> tone,
    Optional<Sides> sides,
    Optional<Words> superior,
    Optional<Words> issuer,
    Optional<String> code,
    Optional<String> place,
    Optional<Words> inSentence,
    Optional<List<Words>> addressees,
    Optional<Words> capacity,
    Optional<Words> position,
    Optional<String> signatory,
    Optional<List<Words>> recipients,
    List<LocalDate> terms) {

  BodySetting {
    programmes = Set.copyOf(programmes);
    terms = List.copyOf(terms);
  }

  boolean isOf(ProgrammeCode programme, UnitCode code) {
    return unit.equals(code) && (programmes.isEmpty() || programmes.contains(programme));
  }

  /** The letterhead with what is set here in the place of what was derived. */
  Letterhead over(Letterhead derived) {
    return new Letterhead(
        derived.body(),
        tone.orElse(derived.tone()),
        sides.orElse(derived.sides()),
        superior.orElse(derived.superior()),
        issuer.orElse(derived.issuer()),
        code.orElse(derived.code()),
        place.orElse(derived.place()),
        inSentence.orElse(derived.inSentence()),
        addressees.orElse(derived.addressees()),
        capacity.orElse(derived.capacity()),
        position.orElse(derived.position()),
        signatory.orElse(derived.signatory()),
        recipients.orElse(derived.recipients()),
        terms.isEmpty() ? derived.terms() : terms);
  }
}
