/**
 * Files that are broken, absurd or meant to do harm, made by code, and what must become of each:
 * {@code docs/hostile.md} says it for people.
 */
@NullMarked
package vn.tonghop.hostile;

import org.jspecify.annotations.NullMarked;
