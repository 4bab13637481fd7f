package vn.tonghop.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tokens of programs, by their hashes. Writes join the caller's transaction. */
final class TokenStore {

  private static final String ALL =
      "SELECT t.hash, t.name AS token_name, t.permissions, t.made, t.expires, t.used, "
          + MemberStore.COLUMNS
          + " FROM api_token t JOIN member m ON m.id = t.member ";

  private final JdbcTemplate jdbc;

  TokenStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Token> find(String hash) {
    return jdbc.query(ALL + "WHERE t.hash = ?", TokenStore::token, hash).stream().findFirst();
  }

  /** The latest first. */
  List<Token> of(long member) {
    return jdbc.query(
        ALL + "WHERE t.member = ? ORDER BY t.made DESC, t.name", TokenStore::token, member);
  }

  void add(Token token) {
    jdbc.update(
        "INSERT INTO api_token (hash, member, name, permissions, made, expires)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        token.id(),
        token.member().id(),
        token.name(),
        token.granted().stream().map(Permission::code).collect(Collectors.joining(" ")),
        StaffStore.utc(token.made()),
        StaffStore.utc(token.expires()));
  }

  void use(String hash, Instant now) {
    jdbc.update("UPDATE api_token SET used = ? WHERE hash = ?", StaffStore.utc(now), hash);
  }

  boolean remove(String hash) {
    return jdbc.update("DELETE FROM api_token WHERE hash = ?", hash) == 1;
  }

  void removeAll(long member) {
    jdbc.update("DELETE FROM api_token WHERE member = ?", member);
  }

  int removeExpired(Instant before) {
    return jdbc.update("DELETE FROM api_token WHERE expires <= ?", StaffStore.utc(before));
  }

  private static Token token(ResultSet row, int n) throws SQLException {
    Set<Permission> granted = EnumSet.noneOf(Permission.class);
    Arrays.stream(row.getString("permissions").split(" "))
        .map(Permission::ofCode)
        .flatMap(Optional::stream)
        .forEach(granted::add);
    return new Token(
        row.getString("hash"),
        MemberStore.member(row, n),
        row.getString("token_name"),
        granted,
        row.getObject("made", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getObject("expires", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        Optional.ofNullable(StaffStore.instant(row.getObject("used", LocalDateTime.class))));
  }
}
