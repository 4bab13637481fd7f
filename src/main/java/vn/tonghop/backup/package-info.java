/**
 * The file that a home is backed up into: one zip with everything in it, and a manifest that tells
 * of every part its size and its SHA-256.
 *
 * <p>In: parts with their names below the home. Out: a file that was read again after it was
 * written; or the parts again, each as it was, or not at all. A file that is handed in here may be
 * cut off, damaged, or made by somebody with bad intentions: no name and no size in it is trusted.
 */
@ApplicationModule(allowedDependencies = {"failpoint", "catalogue", "provenance", "submission"})
@NullMarked
package vn.tonghop.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
