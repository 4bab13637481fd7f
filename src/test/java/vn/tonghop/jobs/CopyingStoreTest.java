package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.Databases;

class CopyingStoreTest {

  private static final String INTO =
      " (id, small, flag, day, at, text, code, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private final DataSource database = Databases.postgres();
  private final JdbcTemplate plain = new JdbcTemplate(database);
  private final CopyingStore copying = new CopyingStore(database);
  private final TransactionTemplate transactions =
      new TransactionTemplate(new JdbcTransactionManager(database));

  /** A row of every kind of column that the product has. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(
      long id,
      @Nullable Integer small,
      @Nullable Boolean flag,
      @Nullable LocalDate day,
      @Nullable LocalDateTime at,
      @Nullable String text,
      byte @Nullable [] bytes) {}

  private static final ParameterizedPreparedStatementSetter<Row> SETTER =
      (statement, row) -> {
        statement.setLong(1, row.id());
        if (row.small() == null) {
          statement.setNull(2, Types.INTEGER);
        } else {
          statement.setInt(2, row.small());
        }
        statement.setObject(3, row.flag(), Types.BOOLEAN);
        statement.setObject(4, row.day());
        statement.setObject(5, row.at(), Types.TIMESTAMP);
        statement.setString(6, row.text());
        statement.setString(7, "ab");
        statement.setBytes(8, row.bytes());
      };

  @BeforeEach
  void tables() {
    for (String table : List.of("copied", "batched")) {
      plain.execute(
          "CREATE TABLE "
              + table
              + " (id BIGINT PRIMARY KEY, small INT, flag BOOLEAN, day DATE, at TIMESTAMP,"
              + " text VARCHAR(4000), code CHAR(4), bytes BYTEA)");
    }
  }

  private static List<Row> rows() {
    List<@Nullable String> texts =
        Arrays.asList(
            null,
            "",
            " ",
            "\\N",
            "\\",
            "\\\\n",
            "a\tb",
            "a\nb\r\nc",
            "\b\f\u000b\u007f",
            "\\.",
            "Hội nghị tiếp xúc, đối thoại",
            "ế\u0301",
            "𝟙 🏛",
            "\"x\",'y'",
            "x\\",
            "NULL");
    byte[] all = new byte[256];
    IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
    Stream<Row> odd =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    new Row(
                        i,
                        i % 3 == 0 ? null : -i,
                        i % 3 == 1 ? null : i % 2 == 0,
                        i % 4 == 0 ? null : LocalDate.of(i % 4 == 1 ? 1 : 2019, 12, 31),
                        i % 4 == 0 ? null : LocalDateTime.of(2019, 3, 31, 0, 0, i, i * 1000 + 400),
                        texts.get(i),
                        i % 2 == 0 ? all : "\\x\n".getBytes(StandardCharsets.UTF_8)));
    Stream<Row> plain =
        IntStream.range(100, 5000)
            .mapToObj(
                i ->
                    new Row(
                        i, i, true, LocalDate.MAX.withYear(9999), null, "x".repeat(i % 50), null));
    return Stream.concat(odd, plain).toList();
  }

  private void insert(JdbcTemplate by, String table, List<Row> rows) {
    transactions.executeWithoutResult(
        status -> by.batchUpdate("INSERT INTO " + table + INTO, rows, rows.size(), SETTER));
  }

  private List<Map<String, Object>> in(String table) {
    List<Map<String, Object>> rows = plain.queryForList("SELECT * FROM " + table + " ORDER BY id");
    rows.forEach(
        row ->
            row.replaceAll(
                (column, value) ->
                    value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
    return rows;
  }

  @Test
  void theRowsAreThoseOfABatch() {
    insert(copying, "copied", rows());
    insert(plain, "batched", rows());

    assertThat(in("copied")).hasSameSizeAs(rows()).isEqualTo(in("batched"));
  }

  @Test
  void itIsByCopyThatTheyCome() {
    plain.execute(
        "CREATE TABLE said (how TEXT); CREATE FUNCTION say() RETURNS TRIGGER LANGUAGE plpgsql AS"
            + " $$ BEGIN INSERT INTO said VALUES (current_query()); RETURN NEW; END $$;"
            + " CREATE TRIGGER say BEFORE INSERT ON copied EXECUTE FUNCTION say()");

    insert(copying, "copied", rows());

    assertThat(plain.queryForList("SELECT how FROM said", String.class))
        .singleElement()
        .asString()
        .startsWith("COPY copied");
  }

  /** As the numbers of indicators are asked for and given out while figures are written. */
  @Test
  void whoeverSetsValuesMayAskTheDatabaseAndWriteToIt() {
    transactions.executeWithoutResult(
        status ->
            copying.batchUpdate(
                "INSERT INTO copied" + INTO,
                rows(),
                rows().size(),
                (statement, row) -> {
                  if (row.id() == 7) {
                    assertThat(copying.update("INSERT INTO batched (id) VALUES (1)")).isOne();
                  }
                  SETTER.setValues(statement, row);
                }));

    assertThat(in("copied")).hasSameSizeAs(rows());
    assertThat(in("batched")).hasSize(1);
  }

  @Test
  void whatIsGivenUpIsNotThere() {
    transactions.executeWithoutResult(
        status -> {
          copying.batchUpdate("INSERT INTO copied" + INTO, rows(), rows().size(), SETTER);
          assertThat(copying.queryForObject("SELECT COUNT(*) FROM copied", Integer.class))
              .isEqualTo(rows().size());
          status.setRollbackOnly();
        });

    assertThat(in("copied")).isEmpty();
  }

  @Test
  void aNumberThatIsTakenIsToldAsEverywhere() {
    insert(plain, "copied", rows().subList(4999 - 100 + 10, 4999 - 100 + 11));

    assertThatThrownBy(() -> insert(copying, "copied", rows()))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(in("copied")).hasSize(1);
  }

  @Test
  void outsideOfATransactionNothingIsCopied() {
    List<Row> rows = rows();
    assertThatThrownBy(
            () -> copying.batchUpdate("INSERT INTO copied" + INTO, rows, rows.size(), SETTER))
        .isInstanceOf(IllegalStateException.class);
    assertThat(in("copied")).isEmpty();
  }
}
