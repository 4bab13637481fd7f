/**
 * What whoever watches over many programs asks this one: is the night well, what waits, what is
 * overdue.
 *
 * <p>In: registers of runs, judgements, deliveries. Out: numbers in the text format of Prometheus,
 * under names that begin with {@code tonghop_} (docs/metrics.md), on a port of their own that only
 * this machine reaches. Counts only: no unit, no member, no file is named.
 */
@ApplicationModule(
    allowedDependencies = {"catalogue", "inspection", "validation", "publishing", "jobs"})
@NullMarked
package vn.tonghop.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
