/**
 * Lays a review out in the form that its layout prescribes; the only place that knows
 * JasperReports.
 *
 * <p>In: a {@link vn.tonghop.review.Review}, in the words and numbers to be printed. Out: PDF
 * bytes, or a page of HTML. May be trusted to print every text it is given, to split no table row,
 * and to give the same bytes for the same review on every machine. It reads no clock, no locale and
 * no font of the machine.
 *
 * <p>The way of a review: its blocks become {@link vn.tonghop.rendering.Flow flows}, which are
 * measured with the very template that will print them and broken into pages; JasperReports then
 * fills the template strip by strip and exports it; {@link vn.tonghop.rendering.Finish} takes out
 * whatever is random.
 */
@ApplicationModule(allowedDependencies = {"review", "catalogue", "provenance"})
@NullMarked
package vn.tonghop.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
