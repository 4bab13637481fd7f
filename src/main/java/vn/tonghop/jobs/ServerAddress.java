package vn.tonghop.jobs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database on a PostgreSQL server, and the schema in it that is a home's.
 *
 * @param url {@code jdbc:postgresql://host:port/database?…}, without a password
 * @param schema lower-case letters, digits and {@code _}
 */
record ServerAddress(String url, String user, String password, String schema) {

  static final String SCHEMA = "tonghop";

  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql:(//[^/?#]+/)?[^/?#]+(\\?(?<options>.*))?");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  /** Whether it could be one: it names a database, no password and no schema. */
  static boolean isUrl(String text) {
    Matcher url = URL.matcher(text);
    return url.matches()
        && options(url).keySet().stream()
            .noneMatch(option -> option.equals("password") || option.equals("currentschema"));
  }

  private static Map<String, String> options(Matcher url) {
    Map<String, String> options = new TreeMap<>();
    for (String option : Optional.ofNullable(url.group("options")).orElse("").split("&", -1)) {
      String[] parts = option.split("=", 2);
      options.put(parts[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
    }
    return options;
  }

  static boolean isSchema(String text) {
    return NAME.matcher(text).matches();
  }

  /** For the tables of the home. */
  JdbcAddress tables() {
    return in(schema);
  }

  /** For another schema of the same database. */
  JdbcAddress in(String other) {
    return new JdbcAddress(
        url
            + (url.contains("?") ? "&" : "?")
            + "currentSchema="
            + other
            + "&ApplicationName=tonghop&tcpKeepAlive=true",
        user,
        password);
  }

  @Override
  public String toString() {
    return url + " (" + schema + ")";
  }
}
