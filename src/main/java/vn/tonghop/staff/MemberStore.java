package vn.tonghop.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.orgunit.UnitId;

/** Who is on the staff; no row is ever deleted. Writes join the caller's transaction. */
final class MemberStore {

  /** For other stores that join this table as {@code m}. */
  static final String COLUMNS =
      "m.id, m.login, m.name, m.title, m.roles, m.scope, m.language, m.since AS member_since,"
          + " m.closed";

  private static final String ALL = "SELECT " + COLUMNS + " FROM member m ";

  private final JdbcTemplate jdbc;

  MemberStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By login; the closed ones too. */
  List<Member> all() {
    return jdbc.query(ALL + "ORDER BY m.login", MemberStore::member);
  }

  Optional<Member> find(long id) {
    return jdbc.query(ALL + "WHERE m.id = ?", MemberStore::member, id).stream().findFirst();
  }

  Optional<Member> find(Login login) {
    return jdbc.query(ALL + "WHERE m.login = ?", MemberStore::member, login.text()).stream()
        .findFirst();
  }

  Member add(Login login, Person person, Instant since) {
    Long last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM member", Long.class);
    long id = (last == null ? 0 : last) + 1;
    jdbc.update(
        "INSERT INTO member (id, login, name, title, roles, scope, language, since)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        login.text(),
        person.name(),
        person.title(),
        codes(person.roles()),
        person.scope().unit().text(),
        person.language().getLanguage(),
        StaffStore.utc(since));
    return find(id).orElseThrow();
  }

  void change(long id, Person person) {
    jdbc.update(
        "UPDATE member SET name = ?, title = ?, roles = ?, scope = ?, language = ? WHERE id = ?",
        person.name(),
        person.title(),
        codes(person.roles()),
        person.scope().unit().text(),
        person.language().getLanguage(),
        id);
  }

  void close(long id, Instant when) {
    jdbc.update("UPDATE member SET closed = ? WHERE id = ?", StaffStore.utc(when), id);
  }

  void reopen(long id) {
    jdbc.update("UPDATE member SET closed = NULL WHERE id = ?", id);
  }

  private static String codes(Set<Role> roles) {
    return roles.stream().map(Role::code).collect(Collectors.joining(" "));
  }

  /** Reads {@link #COLUMNS}. */
  static Member member(ResultSet row, int n) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(row.getString("roles").split(" "))
        .map(Role::ofCode)
        .forEach(role -> roles.add(role.orElseThrow()));
    return new Member(
        row.getLong("id"),
        new Login(row.getString("login")),
        new Person(
            row.getString("name"),
            row.getString("title"),
            roles,
            new Scope(UnitId.parse(row.getString("scope"))),
            Locale.forLanguageTag(row.getString("language"))),
        row.getObject("member_since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        Optional.ofNullable(StaffStore.instant(row.getObject("closed", LocalDateTime.class))));
  }
}
