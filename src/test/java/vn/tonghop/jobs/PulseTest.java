package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.Databases;

class PulseTest {

  @AfterEach
  void asUsual() {
    System.clearProperty("tonghop.heartbeat");
    System.clearProperty("tonghop.patience");
  }

  @Test
  void itIsTenSecondsAndAMinuteUnlessTheProcessWasToldOtherwise() {
    assertThat(Pulse.configured()).isEqualTo(Pulse.USUAL);
    assertThat(Pulse.USUAL).isEqualTo(new Pulse(Duration.ofSeconds(10), Duration.ofMinutes(1)));

    System.setProperty("tonghop.heartbeat", "1");
    System.setProperty("tonghop.patience", "3");

    assertThat(Pulse.configured())
        .isEqualTo(new Pulse(Duration.ofSeconds(1), Duration.ofSeconds(3)));
  }

  @Test
  void aHeartThatDoesNotBeatWithinThePatienceIsNone() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new Pulse(second, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Pulse(Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An interrupted thread would close the file of the database under all others. */
  @Test
  void givingTheSlotBackInTheMidstOfABeatLeavesTheDatabaseOpen(@TempDir Path folder) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
    Databases.migrate(database);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    RunSlotStore store = new RunSlotStore(jdbc);
    Pulse quick = new Pulse(Duration.ofMillis(1), Duration.ofMinutes(1));
    for (int i = 1; i <= 100; i++) {
      try (RunSlot slot = new RunSlot(store, Clock.systemUTC(), quick)) {
        slot.hold();
        while (store.held().heartbeat().equals(store.held().since())) {
          Thread.onSpinWait();
        }
      }
      assertThat(store.held().token()).isEqualTo(i);
      assertThat(store.held().owner()).isEmpty();
    }
    jdbc.execute("SHUTDOWN");
  }
}
