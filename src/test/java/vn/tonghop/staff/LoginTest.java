package vn.tonghop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.orgunit.UnitId;

class LoginTest {

  @ParameterizedTest
  @CsvSource({
    "Lan.NT, lan.nt",
    "ĐỨC.TV, đức.tv",
    "'  an-bv@hn ', an-bv@hn",
    "1st_clerk, 1st_clerk",
    "abc, abc"
  })
  void caseAndSpacesAroundItDoNotCount(String typed, String folded) {
    assertThat(Login.of(typed)).contains(new Login(folded));
  }

  @Test
  void anAccentIsTheSameHoweverItIsWritten() {
    String apart = Normalizer.normalize("Hải.Yến", Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo("Hải.Yến");
    assertThat(Login.of(apart)).isEqualTo(Login.of("HẢI.YẾN")).contains(new Login("hải.yến"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "a b c", ".lan", "-lan", "lаn", "ｌａｎ", "lan/../x", "lan\n"})
  void otherTextsAreNobodys(String typed) {
    boolean onlyEndsAreOdd = typed.strip().equals("lan");
    assertThat(Login.of(typed).isPresent()).isEqualTo(onlyEndsAreOdd);
    assertThatThrownBy(() -> new Login(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itHasThreeToSixtyFourSigns() {
    assertThat(Login.of("a".repeat(64))).isPresent();
    assertThat(Login.of("a".repeat(65))).isEmpty();
    assertThat(Login.of("a".repeat(100_000))).isEmpty();
    assertThat(Login.of("đ".repeat(64))).isPresent();
  }

  @Test
  void aNameIsKeptInOneLineAndComposed() {
    String apart = Normalizer.normalize(" Nguyễn Thị Yến ", Normalizer.Form.NFD);
    Scope scope = new Scope(UnitId.parse("01"));
    Person person = new Person(apart, "", Set.of(Role.VIEWER), scope, Locale.ENGLISH);
    assertThat(person.name()).isEqualTo("Nguyễn Thị Yến");
    assertThat(Person.mayBeNamed("Lan\nHà")).isFalse();
    assertThat(Person.mayBeNamed(" ")).isFalse();
    assertThatThrownBy(() -> new Person("Lan", "", Set.of(), scope, Person.VIETNAMESE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Person("Lan", "", Set.of(Role.VIEWER), scope, Locale.forLanguageTag("fr")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
    "::1, 0:0:0:0::/64",
    "::ffff:203.0.113.7, 203.0.113.7",
    "[2001:db8::1%eth0], 2001:db8:0:0::/64",
    "localhost, unknown",
    "deadbeef, unknown",
    "999.1.1.1, unknown",
    "'', unknown"
  })
  void aSourceIsAnAddressOrItsNetworkAndNoNameIsLookedUp(String address, String source) {
    assertThat(Source.of(address).text()).isEqualTo(source);
  }
}
