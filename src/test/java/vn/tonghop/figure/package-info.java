/** Tests of the ledger. */
@NullMarked
package vn.tonghop.figure;

import org.jspecify.annotations.NullMarked;
