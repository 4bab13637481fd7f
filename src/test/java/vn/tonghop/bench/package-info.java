/**
 * How fast the product is, beside what its parts cannot do without. Started by {@code bin/bench};
 * no part of the product, no unit test.
 */
@NullMarked
package vn.tonghop.bench;

import org.jspecify.annotations.NullMarked;
