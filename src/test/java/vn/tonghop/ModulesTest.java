package vn.tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules, and who may use whom: what each package says of itself holds. */
class ModulesTest {

  static Stream<String> modules() {
    return Product.modules().stream();
  }

  @Test
  void modulesUseOnlyWhatTheyDeclareAndNeverEachOther() {
    ApplicationModules.of(Product.ROOT).verify();
  }

  @Test
  void thereAreTheModulesOfTheWay() {
    assertThat(Product.modules())
        .contains(
            "period",
            "quantity",
            "provenance",
            "orgunit",
            "staff",
            "audit",
            "catalogue",
            "submission",
            "figure",
            "validation",
            "forms",
            "rollup",
            "review",
            "rendering",
            "publishing",
            "inspection",
            "jobs",
            "cli");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleIsOnePackage(String module) {
    assertThat(module).doesNotContain(".");
  }

  /** Without a declaration a module could use anything, and nobody would notice. */
  @ParameterizedTest
  @MethodSource("modules")
  void aModuleDeclaresWhatItMayUse(String module) {
    assertThat(declared(module))
        .doesNotContain(ApplicationModule.OPEN_TOKEN)
        .isSubsetOf(Product.modules());
    assertThat(declaration(module).type()).isEqualTo(ApplicationModule.Type.CLOSED);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleIsNullMarked(String module) {
    assertThat(packageOf(module).isAnnotatedWith(NullMarked.class)).isTrue();
  }

  private static JavaPackage packageOf(String module) {
    return Product.CLASSES.getPackage(Product.ROOT + "." + module);
  }

  private static ApplicationModule declaration(String module) {
    return packageOf(module).getAnnotationOfType(ApplicationModule.class);
  }

  private static List<String> declared(String module) {
    return Arrays.asList(declaration(module).allowedDependencies());
  }
}
