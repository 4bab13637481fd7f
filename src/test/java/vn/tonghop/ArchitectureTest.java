package vn.tonghop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where what may stand: frameworks at the edge, SQL in stores, no clock in the core. */
class ArchitectureTest {

  private static final String[] SHELLS = {
    "vn.tonghop",
    "vn.tonghop.jobs",
    "vn.tonghop.cli",
    "vn.tonghop.web",
    "vn.tonghop.api",
    "vn.tonghop.security"
  };

  /** Public though no other module names them: started by the build. */
  private static final Set<String> STARTED_FROM_OUTSIDE =
      Set.of("TongHop", "TemplateCompiler", "SteadyLines");

  @Test
  void theCoreIsPlainJava() {
    noClasses()
        .that(resideOutsideOfPackages(SHELLS))
        .and(standIn("…Configuration").negate())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..")
                .and(
                    resideOutsideOfPackages(
                        "org.springframework.modulith..",
                        "org.springframework.jdbc..",
                        "org.springframework.dao..")))
        .check(Product.CLASSES);
  }

  /** Whoever tells a failure may know that it was the database's. */
  @Test
  void sqlStandsInStores() {
    noClasses()
        .that(standIn("…Store").or(standIn("…Configuration")).negate())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.springframework.jdbc..",
                    "org.springframework.dao..",
                    "java.sql",
                    "javax.sql")
                .and(not(equivalentTo(SQLException.class))))
        .check(Product.CLASSES);
  }

  @Test
  void transactionsBeginInJobsOnly() {
    only("jobs", "org.springframework.transaction..");
  }

  @Test
  void springBatchStandsInJobsOnly() {
    only("jobs", "org.springframework.batch..");
  }

  @Test
  void reportsAndPdfStandInRenderingOnly() {
    only(
        "rendering",
        "net.sf.jasperreports..",
        "org.jfree..",
        "com.lowagie..",
        "org.openpdf..",
        "org.apache.pdfbox..",
        "org.apache.fontbox..",
        "org.apache.xmpbox..");
  }

  @Test
  void expressionsAndYamlStandInTheCatalogueOnly() {
    only("catalogue", "dev.cel..", "org.yaml..");
  }

  @Test
  void theCommandLineStandsInItsShellOnly() {
    only("cli", "picocli..");
  }

  /** Elsewhere CSV is only written; an edition is read back where it was written. */
  @Test
  void csvIsReadWhereFilesAreRead() {
    outside("submission", "orgunit", "publishing")
        .should()
        .dependOnClassesThat(resideInAnyPackage("de.siegmar.fastcsv.reader.."))
        .check(Product.CLASSES);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith(Autowired.class).check(Product.CLASSES);
  }

  /** The command line gives the clock; whatever lies behind it is told the time. */
  @Test
  void nobodyReadsTheClock() {
    outside("cli")
        .should()
        .accessTargetWhere(
            describe("reads the clock of the machine", access -> readsTheClock(access.getTarget())))
        .check(Product.CLASSES);
  }

  @Test
  void nobodyDependsOnTheMachinesLocaleOrZone() {
    outside("cli")
        .should()
        .accessTargetWhere(
            describe(
                "depends on the locale or the zone of the machine",
                access -> dependsOnTheMachine(access)))
        .check(Product.CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*[a-z](Impl|Utils?|Helper|Manager|(?<!Personal)Data|Info|DTO|Dto)")
        .check(Product.CLASSES);
  }

  @Test
  void whatNobodyElseUsesIsHidden() {
    List<String> needless =
        Product.CLASSES.stream()
            .filter(type -> !type.getEnclosingClass().isPresent())
            .filter(ArchitectureTest::isPublic)
            .filter(type -> !STARTED_FROM_OUTSIDE.contains(type.getSimpleName()))
            .filter(type -> !isUsedElsewhere(type) && !standsInASignature(type))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(needless).isEmpty();
  }

  private static boolean isUsedElsewhere(JavaClass type) {
    return Product.CLASSES.stream()
        .filter(user -> !user.getPackageName().equals(type.getPackageName()))
        .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
        .anyMatch(use -> Product.outermost(use.getTargetClass()).equals(type));
  }

  /** Whoever uses the other class is handed this one, or hands it over. */
  private static boolean standsInASignature(JavaClass type) {
    return Product.CLASSES.stream()
        .filter(other -> other.getPackageName().equals(type.getPackageName()))
        .filter(other -> !Product.outermost(other).equals(type))
        .filter(other -> isPublic(other) && isPublic(Product.outermost(other)))
        .flatMap(other -> other.getCodeUnits().stream())
        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(member -> member.getAllInvolvedRawTypes().stream())
        .anyMatch(named -> Product.outermost(named).equals(type));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static void only(String module, String... packages) {
    outside(module)
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages))
        .check(Product.CLASSES);
  }

  private static GivenClassesConjunction outside(String... modules) {
    Set<String> inside = Set.of(modules);
    return noClasses()
        .that(
            describe(
                "stand outside of " + String.join(", ", modules),
                type -> !inside.contains(Product.module(type))));
  }

  /** Classes of the files named so. */
  private static DescribedPredicate<JavaClass> standIn(String name) {
    return describe(
        "stand in " + name,
        type -> Product.outermost(type).getSimpleName().endsWith(name.substring(1)));
  }

  private static boolean readsTheClock(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (target.getOwner().isEquivalentTo(Clock.class) && name.startsWith("system"))
        || (target.getOwner().isEquivalentTo(System.class)
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
        || (target.getOwner().isEquivalentTo(Date.class) && takes(target, List.of()));
  }

  private static boolean dependsOnTheMachine(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
        || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
        || (owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault"))
        || (owner.isEquivalentTo(String.class)
            && (name.equals("formatted")
                || (name.equals("format") && !takesLocale(target))
                || (name.equals("toLowerCase") && !takesLocale(target))
                || (name.equals("toUpperCase") && !takesLocale(target))));
  }

  private static boolean takesLocale(AccessTarget target) {
    return parameters(target).contains(Locale.class.getName());
  }

  private static boolean takes(AccessTarget target, List<String> types) {
    return target.getName().equals("<init>") && parameters(target).equals(types);
  }

  private static List<String> parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget called
        ? called.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }
}
