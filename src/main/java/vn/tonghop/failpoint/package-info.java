/**
 * Named places at which a trial may end the process, to see that nothing is lost (law 7).
 *
 * <p>In: the system property {@code tonghop.failpoint}. Out: nothing, or the end of the process.
 * Without the property nothing here has any effect.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.failpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
