package vn.tonghop.jobs;

import java.util.Properties;

/**
 * Where a database is, and as whom to go there.
 *
 * @param user empty = none is named
 * @param password never printed
 */
record JdbcAddress(String url, String user, String password) {

  /** One that wants no name. */
  static JdbcAddress of(String url) {
    return new JdbcAddress(url, "", "");
  }

  /** Who goes there, as drivers want to be told. */
  Properties login() {
    Properties login = new Properties();
    if (!user.isEmpty()) {
      login.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      login.setProperty("password", password);
    }
    return login;
  }

  @Override
  public String toString() {
    return url;
  }
}
