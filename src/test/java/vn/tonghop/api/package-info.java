/** The interface for programs, asked as programs ask. */
@NullMarked
package vn.tonghop.api;

import org.jspecify.annotations.NullMarked;
