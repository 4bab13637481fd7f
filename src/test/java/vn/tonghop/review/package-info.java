/** Tests of the review as data. */
@NullMarked
package vn.tonghop.review;

import org.jspecify.annotations.NullMarked;
