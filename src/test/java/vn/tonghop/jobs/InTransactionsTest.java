package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever way there is to write through Spring's template: outside of a transaction it is shut.
 */
class InTransactionsTest {

  private static final String WRITE = "UPDATE run SET summary = 'x'";

  private final JdbcTemplate jdbc = new SlotConfiguration.InTransactions(empty());

  private static JdbcDataSource empty() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    return database;
  }

  /** All but questions and settings. */
  static Stream<Method> writes() {
    return Arrays.stream(JdbcTemplate.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.getName().matches("(query|get|set|is)[A-Z]?.*"))
        .filter(method -> !method.getName().equals("afterPropertiesSet"));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void itIsShutOutsideOfATransaction(Method write) {
    Object[] arguments =
        Arrays.stream(write.getParameterTypes())
            .map(InTransactionsTest::something)
            .toArray(Object[]::new);
    assertThatThrownBy(() -> write.invoke(jdbc, arguments))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A write outside of a transaction");
  }

  @Test
  void allKindsOfThemAreAmongThose() {
    assertThat(writes().map(Method::getName))
        .contains("update", "batchUpdate", "execute", "call")
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void questionsAreAnswered() {
    assertThat(jdbc.queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
    assertThat(jdbc.queryForList("SELECT ? AS A", "a")).hasSize(1);
  }

  private static Object something(Class<?> type) {
    if (type == String.class) {
      return WRITE;
    }
    if (type == String[].class) {
      return new String[] {WRITE};
    }
    if (type == Object[].class) {
      return new Object[0];
    }
    if (type == int[].class) {
      return new int[0];
    }
    if (type == int.class) {
      return 1;
    }
    if (type == List.class || type == Collection.class) {
      return List.of();
    }
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
  }
}
