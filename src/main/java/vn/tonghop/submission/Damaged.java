package vn.tonghop.submission;

/** A workbook breaks off or contradicts itself; the file's fault, never the disk's. */
final class Damaged extends Exception {

  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  Damaged() {
    this(Flaw.ofFile(Flaw.Kind.DAMAGED, ""));
  }

  Damaged(Flaw flaw) {
    super(flaw.kind().toString());
    this.flaw = flaw;
  }

  /** What is told of it. */
  Flaw flaw() {
    return flaw;
  }
}
