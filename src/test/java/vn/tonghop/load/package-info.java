/** Many people at once at the pages of a home, while nights run; see docs/benchmarks.md. */
@NullMarked
package vn.tonghop.load;

import org.jspecify.annotations.NullMarked;
