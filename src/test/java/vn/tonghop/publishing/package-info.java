/** Tests of editions and of the shelf that they lie on. */
@NullMarked
package vn.tonghop.publishing;

import org.jspecify.annotations.NullMarked;
