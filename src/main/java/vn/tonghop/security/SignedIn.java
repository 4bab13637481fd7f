package vn.tonghop.security;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Session;

/** Somebody with a session, be it whole or not. */
public final class SignedIn extends AbstractAuthenticationToken {

  /** Whoever has come all the way in. */
  static final String IN = "IN";

  /** Whoever has still something to do before that. */
  static final String UNDER_WAY = "UNDER_WAY";

  @Serial private static final long serialVersionUID = 1L;

  private final transient Session session;

  SignedIn(Session session) {
    super(List.of(new SimpleGrantedAuthority(session.isIn() ? IN : UNDER_WAY)));
    this.session = session;
    setAuthenticated(true);
  }

  public Session session() {
    return session;
  }

  public Member member() {
    return session.member();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return this;
  }

  @Override
  public String getName() {
    return session.member().login().text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && that.session.id().equals(session.id());
  }

  @Override
  public int hashCode() {
    return session.id().hashCode();
  }
}
