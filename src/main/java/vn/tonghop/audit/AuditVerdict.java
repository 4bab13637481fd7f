package vn.tonghop.audit;

import java.util.Optional;

/** What came of holding the journal of acts against its hashes and signatures. */
public sealed interface AuditVerdict {

  /**
   * Nothing was changed, taken away or put in between, as far as can be told.
   *
   * @param acts how many there are
   * @param lastHead up to where that is signed; what came later hangs on the chain alone
   */
  record Sound(long acts, Optional<Head> lastHead) implements AuditVerdict {}

  /**
   * Something is not as it was.
   *
   * @param seq the first act that it shows at; 0 = no act, but the file or the key
   * @param vi what, in Vietnamese
   * @param en the same in English
   */
  record Broken(long seq, String vi, String en) implements AuditVerdict {}
}
