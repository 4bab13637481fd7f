package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitState;

class FileNamesTest {

  private static final String STANDS_FOR_IT = "ten-duoc-giau-[0-9a-f]{5}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyen Van An.xlsx",
        "Nguyễn Văn An - báo cáo quý 1.xlsx",
        "BC_NguyenVanAn_Q1.xlsx",
        "tran_thi_binh.csv",
        "Ong Nguyen Van An nop.csv",
        "0912345678.csv",
        "BC.001099012345.xlsx",
        "an.nguyen@example.vn.xlsx"
      })
  void aNameWithPersonalDataIsNotKept(String name) {
    String kept = FileNames.keepable(name);
    assertThat(kept).matches(STANDS_FOR_IT + "\\.(xlsx|csv)");
    assertThat(FileNames.keepable(name)).isEqualTo(kept);
    assertThat(FileNames.keepable(kept)).isEqualTo(kept);
    assertThat(FileNames.isWithheld(name)).isTrue();
    assertThat(FileNames.isWithheld(kept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-04-01_bc.csv",
        "20260401123456.csv",
        "IMG_20260401_123456.csv",
        "bc so 12-BC-DU 2026.xlsx",
        "hn-2200/2026-Q1/ba-dinh.csv",
        "...",
        "",
        "a//b.csv"
      })
  void anyOtherNameStaysAsItIs(String name) {
    assertThat(FileNames.keepable(name)).isEqualTo(name);
    assertThat(FileNames.isWithheld(name)).isFalse();
  }

  @Test
  void ofAPathOnlyTheStepIsWithheldThatNamesAPerson() {
    assertThat(FileNames.keepable("quy-1/Nguyễn Văn An/so-lieu.csv"))
        .matches("quy-1/" + STANDS_FOR_IT + "/so-lieu\\.csv");
  }

  /** Files are mostly named after units, many of which are called after people. */
  @Test
  void fewerThanOneInAHundredNamesOfUnitsIsTakenForAPersons() {
    List<String> names =
        ShippedUnits.REGISTER.units().stream()
            .flatMap(unit -> unit.states().stream())
            .map(UnitState::name)
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(9_000);
    assertThat(named(names, name -> name + " quý 1.xlsx")).isZero();
    assertThat(named(names, name -> plain(name).replace(' ', '_') + "_Q1.csv"))
        .isLessThan(names.size() / 100);
    assertThat(named(names, name -> plain(name).replace(" ", "") + "_Q1.csv"))
        .isLessThan(names.size() / 100);
    assertThat(
            named(names, name -> plain(name).toLowerCase(Locale.ROOT).replace(' ', '-') + ".xlsx"))
        .isLessThan(names.size() / 100);
  }

  private static long named(List<String> units, UnaryOperator<String> style) {
    Stream<String> files = units.stream().map(style);
    return files.filter(FileNames::isWithheld).count();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
