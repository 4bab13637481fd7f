package vn.tonghop.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Floor (b): the same figures, and a row for each submission, by batch insert into tables with the
 * product's columns and nothing but a primary key, in an H2 file with the product's settings, with
 * as many commits.
 */
final class InsertFloor implements AutoCloseable {

  private static final int PER_COMMIT = 500;

  private final DataSet data;
  private final Connection connection;

  InsertFloor(DataSet data, Path folder) throws SQLException {
    this.data = data;
    this.connection =
        DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve("floor") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE submission (id BIGINT PRIMARY KEY, file BIGINT, ordinal INT,"
              + " row_number INT, case_number VARCHAR(20), programme VARCHAR(31),"
              + " unit VARCHAR(45), start_date DATE, end_date DATE, submitted_at TIMESTAMP,"
              + " submitted_at_given BOOLEAN, reasons VARCHAR(1000), revision INT,"
              + " content CHAR(32), run BIGINT)");
      statement.execute(
          "CREATE TABLE figure (id BIGINT PRIMARY KEY, indicator INT, amount BIGINT,"
              + " scale TINYINT, qualifier TINYINT, row_number INT, column_number INT)");
    }
    connection.setAutoCommit(false);
  }

  /** Inserts it all. */
  void insert() throws SQLException {
    try (PreparedStatement submission =
            connection.prepareStatement(
                "INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement figure =
            connection.prepareStatement("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int done = 0;
      for (int month = 1; month <= data.months(); month++) {
        for (int unit = 0; unit < data.units(); unit++) {
          add(++done, unit, month, submission, figure);
          if (done % PER_COMMIT == 0 || done == data.submissions()) {
            submission.executeBatch();
            figure.executeBatch();
            connection.commit();
          }
        }
      }
    }
  }

  private void add(
      int id, int unit, int month, PreparedStatement submission, PreparedStatement figure)
      throws SQLException {
    LocalDate start = data.month(month).atDay(1);
    LocalDateTime handedIn = start.plusMonths(1).atTime(8, 0);
    submission.setLong(1, id);
    submission.setLong(2, month);
    submission.setInt(3, unit);
    submission.setInt(4, unit + 2);
    submission.setString(5, Long.toString(1_000_000_000_000L + id));
    submission.setString(6, DataSet.CODE);
    submission.setString(7, data.unit(unit));
    submission.setObject(8, start);
    submission.setObject(9, start.plusMonths(1));
    submission.setObject(10, handedIn);
    submission.setBoolean(11, true);
    submission.setString(12, "");
    submission.setInt(13, 1);
    submission.setString(14, Long.toString(1_000_000_000_000_000_000L + id) + "0123456789abc");
    submission.setLong(15, 1);
    submission.addBatch();
    int column = 0;
    for (int amount : data.figures(unit, month)) {
      figure.setLong(1, id * 1000L + column);
      figure.setInt(2, column);
      figure.setLong(3, amount);
      figure.setInt(4, 0);
      figure.setInt(5, 0);
      figure.setInt(6, unit + 2);
      figure.setInt(7, 5 + column++);
      figure.addBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
