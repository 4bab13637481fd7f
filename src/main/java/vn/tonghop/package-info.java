/** Tổng Hợp: files handed in by lower units go in; reviews that a board can sign come out. */
@NullMarked
package vn.tonghop;

import org.jspecify.annotations.NullMarked;
