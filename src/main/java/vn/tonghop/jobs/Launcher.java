package vn.tonghop.jobs;

import java.util.Optional;

/**
 * Who launched a run.
 *
 * @param text as it is kept: {@code schedule}, {@code command-line}, {@code member:} and a login;
 *     blank where that was not noted
 */
public record Launcher(String text) {

  private static final String MEMBER = "member:";

  public static final Launcher SCHEDULE = new Launcher("schedule");
  public static final Launcher COMMAND_LINE = new Launcher("command-line");

  /** Somebody of the staff, by login. */
  public static Launcher member(String login) {
    return new Launcher(MEMBER + login);
  }

  /** The login; empty when it was nobody of the staff. */
  public Optional<String> login() {
    return text.startsWith(MEMBER)
        ? Optional.of(text.substring(MEMBER.length()))
        : Optional.empty();
  }

  /**
   * What kind of launcher it is: {@code schedule}, {@code command-line}, {@code member}; or blank.
   */
  public String kind() {
    return text.replaceFirst(":.*", "");
  }
}
