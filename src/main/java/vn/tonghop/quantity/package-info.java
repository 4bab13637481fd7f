/**
 * A counted value as offices give it: a number, perhaps "trên", "gần" or "khoảng".
 *
 * <p>In: numbers and qualifiers. Out: exact arithmetic that never loses a qualifier (law 6). Not
 * reported is an empty {@link java.util.Optional}, never zero. Nothing here rounds unasked.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
