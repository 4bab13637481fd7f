package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;

/**
 * {@code units check}, {@code apply}, {@code undo}, {@code list}, as from the shell, in a home
 * whose programme is Hà Tĩnh's (42) since July 2025: on 2025-12-01 xã Hồng Lộc (18409) goes into xã
 * Việt Xuyên (18601).
 */
class UnitsChangeTest {

  private static final String HEADER = "date,action,code,into,name,type,level,parent,resolution\n";
  private static final String MERGER =
      HEADER + "2025-12-01,dissolve,18409,18601,,,,,9/NQ-UBTVQH15\n";
  private static final String PLACE = "config/changes/2025-12-01-nghi-quyet-9.csv";
  private static final String TITLE = "2025-12-01-nghi-quyet-9";
  private static final String REVIEW = "reports/thu/2025-Q4/42/";

  private final TestHome home;

  UnitsChangeTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    home.programme(
        TestHome.programme()
            .replace("scope: \"445\"", "scope: \"42\"")
            .replace("valid: 2019-01-01..", "valid: 2025-07-01..")
            .replace("    district: 4\n", "    province: 4\n")
            .replace("    - 2019\n", "    - 2025-07-01..\n")
            .replace("period: 2019-H1", "period: 2025-Q4")
            .replace("units: [\"445\"]", "units: [\"42\"]")
            .replace("levels: [district, commune]", "levels: [province, commune]"));
  }

  private Ran units(String command, String set, String... more) {
    Path file = home.write("../Nghị quyết 9.csv", set);
    String[] words = new String[3 + more.length];
    words[0] = "units";
    words[1] = command;
    words[2] = file.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return home.run(words);
  }

  private List<String> acts() {
    try (HomeContext context = home.open()) {
      return context.actsToRead().before(Long.MAX_VALUE, 100).stream()
          .map(ActJournal.Recorded::act)
          .map(act -> act.kind().code() + " " + act.subjects().get(0).value())
          .filter(act -> act.startsWith("units_"))
          .toList();
    }
  }

  private void well(Ran ran) {
    assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
  }

  @Test
  void aCheckTellsWhatWouldHappenAndChangesNothing() {
    home.handIn("a.csv", "18073", "2025-Q4", "2026-01-02", "3,120,4");
    well(home.run("nightly"));
    Map<String, String> before = home.tree("config");

    Ran ran = units("check", MERGER);

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            """
            Đơn vị kết thúc: 2
              01/12/2025  Xã Hồng Lộc (18409@2025-07-01) → Xã Việt Xuyên (18601@2025-12-01) toàn bộ
              01/12/2025  Xã Việt Xuyên (18601@2025-07-01) → Xã Việt Xuyên (18601@2025-12-01) toàn\
             bộ
            Đơn vị bắt đầu: 1
              01/12/2025  Xã Việt Xuyên (18601@2025-12-01), thuộc Tỉnh Hà Tĩnh (42)
            Còn nợ báo cáo, của đơn vị kết thúc, kỳ đến hết ngày kết thúc: 4
              thu  2025-Q3  Xã Hồng Lộc (18409@2025-07-01)
            """)
        .contains(
            """
              thu  2025-10-01..2025-11-30  Xã Hồng Lộc (18409@2025-07-01)
            """)
        .contains(
            """
            Không còn phải nộp như trước; mẫu đã phát cho kỳ này không dùng được nữa: 4
              thu  2025-Q4  Xã Hồng Lộc (18409@2025-07-01)
              thu  2025-Q4  Xã Việt Xuyên (18601@2025-07-01)
              thu  2026-Q1  Xã Hồng Lộc (18409@2025-07-01)
              thu  2026-Q1  Xã Việt Xuyên (18601@2025-07-01)
            Phải nộp thay vào đó: 4
            """)
        .contains(
            """
            Báo cáo tổng hợp có đơn vị thay đổi trong kỳ: 1
              thu 2025-Q4 Tỉnh Hà Tĩnh
            Báo cáo đã làm, sẽ không còn khớp danh mục: 1
            """);
    assertThat(home.tree("config")).isEqualTo(before);
    assertThat(units("check", MERGER, "--speak", "en").out())
        .startsWith("Units that end: 2\n  2025-12-01  Xã Hồng Lộc");
  }

  @Test
  void whatTouchesNothingThatIsOpenIsSound() {
    Ran ran = units("check", HEADER + "2026-03-01,create,SYT,,Sở Y tế,,department,42,\n");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            "Đơn vị bắt đầu: 1\n  01/3/2026  Sở Y tế (SYT@2026-03-01), thuộc Tỉnh Hà Tĩnh (42)\n");
  }

  @Test
  void faultsAreToldAtTheirRowsAndNothingIsApplied() {
    String faulty =
        HEADER + "2025-12-01,dissolve,18409,99999,,,,,\n2025-12-01,rename,18601,,,,,,\n";

    Ran check = units("check", faulty, "--speak", "en");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.err())
        .isEqualTo("Nghị quyết 9.csv:3: Action rename needs column name as well.\n");
    Ran apply = units("apply", HEADER + "2025-12-01,dissolve,18409,99999,,,,,\n");
    assertThat(apply.code()).isEqualTo(2);
    assertThat(apply.err())
        .startsWith("Nghị quyết 9.csv:2: Cột into: ngày 2025-12-01 không có đơn vị \"99999\".");
    assertThat(home.has("config/changes")).isFalse();
    assertThat(home.run("units", "check", home.path("none.csv").toString()).code()).isEqualTo(2);
  }

  @Test
  void aUnitThatHasHandedInBeyondItsEndCannotEndThen() {
    home.handIn("a.csv", "18409", "2025-Q4", "2026-01-02", "3,120,4");
    well(home.run("nightly"));

    Ran ran = units("check", HEADER + "\n" + MERGER.substring(HEADER.length()), "--speak", "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            "Nghị quyết 9.csv:3: Unit 18409@2025-07-01 has handed in thu for"
                + " 2025-10-01..2025-12-31 (HS-");
    assertThat(units("apply", MERGER).code()).isEqualTo(2);
    assertThat(home.has("config/changes")).isFalse();
    well(
        units(
            "check",
            MERGER
                .replace("2025-12-01", "2026-01-01")
                .replace("dissolve", "rename")
                .replace(",18601,,", ",,Xã Tên Mới,")));
  }

  @Test
  void onceItIsWithdrawnTheChangeGoesInAndBothStretchesAreHandedInAnew() {
    home.handIn("a.csv", "18601", "2025-Q4", "2026-01-02", "9,120,4");
    well(home.run("nightly"));
    assertThat(units("apply", MERGER).code()).isEqualTo(2);
    String receipt =
        String.valueOf(home.rows("SELECT receipt FROM received_file").get(0).get("RECEIPT"));
    well(home.run("withdraw", receipt, "--reason", "Chia theo nghị quyết"));
    well(units("apply", MERGER));

    home.handIn("b.csv", "18601", "2025-10-01..2025-11-30", "2026-01-03", "4,120,4");
    home.handIn("c.csv", "18601", "2025-12-01..2025-12-31", "2026-01-03", "5,120,4");
    well(home.run("nightly"));

    assertThat(home.figures(REVIEW)).containsEntry("42/commune/2025-Q4/meetings", "9");
    well(home.run("verify", home.path(REVIEW).toString()));
    well(home.run("rebuild"));
    assertThat(home.figures(REVIEW)).containsEntry("42/commune/2025-Q4/meetings", "9");
  }

  @Test
  void whatIsAppliedIsTheHomesRegisterAndItsReviewsGoByIt() {
    well(units("apply", MERGER));
    assertThat(home.read(PLACE)).isEqualTo(MERGER);
    assertThat(home.run("units", "list").out()).isEqualTo(TITLE + "\n");
    assertThat(home.run("units", "show", "18601", "--date", "2025-12-01").out())
        .startsWith("Xã Việt Xuyên  18601@2025-12-01  cấp xã  01/12/2025 – đến nay\n")
        .contains("    Xã Hồng Lộc (18409@2025-07-01), toàn bộ, 01/12/2025, 9/NQ-UBTVQH15\n");
    assertThat(acts()).containsExactly("units_changed " + PLACE);

    home.handIn("a.csv", "18409", "2025-10-01..2025-11-30", "2026-01-02", "3,120,4");
    home.handIn("b.csv", "18601", "2025-10-01..2025-11-30", "2026-01-02", "4,120,4");
    home.handIn("c.csv", "18601", "2025-12-01..2025-12-31", "2026-01-02", "5,120,4");
    well(home.run("nightly"));
    Map<String, String> figures = home.figures(REVIEW);
    assertThat(figures)
        .containsEntry("42/commune/2025-Q4/meetings", "12")
        .containsEntry("18409/commune/2025-Q4/meetings", "3");
    assertThat(
            home.records(REVIEW + "figures.csv").stream()
                .filter(row -> row.getField(3).equals("commune"))
                .filter(row -> row.getField(4).equals("2025-Q4"))
                .filter(row -> row.getField(5).equals("meetings"))
                .filter(row -> !row.getField(0).equals("42") && !row.getField(6).isEmpty())
                .mapToInt(row -> Integer.parseInt(row.getField(6)))
                .sum())
        .isEqualTo(12);
    well(home.run("verify", home.path(REVIEW).toString()));
    well(
        home.run(
            "review",
            "--programme",
            "thu",
            "--unit",
            "42",
            "--period",
            "2025-Q4",
            "--structure",
            "2026-01-01"));
    assertThat(home.figures("reports/thu/2025-Q4/42@2026-01-01/"))
        .containsEntry("18601/commune/2025-Q4/meetings", "12");

    Ran undo = home.run("units", "undo", TITLE);
    assertThat(undo.code()).isEqualTo(2);
    assertThat(undo.err().lines())
        .singleElement()
        .asString()
        .contains("HS-", "18601@2025-12-01", "đã dựa vào thay đổi này");
    assertThat(home.has(PLACE)).isTrue();
  }

  @Test
  void itIsTakenBackAsLongAsNothingRestsOnIt() {
    Ran before = home.run("units", "show", "18601");
    well(units("apply", MERGER));

    well(home.run("units", "undo", TITLE));

    assertThat(home.run("units", "show", "18601").out()).isEqualTo(before.out());
    assertThat(home.run("units", "list").out()).startsWith("Chưa áp dụng");
    assertThat(acts()).containsExactly("units_changed_back " + PLACE, "units_changed " + PLACE);
    assertThat(home.tree("config/changes"))
        .hasSize(1)
        .allSatisfy(
            (name, content) ->
                assertThat(name).matches(Pattern.quote(PLACE) + "[.][0-9a-f]{12}[.]undone"));
    assertThat(home.run("units", "undo", TITLE).code()).isEqualTo(2);
    well(units("apply", MERGER));
    assertThat(home.run("units", "list").out()).isEqualTo(TITLE + "\n");
  }

  @Test
  void aWithdrawnFigureRestsOnNothing() {
    well(units("apply", MERGER));
    home.handIn("c.csv", "18601", "2025-12-01..2025-12-31", "2026-01-02", "5,120,4");
    well(home.run("nightly"));
    assertThat(home.run("units", "undo", TITLE).code()).isEqualTo(2);
    String receipt =
        String.valueOf(home.rows("SELECT receipt FROM received_file").get(0).get("RECEIPT"));
    well(home.run("withdraw", receipt, "--reason", "Nghị quyết chưa có hiệu lực"));

    well(home.run("units", "undo", TITLE));

    assertThat(home.rows("SELECT unit FROM dossier").get(0)).containsValue("18601@2025-07-01");
    well(home.run("nightly"));
  }

  @Test
  void anIssuedReviewOfWhoeverIsAboveRestsOnItToo() {
    well(units("apply", MERGER));
    home.write("config/bodies.yaml", "terms: [2025-10-16]\n");
    home.handIn("d.csv", "18073", "2025-Q4", "2026-01-02", "5,120,4");
    well(home.run("nightly"));
    well(
        home.run(
            "issue",
            "--programme",
            "thu",
            "--unit",
            "42",
            "--period",
            "2025-Q4",
            "--date",
            "2026-01-14",
            "--unwritten"));

    Ran undo = home.run("units", "undo", TITLE);

    assertThat(undo.code()).isEqualTo(2);
    assertThat(undo.err()).contains("Báo cáo đã ban hành", "dựa vào thay đổi này");
  }

  @Test
  void aRenamedUnitHoldsItsChangeByFiguresOfDaysAfterItOnly() {
    home.handIn("a.csv", "18073", "2025-10-01..2025-11-30", "2026-01-02", "3,120,4");
    well(home.run("nightly"));
    well(units("apply", HEADER + "2025-12-01,rename,18073,,Xã Tên Mới,,,,\n"));
    well(home.run("units", "undo", TITLE));
    well(units("apply", HEADER + "2025-12-01,rename,18073,,Xã Tên Mới,,,,\n"));
    home.handIn("b.csv", "18073", "2025-12-01..2025-12-31", "2026-01-02", "3,120,4");
    well(home.run("nightly"));

    assertThat(home.run("units", "undo", TITLE, "--speak", "en").err()).contains("rests on it");
  }

  @Test
  void aSetThatALaterOneGoesOnFromIsNotTakenBack() {
    well(units("apply", HEADER + "2025-12-01,create,SYT,,Sở Y tế,,department,42,\n"));
    Path later =
        home.write("../later.csv", HEADER + "2026-02-01,rename,SYT,,Sở Y tế Hà Tĩnh,,,,\n");
    well(home.run("units", "apply", later.toString()));

    Ran undo = home.run("units", "undo", TITLE);
    assertThat(undo.code()).isEqualTo(2);
    assertThat(undo.err()).startsWith("config/changes/2026-02-01-later.csv:2: Cột code");
    well(home.run("units", "undo", "2026-02-01-later"));
    well(home.run("units", "undo", TITLE));
  }

  @Test
  void theSameFileAgainIsKnownAndAnotherOfItsNameIsRefused() {
    well(units("apply", MERGER));
    Ran again = units("apply", MERGER);
    well(again);
    assertThat(again.out()).isEqualTo("Đã áp dụng rồi: " + TITLE + "\n");
    assertThat(acts()).hasSize(1);

    Ran other = units("apply", HEADER + "2025-12-01,rename,18073,,Xã Tên Mới,,,,\n");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains(PLACE);
  }

  @Test
  void whatWasPublishedBeforeIsVerifiedByTheRegisterOfItsTime() throws IOException {
    home.handIn("a.csv", "18073", "2025-Q4", "2026-01-02", "3,120,4");
    home.handIn("b.csv", "18409", "2025-10-01..2025-11-30", "2026-01-02", "4,120,4");
    well(home.run("nightly"));
    Path kept = Files.createDirectories(home.path("../kept"));
    for (String name : home.tree(REVIEW).keySet()) {
      Files.copy(home.path(name), kept.resolve(String.valueOf(Path.of(name).getFileName())));
    }
    well(units("apply", MERGER));

    well(home.run("verify", home.path(REVIEW).toString()));
    home.handIn("c.csv", "18601", "2025-12-01..2025-12-31", "2026-01-02", "5,120,4");
    well(home.run("nightly"));
    assertThat(home.figures(REVIEW)).containsEntry("42/commune/2025-Q4/meetings", "12");
    well(home.run("verify", home.path(REVIEW).toString()));
    assertThat(home.read("../kept/manifest.json"))
        .isNotEqualTo(home.read(REVIEW + "manifest.json"));
    well(home.run("verify", kept.toString()));

    Path more = home.write("../b.csv", HEADER + "2026-03-01,create,SYT,,Sở Y tế,,department,42,\n");
    well(home.run("units", "apply", more.toString()));
    well(home.run("verify", home.path(REVIEW).toString()));
    well(home.run("verify", kept.toString()));
  }

  @Test
  void staffOfAUnitThatEndsAreToldAndHoldTheOneThatBegins() {
    home.night();
    try (HomeContext context = home.open()) {
      Person person =
          new Person(
              "Cán bộ Một",
              "",
              Set.of(Role.CLERK),
              new Scope(UnitId.parse("18601@2025-07-01")),
              Locale.forLanguageTag("vi"));
      context.transactions().during(() -> context.staff().members().add(new Login("mot"), person));
    }
    assertThat(units("check", MERGER).out())
        .endsWith("Cán bộ thuộc đơn vị kết thúc: 1\n  mot  Xã Việt Xuyên (18601@2025-07-01)\n");
  }
}
