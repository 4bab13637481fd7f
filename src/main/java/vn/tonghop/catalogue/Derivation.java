package vn.tonghop.catalogue;

/** How an indicator that is never taken from a file comes out of the others. */
public sealed interface Derivation {

  Expression expression();

  /** An expression over the other indicators' totals of the same unit, level and period. */
  record FromTotals(Expression expression) implements Derivation {}

  /**
   * The number of reporting units for which the condition holds, each unit's values taken over the
   * whole period.
   */
  record CountOfUnits(Expression expression) implements Derivation {}
}
