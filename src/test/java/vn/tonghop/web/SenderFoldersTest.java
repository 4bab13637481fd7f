package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Role;

/**
 * Who sees a file of which nobody can say whose it is: its sender as {@code config/folders.csv}
 * tells, and whoever reaches the scope of the programmes. Until the reform 18409 was a commune of
 * district 445 in province 42, since then it is another one of that province.
 */
class SenderFoldersTest {

  private static final LocalDate THEN = LocalDate.of(2025, 6, 30);
  private static final String NOTHING_TO_READ = "không phải bảng số liệu, %s\n";

  @Test
  void whatCannotBeReadIsForWhoeverSentIt(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.write("config/folders.csv", "folder,unit\nxa-tan-loc,18409\n");
    home.handIn("xa-tan-loc/2019/hong.csv", NOTHING_TO_READ.formatted("một"));
    home.handIn("thu/hong.csv", NOTHING_TO_READ.formatted("hai"));
    home.handIn("khac/hong.csv", NOTHING_TO_READ.formatted("ba"));
    home.night();
    try (Served served = Served.of(home, TestHome.clock())) {
      assertThat(seenBy(served, "xa-tan-loc/2019/hong.csv"))
          .isEqualTo(
              Map.of("18409 now", 200, "18409 then", 404, "445 then", 404, "42", 200, "01", 404));
      assertThat(seenBy(served, "thu/hong.csv"))
          .as("lies below the folder of a programme, whose scope is 445")
          .isEqualTo(
              Map.of("18409 now", 404, "18409 then", 404, "445 then", 200, "42", 200, "01", 404));
      assertThat(seenBy(served, "khac/hong.csv"))
          .as("may be of any programme")
          .isEqualTo(
              Map.of("18409 now", 404, "18409 then", 404, "445 then", 404, "42", 404, "01", 404));
    }
  }

  private static Map<String, Integer> seenBy(Served served, String file) {
    String receipt = Receipt.of(Sha256.of(served.home().read("input/" + file))).number();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String unit : List.of("18409 now", "18409 then", "445 then", "42", "01")) {
      LocalDate day = unit.endsWith("then") ? THEN : TestHome.TODAY;
      Caller caller =
          new Caller(served, served.member(unit.replaceAll(" .*", ""), day, Role.OFFICER));
      seen.put(unit, caller.get("/submissions/files/" + receipt + "/original").status());
    }
    return seen;
  }

  @Test
  void aFaultyTableIsToldAtTheStart(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.write("config/folders.csv", "folder,unit\n../ngoai,18409\nxa,99999\n");
    TestHome.Ran vi = home.run("nightly");
    assertThat(vi.code()).isEqualTo(2);
    assertThat(vi.complaints())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("config/folders.csv:2: Cột folder: \"../ngoai\""),
            second -> assertThat(second).startsWith("config/folders.csv:3: Cột unit: không có"));
    assertThat(home.run("nightly", "--speak", "en").complaints())
        .satisfiesExactly(
            first -> assertThat(first).contains("does not lie in input/"),
            second -> assertThat(second).contains("there is no unit \"99999\""));
  }
}
