package vn.tonghop.figure;

import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;

/**
 * A reported value with the cell it stood in.
 *
 * @param row of the cell in its file, from 1
 * @param column of the cell in its file, from 1
 */
public record Figure(IndicatorCode indicator, Quantity quantity, int row, int column) {}
