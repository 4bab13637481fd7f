/**
 * Pages as people meet them: in a browser, wide and narrow, heard as well as seen. A test class
 * that is {@code @ExtendWith(InBrowser.class)} has a {@link Browser} handed to its tests; {@link
 * View} tells what became of a page. No part of the product.
 */
@NullMarked
package vn.tonghop.browser;

import org.jspecify.annotations.NullMarked;
