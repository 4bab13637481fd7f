package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.FileJudgement.Told;

/** A thousand findings of one kind are listed; what comes after them is counted. */
class ToldFindingsTest {

  private final ToldFindings findings = new ToldFindings();

  private void add(int times, Severity severity, String rule, int column) {
    for (int row = 1; row <= times; row++) {
      Place place = new Place("a.csv", "", row, column);
      Words words = new Words("vi", "en");
      findings.add(new Told(row, new Finding(severity, rule, place, "c" + column, words)));
    }
  }

  @Test
  void aThousandAreListedAndNothingMoreIsTold() {
    add(1000, Severity.ERROR, "R01", 3);

    assertThat(findings.list()).hasSize(1000).allMatch(told -> told.finding().rule().equals("R01"));
  }

  @Test
  void whatComesAfterTheThousandthIsTold() {
    add(1001, Severity.ERROR, "R01", 3);

    List<Told> told = findings.list();

    assertThat(told).hasSize(1001);
    assertThat(told.get(1000).ordinal()).isZero();
    Finding more = told.get(1000).finding();
    assertThat(more.rule()).isEqualTo("F34");
    assertThat(more.isError()).isTrue();
    assertThat(more.column()).isEqualTo("c3");
    assertThat(more.place()).isEqualTo(new Place("a.csv", "", 0, 0));
    assertThat(more.message().vi()).startsWith("Còn 1 chỗ nữa sai theo quy tắc R01");
    assertThat(more.message().en()).contains("under rule R01, not listed one by one: 1.");
  }

  @Test
  void eachRuleAndEachColumnIsCountedByItself() {
    add(1500, Severity.ERROR, "R01", 3);
    add(1500, Severity.WARNING, "R01", 4);
    add(700, Severity.ERROR, "V01", 3);

    List<Told> told = findings.list();

    assertThat(told).hasSize(1000 + 1000 + 700 + 2);
    assertThat(told.subList(2700, 2702))
        .extracting(each -> each.finding().severity() + " " + each.finding().column())
        .containsExactly("ERROR c3", "WARNING c4");
    assertThat(told.get(2700).finding().message().vi()).contains("Còn 500 chỗ");
  }
}
