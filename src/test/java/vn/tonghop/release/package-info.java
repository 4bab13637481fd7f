/**
 * Makes the release that runs on one PC without internet, and the manual in it: {@code
 * bin/release}.
 */
@NullMarked
package vn.tonghop.release;

import org.jspecify.annotations.NullMarked;
