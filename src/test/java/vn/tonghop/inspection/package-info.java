/** Tests of looking into a home. */
@NullMarked
package vn.tonghop.inspection;

import org.jspecify.annotations.NullMarked;
