package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.period.WorkingDays;

class HolidayReaderTest {

  private static final LocalDate TET = LocalDate.parse("2026-02-17");

  @Test
  void aListedDayIsNoWorkingDay() {
    WorkingDays days = sound("date,name\n2030-02-05,Mùng Ba Tết\n2030-02-06,Mùng Bốn\n");
    LocalDate day = LocalDate.parse("2030-02-05");

    assertThat(List.of(day.minusDays(1), day, day.plusDays(1), day.plusDays(2)))
        .map(days::isWorkingDay)
        .containsExactly(true, false, false, true);
  }

  @Test
  void theTableGoesBeforeThePublicHolidays() {
    WorkingDays days =
        sound(
            """
            date,kind,name
            2026-02-20,work,không nghỉ mùng Bốn
            2026-02-23,off,nghỉ thêm
            2026-08-22,off,không làm bù
            2026-02-28,work,làm bù
            """);

    assertThat(
            List.of("2026-02-19", "2026-02-20", "2026-02-23", "2026-08-22", "2026-02-28").stream()
                .map(LocalDate::parse)
                .map(days::isWorkingDay))
        .containsExactly(false, true, false, false, true);
  }

  @Test
  void anUnknownKindOfDayIsAFault() {
    assertThat(
            HolidayReader.read(ConfigFile.of(HolidayReader.FILE, "date,kind\n2026-02-20,half\n"))
                .<List<String>>fold(days -> List.of(), HolidayReaderTest::vi))
        .containsExactly(
            "config/holidays.csv:2 Cột kind chỉ nhận off (ngày nghỉ) hoặc work (ngày làm việc); để"
                + " trống là off.");
  }

  @Test
  void theNameMayBeLeftOut() {
    assertThat(sound("date\n2026-02-17\n").isWorkingDay(TET)).isFalse();
  }

  @Test
  void aHomeWithoutTheTableHasThePublicHolidays(@TempDir Path home) {
    WorkingDays days =
        HolidayReader.inHome(home)
            .fold(
                read -> read,
                faults -> {
                  throw new AssertionError(faults.toString());
                });

    assertThat(days.isWorkingDay(TET)).isFalse();
    assertThat(days.isWorkingDay(LocalDate.parse("2026-02-23"))).isTrue();
    assertThat(days.isWorkingDay(LocalDate.parse("2026-08-22"))).isTrue();
    assertThat(days.isWorkingDay(LocalDate.parse("2026-04-30"))).isFalse();
  }

  @Test
  void faultsAreToldAllAtOnceFromTheHomesFile(@TempDir Path home) throws IOException {
    Files.createDirectory(home.resolve("config"));
    Files.writeString(
        home.resolve(HolidayReader.FILE),
        "date,name\n2026-02-17,Tết\n17/02/2026,Tết\n,Tết\n2026-02-17,Tết\n");

    assertThat(
            HolidayReader.inHome(home).<List<String>>fold(days -> List.of(), HolidayReaderTest::vi))
        .containsExactly(
            "config/holidays.csv:3 Cột date: \"17/02/2026\" không phải ngày có thật. Ghi"
                + " năm-tháng-ngày, ví dụ 2025-07-01.",
            "config/holidays.csv:4 Cột date trống. Ghi ngày nghỉ, ví dụ 2026-02-17.",
            "config/holidays.csv:5 Ngày 2026-02-17 đã có ở dòng trên. Bỏ một trong hai dòng.");
  }

  private static List<String> vi(List<ConfigFault> faults) {
    return faults.stream()
        .map(fault -> fault.file() + ":" + fault.line() + " " + fault.vi())
        .toList();
  }

  private static WorkingDays sound(String table) {
    return HolidayReader.read(ConfigFile.of(HolidayReader.FILE, table))
        .fold(
            days -> days,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }
}
