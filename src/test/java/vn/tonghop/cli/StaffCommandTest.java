package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.staff.Authenticator;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;
import vn.tonghop.staff.Session.Stage;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Totp;

/** {@code staff list}, {@code staff invite LOGIN}, {@code staff reset-second-factor LOGIN}. */
class StaffCommandTest {

  private static final String PASSPHRASE = "ngựa xám qua cầu tre cũ";

  private final TestHome home;

  StaffCommandTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
  }

  /** An administrator with a passphrase and, if so wanted, a second factor. */
  private void administrator(String login, boolean secondFactor) {
    try (HomeContext context = home.open()) {
      Staff staff = context.staff();
      context
          .transactions()
          .during(
              () -> {
                Member member =
                    ((Members.Answer.Done)
                            staff.members().add(Login.of(login).orElseThrow(), person()))
                        .member();
                staff.passphrases().set(member, Passphrase.of(PASSPHRASE.toCharArray()));
                return secondFactor ? confirmed(staff, member) : member;
              });
    }
  }

  private static Member confirmed(Staff staff, Member member) {
    Totp totp = staff.secondFactors().begin(member);
    String code = Authenticator.code(totp, TestHome.NOW);
    assertThat(staff.secondFactors().confirm(member, code)).isPresent();
    return member;
  }

  private static Person person() {
    Scope scope =
        new Scope(
            ShippedUnits.REGISTER.bearer(new UnitCode("01"), TestHome.TODAY).orElseThrow().id());
    return new Person("Trần Thị Lan", "", EnumSet.of(Role.ADMINISTRATOR), scope, Person.VIETNAMESE);
  }

  private Outcome signIn(String login, String code) {
    try (HomeContext context = home.open()) {
      return context.staff().signIn().invited(login, code, Source.HERE);
    }
  }

  private List<Act> acts() {
    try (HomeContext context = home.open()) {
      return context.actsToRead().before(Long.MAX_VALUE, 10).stream()
          .map(ActJournal.Recorded::act)
          .toList();
    }
  }

  @Test
  void anOnlyAdministratorComesBackWithAnInvitationOfTheCommandLine() {
    administrator("lan", false);

    Ran ran = home.run("staff", "invite", "LAN");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines().toList().get(0)).contains("lan", "2026-01-16 10:00");
    String code = ran.out().lines().toList().get(1);
    assertThat(signIn("lan", code))
        .isInstanceOfSatisfying(
            Outcome.Admitted.class, in -> assertThat(in.stage()).isEqualTo(Stage.PASSPHRASE));
    assertThat(acts())
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.kind()).isEqualTo(ActKind.INVITED);
              assertThat(act.who())
                  .isEqualTo(Actor.commandLine(System.getProperty("user.name", "")));
              assertThat(act.subjects()).extracting("value").containsExactly("1 lan");
              assertThat(act.source()).isEqualTo(Source.HERE);
            });
  }

  @Test
  void whoeverHasLostTheTelephoneTooHasTheSecondFactorTakenAway() {
    administrator("lan", true);
    Ran invited = home.run("staff", "invite", "lan");
    assertThat(invited.out()).contains("staff reset-second-factor lan");
    String code = invited.out().lines().toList().get(1);
    assertThat(signIn("lan", code))
        .isInstanceOfSatisfying(
            Outcome.Admitted.class,
            in -> assertThat(in.stage()).isEqualTo(Stage.CODE_THEN_PASSPHRASE));

    Ran reset = home.run("staff", "reset-second-factor", "lan", "--speak", "en");

    assertThat(reset.code()).as(reset.err()).isZero();
    assertThat(reset.out()).contains("second factor of lan was taken away");
    String other = home.run("staff", "invite", "lan").out().lines().toList().get(1);
    assertThat(signIn("lan", other))
        .isInstanceOfSatisfying(
            Outcome.Admitted.class, in -> assertThat(in.stage()).isEqualTo(Stage.PASSPHRASE));
    assertThat(acts())
        .extracting(Act::kind)
        .containsExactly(ActKind.INVITED, ActKind.SECOND_FACTOR_REMOVED, ActKind.INVITED);
    Ran again = home.run("staff", "reset-second-factor", "lan");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("Không có mã xác thực");
  }

  @Test
  void nobodyIsInvitedWhoIsNotThereOrIsClosed() {
    administrator("lan", false);
    administrator("minh", false);
    try (HomeContext context = home.open()) {
      Member minh = context.staff().members().find(Login.of("minh").orElseThrow()).orElseThrow();
      context.transactions().during(() -> context.staff().members().close(minh));
    }

    assertThat(home.run("staff", "invite", "hoa").err()).contains("Không có cán bộ nào", "hoa");
    assertThat(home.run("staff", "invite", "minh").err()).contains("đã đóng");
    assertThat(home.run("staff", "invite", "minh").code()).isEqualTo(2);
    assertThat(acts()).isEmpty();
  }

  @Test
  void theListTellsRolesUnitAndState() {
    assertThat(home.run("staff", "list").out()).contains("Chưa có ai");
    administrator("lan", true);
    administrator("minh", false);
    home.run("staff", "invite", "minh");

    assertThat(home.run("staff", "list").out().lines())
        .containsExactly(
            "lan  Quản trị  Thành phố Hà Nội (01)  có mã xác thực",
            "minh  Quản trị  Thành phố Hà Nội (01)  đã mời");
    assertThat(home.run("staff", "list", "--speak", "en").out())
        .contains("lan  Administrator  Thành phố Hà Nội (01)  with a second factor");
  }

  @Test
  void withoutASubcommandItIsSaidWhichThereAre() {
    Ran ran = TestHome.shell("staff");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("list, invite, reset-second-factor");
  }
}
