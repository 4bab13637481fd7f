package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.tonghop.desk.CaseFilter;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.Runs;

/** The contract and the routes are the same. */
class ContractTest {

  @Test
  void everyRouteIsInTheContractAndTheReverse() throws Exception {
    Set<String> routes = new TreeSet<>();
    for (Class<?> type : routeClasses()) {
      RequestMapping below = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
      for (Method method : type.getDeclaredMethods()) {
        RequestMapping at =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (at != null && below != null) {
          String path = at.path().length == 0 ? "" : at.path()[0];
          for (RequestMethod each : at.method()) {
            routes.add(
                each + " " + (below.path()[0] + path).substring(ApiConfiguration.V1.length()));
          }
        }
      }
    }
    assertThat(routes).hasSizeGreaterThan(20).isEqualTo(Contract.shipped().operations());
  }

  private static Set<Class<?>> routeClasses() throws Exception {
    Set<Class<?>> types = new java.util.LinkedHashSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/tonghop/api"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Routes.java")) {
          types.add(Class.forName("vn.tonghop.api." + name.replace(".java", "")));
        }
      }
    }
    return types;
  }

  @Test
  void everyStateThatIsToldIsInTheContract() throws Exception {
    String contract = Files.readString(Path.of("src/main/resources/vn/tonghop/api/openapi.yaml"));
    assertThat(contract)
        .contains(words(CaseFilter.values()))
        .contains(words(Runs.State.values()))
        .contains(words(RunStore.State.values()));
  }

  private static String words(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @Test
  void itsExamplesKeepToIt() {
    assertThat(Contract.shipped().exampleFaults()).isEmpty();
  }

  @Test
  void itTellsOfWhatIsNotAgreed() {
    Contract contract = Contract.shipped();
    byte[] more = "{\"items\":[],\"more\":1}".getBytes(StandardCharsets.UTF_8);
    assertThat(contract.faults("GET", "/runs", 200, "application/json", more)).isNotEmpty();
    byte[] less = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(contract.faults("GET", "/runs", 200, "application/json", less)).isNotEmpty();
    assertThat(contract.faults("GET", "/runs", 200, "text/html", less)).isNotEmpty();
    assertThat(contract.faults("GET", "/runs", 204, "application/json", less)).isNotEmpty();
  }

  @Test
  void everyKindOfProblemHasATextInBothLanguages() {
    assertThat(ProblemKind.values())
        .allSatisfy(
            kind -> {
              assertThat(ProblemKind.ofCode(kind.code())).contains(kind);
              assertThat(kind.about().vi()).isNotBlank().isNotEqualTo(kind.about().en());
              assertThat(kind.title().vi()).isNotBlank().isNotEqualTo(kind.title().en());
            });
    assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::type)).doesNotHaveDuplicates();
  }
}
