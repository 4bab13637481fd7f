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
    WorkingDays days = sound("date,name\n2026-02-17,Mùng Một Tết\n2026-02-18,Mùng Hai\n");

    assertThat(List.of(TET.minusDays(1), TET, TET.plusDays(1), TET.plusDays(2)))
        .map(days::isWorkingDay)
        .containsExactly(true, false, false, true);
  }

  @Test
  void theNameMayBeLeftOut() {
    assertThat(sound("date\n2026-02-17\n").isWorkingDay(TET)).isFalse();
  }

  @Test
  void aHomeWithoutTheTableHasTheFixedHolidaysOnly(@TempDir Path home) {
    WorkingDays days =
        HolidayReader.inHome(home)
            .fold(
                read -> read,
                faults -> {
                  throw new AssertionError(faults.toString());
                });

    assertThat(days.isWorkingDay(TET)).isTrue();
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
