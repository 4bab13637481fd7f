package vn.tonghop.rendering;

import java.awt.Rectangle;

/**
 * Some print of a passage.
 *
 * @param page from 0
 * @param id by which the page's content calls it, from 0 on every page
 * @param place in points, from the left and the top edge
 */
record Mark(Passage passage, int page, int id, Rectangle place) {}
