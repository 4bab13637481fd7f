package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** Whoever tries what is not theirs leaves a line in the log. */
class RefusalsLoggedTest {

  @Test
  void whatIsRefusedIsLoggedInOneLineWithWhoAndFromWhere(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("data/logs/tonghop.log");
    try (Served served = Served.in(folder)) {
      Member viewer = served.member("42", Role.VIEWER);
      Caller caller = new Caller(served, viewer);
      assertThat(caller.get("/units/00004").status()).isEqualTo(404);
      assertThat(caller.get("/staff").status()).isEqualTo(404);
      assertThat(caller.get("/units/%0AINFO%20forged").status()).isBetween(400, 404);
      assertThat(Files.readString(log).lines())
          .anyMatch(
              line ->
                  line.contains("Refused to member " + viewer.id() + " from ")
                      && line.endsWith(": GET unit 00004 on 2026-01-15"))
          .anyMatch(line -> line.endsWith(": GET STAFF by member " + viewer.id()))
          .noneMatch(line -> line.startsWith("INFO forged"));
    }
  }
}
