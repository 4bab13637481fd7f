/**
 * The programmes: what is counted, how it adds up, what is checked, who owes it by when, and which
 * reviews are made of it.
 *
 * <p>In: YAML files that staff write ({@code docs/programmes.md}). Out: {@link
 * vn.tonghop.catalogue.Programme}s that are whole and sound; a faulty file is refused with every
 * fault, its file and line. Expressions are typed and without side effects.
 */
@ApplicationModule(allowedDependencies = {"period", "quantity", "orgunit", "provenance"})
@NullMarked
package vn.tonghop.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
