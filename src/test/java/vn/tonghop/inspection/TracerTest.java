package vn.tonghop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.inspection.Traced.Counted;
import vn.tonghop.inspection.Tracer.Answer;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;

/** A printed figure is followed to the cells it came from. */
class TracerTest {

  private static final String REVIEW = "reports/thu/2019/445/";

  private static Optional<TestHome> published = Optional.empty();

  @BeforeAll
  static void publish(@TempDir Path folder) {
    published = Optional.of(published(folder));
  }

  private static TestHome published(Path root) {
    TestHome home = new TestHome(root);
    home.handIn(
        "a.csv",
        TestHome.WIDE
            + "thu,18565,2019-Q1,2019-04-02,3,120,4\n"
            + "thu,18586,2019-Q1,2019-04-02,5,80,2\n"
            + "thu,18586,2019-Q2,2019-07-02,trên 7,90,6\n");
    home.handIn("b.csv", "18565", "2019-Q3", "2019-10-02", "8,100,4");
    home.handIn("c.csv", "18565", "2019-Q3", "2019-10-05", "9,101,4");
    home.night();
    home.run("review", "--programme", "thu", "--unit", "445", "--period", "2019");
    return home;
  }

  private static TestHome home() {
    return published.orElseThrow();
  }

  private static String code() {
    return code(home());
  }

  private static String code(TestHome home) {
    return home.text(REVIEW + "review.pdf")
        .replace('\n', ' ')
        .replaceAll("(?s).*?(BC-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
  }

  private static List<Traced> all(Tracer tracer, String code) {
    List<String> rows =
        Stream.concat(Stream.of("0", "T"), IntStream.rangeClosed(1, 30).mapToObj(String::valueOf))
            .toList();
    List<Traced> all = new ArrayList<>();
    for (int table = 1; table <= 8; table++) {
      for (String row : rows) {
        for (int column = 1; column <= 8; column++) {
          String cell = code + "." + table + "." + row + "." + column;
          if (tracer.trace(cell) instanceof Answer.Found found) {
            all.add(found.figure());
          }
        }
      }
    }
    return all;
  }

  @Test
  void everyFigureOfEveryTableIsTheSumOfTheCellsItIsFollowedTo() {
    Map<String, String> figures = home().figures(REVIEW);
    try (HomeContext opened = home().open()) {
      List<Traced> all = all(opened.tracer(), code());
      assertThat(all).hasSizeGreaterThan(20);
      assertThat(all).anyMatch(traced -> traced.counted().size() > 3);
      for (Traced traced : all) {
        String value = traced.value().map(Object::toString).orElse("");
        assertThat(figures.getOrDefault(key(traced), "")).as(traced.code()).isEqualTo(value);
        boolean adds =
            traced.indicator().isHandedIn()
                && traced.indicator().overTime() == OverTime.SUM
                && traced.indicator().overUnits() == OverUnits.SUM;
        if (adds) {
          assertThat(sum(traced))
              .as(traced.code())
              .isEqualByComparingTo(traced.value().map(Quantity::value).orElse(BigDecimal.ZERO));
        }
        assertThat(traced.counted().isEmpty()).as(traced.code()).isEqualTo(value.isEmpty());
      }
    }
  }

  @Test
  void aFigureOfASentenceIsFoundInTheTables() {
    assertThat(home().text(REVIEW + "review.pdf")).contains("trên 24 cuộc");
    Ran ran = home().run("trace", code(), "--figure", "trên 24");
    assertThat(ran.code()).as(ran.err()).isZero();
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).isNotEmpty().allMatch(line -> line.contains("  trên 24  "));
    for (String line : lines) {
      String found = line.substring(0, line.indexOf(' '));
      assertThat(home().run("trace", found).out()).startsWith(found + " = trên 24");
    }
    assertThat(home().run("trace", code(), "--figure", "31").code()).isEqualTo(2);
    assertThat(home().run("trace", code(), "--figure", "x").code()).isEqualTo(2);
  }

