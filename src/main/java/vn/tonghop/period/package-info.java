/**
 * Time as offices count it: periods, the two calendars they are named in, working days and
 * deadlines.
 *
 * <p>In: texts such as {@code 2019-Q3} and dates. Out: {@link vn.tonghop.period.Period}s, half-open
 * and never empty. Knows nothing of units or programmes; may be trusted not to read the clock.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
