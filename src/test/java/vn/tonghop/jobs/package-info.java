/** Whole nights in homes of their own: real files, real jobs, a real database. */
@NullMarked
package vn.tonghop.jobs;

import org.jspecify.annotations.NullMarked;
