package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Launcher;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.Withdrawing;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.People;
import vn.tonghop.staff.Role;
import vn.tonghop.validation.AcceptedWarningStore;
import vn.tonghop.validation.JudgementStore;

/** A book that is read again only where it has changed is the book that is read whole. */
class CaseBookTest {

  private static final LocalDate TODAY = TestHome.TODAY;
  private static final Member LAN = People.member(1, "lan", "445", Role.OFFICER);
  private static final Member AN = People.member(2, "binh", "445", Role.OFFICER);

  private final TestHome home;
  private final People.Wall clock = new People.Wall();
  private int files;

  CaseBookTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private Ledgers ledgers(HomeContext context) {
    return new Ledgers(
        context.status(),
        context.part(RunStore.class),
        context.part(EditionStore.class),
        accepted(context),
        clock);
  }

  private static AcceptedWarningStore accepted(HomeContext context) {
    return new AcceptedWarningStore(context.part(JdbcTemplate.class));
  }

  private static CaseBook book(HomeContext context, Ledgers ledgers) {
    return new CaseBook(
        ledgers,
        context.part(LedgerStore.class),
        context.part(JudgementStore.class),
        context.part(Deliveries.class),
        context.yardstick(),
        accepted(context));
  }

  private static List<String> communes(Register register) {
    LocalDate day = LocalDate.of(2019, 6, 30);
    return register
        .treeOn(day)
        .subtree(register.bearer(new UnitCode("445"), day).orElseThrow())
        .filter(unit -> unit.level() == Level.COMMUNE)
        .map(unit -> unit.on(day).code().value())
        .limit(9)
        .toList();
  }

  /** A file of a few rows: good ones, late ones that are warned of, ones that are refused. */
  private void handIn(Random dice, List<String> communes) {
    StringBuilder rows = new StringBuilder(TestHome.WIDE);
    int first = dice.nextInt(communes.size());
    for (int i = 0; i < 1 + dice.nextInt(3); i++) {
      int meetings = 1 + dice.nextInt(9);
      rows.append("thu,")
          .append(communes.get((first + i) % communes.size()))
          .append(dice.nextInt(6) == 0 ? ",2019-H1," : ",2019-Q" + (1 + dice.nextInt(2)) + ",")
          .append(dice.nextBoolean() ? "2019-04-02T0" : "2019-08-02T0")
          .append(dice.nextInt(10))
          .append(":00,")
          .append(meetings)
          .append(',')
          .append(dice.nextInt(4) == 0 ? meetings - 1 : meetings * 20)
          .append(",\n");
    }
    files++;
    home.handIn("f" + files + ".csv", rows.toString());
  }

  private void withdraw(Random dice, HomeContext context) {
    List<Entry> inForce =
        context
            .part(LedgerStore.class)
            .inForce(
                context.yardstick().programmes().all().stream()
                    .filter(programme -> programme.code().value().equals("thu"))
                    .findFirst()
                    .orElseThrow()
                    .code(),
                new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)));
    if (!inForce.isEmpty()) {
      Entry entry = inForce.get(dice.nextInt(inForce.size()));
      Withdrawing.Asked asked =
          new Withdrawing.Asked(
              entry.key().caseNumber(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              /* all= */ false);
      assertThat(context.withdrawing().withdraw(asked, "nhập nhầm", TODAY, done -> {}))
          .isInstanceOf(Withdrawing.Answer.Done.class);
    }
  }

  private void letStand(Random dice, HomeContext context) {
    List<AcceptedWarningStore.Handed> open = new ArrayList<>(accepted(context).open());
    if (!open.isEmpty()) {
      AcceptedWarningStore.Handed handed = open.get(dice.nextInt(open.size()));
      context
          .transactions()
          .during(
              () -> {
                accepted(context)
                    .add(
                        context
                            .part(LedgerStore.class)
                            .received(handed.file())
                            .orElseThrow()
                            .sha256(),
                        handed.ordinal(),
                        (dice.nextBoolean() ? LAN : AN).id(),
                        "",
                        "đã xem",
                        clock.instant());
                return "";
              });
    }
  }

  private static void assertSame(Cases kept, Cases whole) {
    assertThat(kept.lines()).isEqualTo(whole.lines());
    for (CaseLine line : whole.lines()) {
      assertThat(kept.find(line.number())).contains(line);
      assertThat(kept.refusedOf(line.key())).isEqualTo(whole.refusedOf(line.key()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsReadAgainInPartIsWhatIsReadWhole(long seed) {
    Random dice = new Random(seed);
    try (HomeContext context = home.open();
        Ledgers lasting = ledgers(context)) {
      CaseBook kept = book(context, lasting);
      List<String> communes = communes(context.yardstick().register());
      for (int step = 0; step < 20; step++) {
        clock.pass(Duration.ofMinutes(1));
        switch (dice.nextInt(5)) {
          case 0 -> withdraw(dice, context);
          case 1 -> letStand(dice, context);
          default -> {
            handIn(dice, communes);
            context
                .nightly()
                .intake(TODAY, Launcher.member((dice.nextBoolean() ? LAN : AN).login().text()));
          }
        }
        try (Ledgers fresh = ledgers(context)) {
          Cases whole = book(context, fresh).on(LAN, TODAY);
          clock.pass(Duration.ofMinutes(1)); // nothing that is kept is young any more
          Cases asKept = settled(kept, whole);
          assertSame(asKept, whole);
        }
      }
      assertThat(files).isGreaterThan(6);
    }
  }

  /** What the book tells once it has been read again in the background. */
  private static Cases settled(CaseBook book, Cases whole) {
    Cases told = book.on(LAN, TODAY);
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!told.stand().equals(whole.stand()) && System.nanoTime() < until) {
      Thread.onSpinWait();
      told = book.on(LAN, TODAY);
    }
    return told;
  }

  @Test
  void whoeverHasHandedInSeesItAtOnceAndOthersALittleLater() {
    try (HomeContext context = home.open();
        Ledgers lasting = ledgers(context)) {
      CaseBook book = book(context, lasting);
      List<String> communes = communes(context.yardstick().register());
      assertThat(taken(book.on(LAN, TODAY))).isZero();
      assertThat(taken(book.on(AN, TODAY))).isZero();

      home.handIn("lan.csv", communes.get(0), "2019-Q1", "2019-04-02", "3,120,4");
      context.nightly().intake(TODAY, Launcher.member("lan"));

      assertThat(taken(book.on(LAN, TODAY))).isEqualTo(1);
      home.handIn("an.csv", communes.get(1), "2019-Q1", "2019-04-02", "5,150,4");
      context.nightly().intake(TODAY, Launcher.member("binh"));
      assertThat(taken(book.on(AN, TODAY))).isPositive();
      assertThat(book.on(AN, TODAY).lines())
          .anySatisfy(
              line -> {
                assertThat(line.unit().on(LocalDate.of(2019, 3, 31)).code().value())
                    .isEqualTo(communes.get(1));
                assertThat(line.inForce()).isPresent();
              });
      clock.pass(Duration.ofMinutes(1));
      try (Ledgers fresh = ledgers(context)) {
        Cases whole = book(context, fresh).on(LAN, TODAY);
        assertSame(settled(book, whole), whole);
        assertThat(taken(whole)).isEqualTo(2);
      }
    }
  }

  private static long taken(Cases cases) {
    return cases.lines().stream().filter(line -> line.inForce().isPresent()).count();
  }
}
