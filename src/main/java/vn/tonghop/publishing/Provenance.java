package vn.tonghop.publishing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * {@code provenance.json}, which a document carries within itself: what it is and what it was made
 * of, so that it can be traced and verified when it lies somewhere by itself.
 *
 * @param code of the review, with which its figures are asked after
 * @param snapshot hash of all that it was made of
 */
@JsonPropertyOrder({"identity", "code", "edition", "structure", "language", "snapshot", "versions"})
record Provenance(
    Manifest.Identity identity,
    String code,
    int edition,
    String structure,
    String language,
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
        manifest.snapshot(),
        manifest.versions());
  }

  String json() {
    return Manifest.json(this);
  }
}
