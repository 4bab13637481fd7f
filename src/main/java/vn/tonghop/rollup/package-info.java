/**
 * Pure arithmetic: accepted figures and the tree in, totals with their completeness out.
 *
 * <p>Reads no database and no clock. May be trusted to add nothing twice, to keep levels side by
 * side, and to say for each total how many units and pieces it is made of and how many were due.
 */
@ApplicationModule(allowedDependencies = {"period", "quantity", "orgunit", "catalogue", "figure"})
@NullMarked
package vn.tonghop.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
