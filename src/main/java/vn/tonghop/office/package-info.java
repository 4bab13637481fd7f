/**
 * The files of Office as files: zips of parts.
 *
 * <p>In: a workbook as its library writes it, or parts one by one. Out: a zip that is the same
 * bytes for the same parts, whenever and wherever it is made (law 8). What is in the parts is not
 * looked at.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.tonghop.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
