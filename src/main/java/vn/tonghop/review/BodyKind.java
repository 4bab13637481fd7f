package vn.tonghop.review;

import java.util.Locale;
import java.util.Map;

/** Whose form a document has: that of the Party, or that of the State. */
public enum BodyKind {
  /** Guidance of the Central Party Office (Hướng dẫn 36-HD/VPTW, then 05-HD/VPTW). */
  PARTY,
  /** Nghị định 30/2020/NĐ-CP. */
  STATE;

  /** By the codes that files give. */
  static final Map<String, BodyKind> BY_CODE = Map.of(PARTY.code(), PARTY, STATE.code(), STATE);

  /** As it is written in files: {@code party}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
