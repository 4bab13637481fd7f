/**
 * Where a value came from: the receipt of the file and the place in it.
 *
 * <p>Plain values without behaviour; everything after the reader carries them along unchanged.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
