/** Tests of the programmes. */
@NullMarked
package vn.tonghop.catalogue;

import org.jspecify.annotations.NullMarked;
