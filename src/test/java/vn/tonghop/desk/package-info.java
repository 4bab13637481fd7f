/** What staff do at the desk. */
@NullMarked
package vn.tonghop.desk;

import org.jspecify.annotations.NullMarked;
