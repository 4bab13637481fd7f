package vn.tonghop.submission;

/**
 * A cell of a worksheet that has something in it.
 *
 * @param column from 1
 * @param text cleaned; of a number its exact decimal
 * @param isNumber whether the file holds a number that is shown as one
 * @param isFormula whether a formula gave it
 */
record SheetCell(int column, String text, boolean isNumber, boolean isFormula) {}
