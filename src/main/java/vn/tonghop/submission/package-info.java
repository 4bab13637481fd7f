/**
 * What was handed in: the folder it lies in, the archive of its bytes, and its rows read as
 * submissions of raw cells.
 *
 * <p>In: files of any kind. Out: {@link vn.tonghop.submission.Submission}s whose every cell knows
 * its place, and {@link vn.tonghop.submission.Flaw}s for what could not be read. Nothing here
 * judges a figure; bad data is never an exception, broken disks are.
 */
@ApplicationModule(
    allowedDependencies = {"period", "failpoint", "orgunit", "catalogue", "provenance"})
@NullMarked
package vn.tonghop.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
