package parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the packages is the architecture. This is the one place where it stands. */
class ArchitectureTest {

  /** Lowest first: a package may use itself and those before it. Sub-packages count as it. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "linear",
          "rule",
          "syntax",
          "network",
          "article",
          "reader",
          "mark",
          "actor",
          "entry",
          "reading",
          "attribution",
          "event",
          "position",
          "pipeline",
          "format",
          "review",
          "store",
          "dossier",
          "intake",
          "score",
          "desk",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("parley");

  @Test
  void everyClassHasItsPlaceInTheOrder() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass found : CLASSES) {
      if (!ORDER.contains(packageOf(found))) {
        strangers.add(found.getName());
      }
    }
    assertThat(strangers).as("classes in no package of %s", ORDER).isEmpty();
  }

  @Test
  void packagesUseOnlyThoseBeforeThem() {
    Set<String> upward = new TreeSet<>();
    for (JavaClass user : CLASSES) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (used.getPackageName().startsWith("parley.")
            && ORDER.indexOf(packageOf(used)) > ORDER.indexOf(packageOf(user))) {
          upward.add(dependency.getDescription());
        }
      }
    }
    assertThat(upward).as("uses of a later package (order: %s)", ORDER).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass found : CLASSES) {
      JavaPackage home = found.getPackage();
      // what is made out of templates has no page of its own
      if (!home.getName().startsWith("parley.desk.template")
          && !home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void onlyTheCommandLinePrintsAndEndsTheProgram() {
    check(
        noClasses()
            .that(lieOutsideTheCommandLine())
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.Date",
        "java.util.Calendar",
        "java.util.GregorianCalendar",
        "java.text.SimpleDateFormat",
        "java.sql.Date"
      })
  void dayAndTimeAreJavaTime(String old) {
    check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName(old));
  }

  @Test
  void resultsDependOnTheInputAlone() {
    List<String> hidden = new ArrayList<>();
    for (JavaClass user : CLASSES) {
      if (packageOf(user).equals("cli")) {
        continue;
      }
      user.getMethodCallsFromSelf().stream()
          .filter(call ->
              switch (call.getTargetOwner().getName() + "." + call.getName()) {
                case "java.lang.Math.random",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.getenv",
                    "java.util.Locale.getDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.UUID.randomUUID",
                    "java.time.ZoneId.systemDefault",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.systemUTC" ->
                    true;
                default ->
                    call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty();
              })
          .forEach(call -> hidden.add(call.getDescription()));
    }
    assertThat(hidden).as("clock, chance, locale or environment below the command line").isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> lieOutsideTheCommandLine() {
    return DescribedPredicate.not(resideInAPackage("parley.cli.."));
  }

  /** {@code event} for a class in {@code parley.event} or {@code parley.event.place}. */
  private static String packageOf(JavaClass found) {
    String[] parts = found.getPackageName().split("\\.", -1);
    return parts.length > 1 ? parts[1] : "";
  }
}
