package vn.tonghop.orgunit;

/**
 * On a day of change one unit, or a part of it, goes to another.
 *
 * @param from as it was on the eve
 * @param to as it was on the eve, or as it is created
 * @param row what says so
 * @param told whether the row says it of these two; else it follows for the units above those
 */
record Transfer(UnitId from, UnitId to, Succession.Kind kind, ChangeRow row, boolean told) {}
