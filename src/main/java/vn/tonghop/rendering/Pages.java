package vn.tonghop.rendering;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * A document laid out: what is printed where, and what is read.
 *
 * @param parts upright pages, then those that lie sideways, if there are any
 * @param document its passages
 * @param passages of the elements that are read, by the very element
 */
record Pages(List<JasperPrint> parts, Passage document, Map<JRPrintElement, Passage> passages) {}
