/**
 * Targets for a fuzzer: what must hold for any bytes whatever. {@code bin/fuzz} lets Jazzer look
 * for bytes for which it does not; the tests feed each target its seeds, what was found before, and
 * changed copies of both.
 */
@NullMarked
package vn.tonghop.fuzz;

import org.jspecify.annotations.NullMarked;
