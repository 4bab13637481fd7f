package vn.tonghop.figure;

import java.util.Optional;

/**
 * A submission that was taken out of force.
 *
 * @param back the one for the same key that is in force instead: the newest of the others
 */
public record Withdrawal(Entry withdrawn, Optional<Entry> back) {}
