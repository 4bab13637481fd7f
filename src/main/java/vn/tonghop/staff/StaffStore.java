package vn.tonghop.staff;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the staff. Writes join the caller's transaction. */
public final class StaffStore {

  private final MemberStore members;
  private final CredentialStore credentials;
  private final InvitationStore invitations;
  private final FailureStore failures;
  private final SessionStore sessions;
  private final TokenStore tokens;

  public StaffStore(JdbcTemplate jdbc) {
    members = new MemberStore(jdbc);
    credentials = new CredentialStore(jdbc);
    invitations = new InvitationStore(jdbc);
    failures = new FailureStore(jdbc);
    sessions = new SessionStore(jdbc);
    tokens = new TokenStore(jdbc);
  }

  MemberStore members() {
    return members;
  }

  CredentialStore credentials() {
    return credentials;
  }

  InvitationStore invitations() {
    return invitations;
  }

  FailureStore failures() {
    return failures;
  }

  SessionStore sessions() {
    return sessions;
  }

  TokenStore tokens() {
    return tokens;
  }

  /** As tables have it: UTC, to the millisecond. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
