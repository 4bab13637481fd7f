package vn.tonghop.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;

/**
 * {@code provenance.json}, which a document carries within itself: what it is and what it was made
 * of, so that it can be traced and verified when it lies somewhere by itself.
 *
 * @param code of the review, with which its figures are asked after
 * @param issued absent from a draft
 * @param snapshot hash of all that it was made of
 */
@JsonPropertyOrder({
  "identity",
  "code",
  "edition",
  "structure",
  "language",
  "issued",
  "snapshot",
  "versions"
})
record Provenance(
    Manifest.Identity identity,
    String code,
    int edition,
    String structure,
    String language,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Manifest.Issued> issued,
    String snapshot,
    Manifest.Versions versions) {

  static final String NAME = "provenance.json";

  static Provenance of(Manifest manifest, String code) {
    return new Provenance(
        manifest.identity(),
        code,
        manifest.edition(),
        manifest.structure(),
        manifest.language(),
        manifest.issued(),
        manifest.snapshot(),
        manifest.versions());
  }

  String json() {
    return Manifest.json(this);
  }
}
