package vn.tonghop.api;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.FieldFault;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type an address on this server, at which there is a text about it
 * @param errors what is wrong with what was sent, one by one
 * @param run that stands in the way
 * @param file what is wrong with the file that was sent
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Fault> errors,
    Optional<RunState> run,
    Optional<FileReport> file) {

  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One thing that is wrong.
   *
   * @param pointer to it in the JSON that was sent (RFC 6901)
   * @param parameter of the address in which it is
   */
  record Fault(Optional<String> pointer, Optional<String> parameter, String detail) {}

  static Problem of(ProblemKind kind, Language language) {
    return of(kind, kind.about(), language);
  }

  static Problem of(ProblemKind kind, Words detail, Language language) {
    return new Problem(
        kind.type(),
        kind.title().in(language),
        kind.status().value(),
        detail.in(language),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** With what is wrong in the JSON. */
  Problem pointing(List<FieldFault> faults, Language language) {
    return with(
        faults.stream()
            .map(
                fault ->
                    new Fault(
                        Optional.of("/" + fault.field()),
                        Optional.empty(),
                        fault.words().in(language)))
            .toList());
  }

  /** With what is wrong in the address. */
  Problem naming(List<FieldFault> faults, Language language) {
    return with(
        faults.stream()
            .map(
                fault ->
                    new Fault(
                        Optional.empty(), Optional.of(fault.field()), fault.words().in(language)))
            .toList());
  }

  private Problem with(List<Fault> faults) {
    return new Problem(type, title, status, detail, faults, run, file);
  }

  Problem of(RunState inTheWay) {
    return new Problem(type, title, status, detail, errors, Optional.of(inTheWay), file);
  }

  Problem of(FileReport report) {
    return new Problem(type, title, status, detail, errors, run, Optional.of(report));
  }
}
