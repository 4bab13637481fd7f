/**
 * Kills the product over and over and counts what is lost: {@code bin/torture}. See {@code
 * docs/reliability.md}.
 */
@NullMarked
package vn.tonghop.torture;

import org.jspecify.annotations.NullMarked;