  private static String key(Traced traced) {
    return String.join(
        "/",
        traced.spot().unit().on(traced.order().period().lastDay()).code().value(),
        traced.spot().slice().code(),
        PeriodText.ofReview(
            traced.spot().period(), traced.order().programme().reporting().calendar()),
        traced.indicator().code().value());
  }

  private static BigDecimal sum(Traced traced) {
    return traced.counted().stream()
        .map(each -> each.figure().quantity().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aFigureLeadsToTheCellOfTheLatestRevision() {
    try (HomeContext opened = home().open()) {
      Traced whole =
          all(opened.tracer(), code()).stream()
              .filter(traced -> traced.indicator().code().value().equals("meetings"))
              .filter(traced -> traced.spot().unit().equals(traced.order().unit()))
              .filter(traced -> traced.spot().slice().equals(Slice.ALL))
              .filter(traced -> traced.spot().period().equals(traced.order().period()))
              .findFirst()
              .orElseThrow();
      assertThat(whole.counted())
          .extracting(each -> each.place().file() + " " + each.place().cell().orElse(""))
          .containsExactlyInAnyOrder("a.csv E2", "a.csv E3", "a.csv E4", "c.csv E2");
      assertThat(whole.value()).get().hasToString("trên 24");
      assertThat(whole.stands()).isTrue();
      assertThat(whole.edition()).isEqualTo(1);
      assertThat(whole.children())
          .extracting(part -> part.total().value().map(Object::toString).orElse("…"))
          .contains("12", "trên 12");
      assertThat(whole.counted().stream().map(Counted::entry))
          .anyMatch(entry -> entry.revision() == 2);
    }
  }

  @Test
  void itIsSaidThatThePublishedEditionIsOutOfDate(@TempDir Path folder) {
    TestHome other = published(folder);
    String code = code(other);
    other.handIn("d.csv", "18586", "2019-Q4", "2020-01-03", "1,1,1");
    other.night();
    try (HomeContext opened = other.open()) {
      assertThat(all(opened.tracer(), code)).isNotEmpty().noneMatch(Traced::stands);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Mã tra số gồm",
    "5.1.3, Mã tra số gồm",
    "BC-0000-0000.1.1.1, Không có báo cáo nào",
    "REVIEW, Mã tra số gồm",
    "REVIEW.99.1.1, không có số liệu ở bảng 99",
    "REVIEW.1.99.1, dòng 99",
    "REVIEW.1.1.A, cột A"
  })
  void whatLeadsNowhereIsSaid(String text, String why) {
    try (HomeContext opened = home().open()) {
      Answer answer = opened.tracer().trace(text.replace("REVIEW", code()));
      assertThat(answer).isInstanceOf(Answer.None.class);
      assertThat(((Answer.None) answer).why().vi()).contains(why);
    }
  }

  @Test
  void theCommandTellsItAndWritesAllOfIt() {
    String code = code();
    String cell = "";
    try (HomeContext opened = home().open()) {
      cell =
          all(opened.tracer(), code).stream()
              .filter(traced -> traced.counted().size() == 4)
              .findFirst()
              .orElseThrow()
              .code();
    }
    TestHome.Ran ran = home().run("trace", cell.toLowerCase(Locale.ROOT));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(" = ", "Cách tính", "Từ ", "a.csv E2");
    TestHome.Ran written =
        home().run("trace", cell, "--export", home().path("trace.csv").toString());
    assertThat(written.code()).isZero();
    assertThat(home().read("trace.csv")).startsWith("code,child,unit,").contains("a.csv,,E2");
    assertThat(home().run("trace", cell, "--export", home().path("trace.csv").toString()).code())
        .isEqualTo(2);
    assertThat(home().run("trace", "BC-0000-0000.1.1.1").code()).isEqualTo(2);
    assertThat(home().run("trace").code()).isEqualTo(2);
  }
}
