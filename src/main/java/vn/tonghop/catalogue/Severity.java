package vn.tonghop.catalogue;

import java.util.Locale;

/** What a finding does to a submission. */
public enum Severity {
  /** The submission is refused. */
  ERROR,
  /** The submission is accepted and the finding told. */
  WARNING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
