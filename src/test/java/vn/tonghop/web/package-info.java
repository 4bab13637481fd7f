/** Pages, asked for as browsers and strangers ask. */
@NullMarked
package vn.tonghop.web;

import org.jspecify.annotations.NullMarked;
