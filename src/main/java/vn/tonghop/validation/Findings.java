package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import vn.tonghop.provenance.Place;
import vn.tonghop.submission.Cell;

/** Gathers what the rules have to say about one submission. */
final class Findings {

  private final String file;
  private final String sheet;
  private final IntFunction<String> columnNames;
  private final List<Finding> list = new ArrayList<>();
  private final Set<Long> cells = new HashSet<>();

  /**
   * @param sheet the worksheet's name; empty for CSV
   * @param columnNames the name of a column, from 1
   */
  Findings(String file, String sheet, IntFunction<String> columnNames) {
    this.file = file;
    this.sheet = sheet;
    this.columnNames = columnNames;
  }

  void at(Cell cell, Notice notice) {
    at(cell.row(), cell.column(), notice);
  }

  /** Row 0 = the whole file, column 0 = the whole row. */
  void at(int row, int column, Notice notice) {
    list.add(Finding.of(notice, place(row, column), columnNames.apply(column)));
    cells.add(cell(row, column));
  }

  void add(int row, int column, Finding finding) {
    list.add(finding);
    cells.add(cell(row, column));
  }

  Place place(int row, int column) {
    return new Place(file, sheet, row, column);
  }

  String columnName(int column) {
    return columnNames.apply(column);
  }

  boolean isAt(Cell cell) {
    return cells.contains(cell(cell.row(), cell.column()));
  }

  /** How many cells something was found at; whole rows are none. */
  long cells() {
    return cells.stream().filter(cell -> (int) (long) cell != 0).count();
  }

  private static long cell(int row, int column) {
    return ((long) row << 32) | column;
  }

  boolean hasErrors() {
    return list.stream().anyMatch(Finding::isError);
  }

  List<Finding> list() {
    return List.copyOf(list);
  }
}
