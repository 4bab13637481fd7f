package vn.tonghop.security;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Token;

/** A program that has shown a token. */
public final class Program extends AbstractAuthenticationToken {

  /** Whatever is a program. */
  static final String PROGRAM = "PROGRAM";

  @Serial private static final long serialVersionUID = 1L;

  private final transient Token token;

  Program(Token token) {
    super(List.of(new SimpleGrantedAuthority(PROGRAM)));
    this.token = token;
    setAuthenticated(true);
  }

  public Token token() {
    return token;
  }

  /** For whom it acts, within what the token was granted. */
  public Member member() {
    return token.acting();
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
    return token.member().login().text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Program that && that.token.id().equals(token.id());
  }

  @Override
  public int hashCode() {
    return token.id().hashCode();
  }
}
