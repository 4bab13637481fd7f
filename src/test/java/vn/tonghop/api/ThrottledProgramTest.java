package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.staff.Role;
import vn.tonghop.web.Served;

/** What comes of showing one text after another that is no token. */
class ThrottledProgramTest {

  @Test
  void whoeverTriesTooOftenWaitsButNobodyElseDoes(@TempDir Path folder) {
    try (Served served = Served.in(folder)) {
      Asking good = new Asking(served, served.programToken(served.member("42", Role.VIEWER)));
      Asking guessing = new Asking(served, "th_guess");
      for (int i = 0; i < 30; i++) {
        assertThat(guessing.get("/me").status()).isEqualTo(401);
      }
      Asking.Answer waits = guessing.get("/me");
      assertThat(waits.status()).isEqualTo(429);
      assertThat(Integer.parseInt(waits.header("Retry-After"))).isBetween(1, 900);
      assertThat(good.get("/me").status()).isEqualTo(200);
    }
  }
}
