package vn.tonghop.staff;

import java.util.function.Supplier;

/**
 * Begins transactions for a module that knows of none. What a passphrase costs to hold against its
 * hash is not to be spent within one.
 */
public interface Transactions {

  /** Does this in a transaction of its own, or in the one at hand; committed as a whole. */
  <T> T during(Supplier<T> work);
}
