package dev.drydock;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.drydock.lint.BuiltInRules;
import dev.drydock.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Keeps the walls of the house up: which room may import which, and how rules are built. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.drydock");

    /** Each room with the rooms of ours that it may import; what is not drawn is not allowed. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("rule", Set.of("text")),
            Map.entry("dockerfile.syntax", Set.of("text")),
            Map.entry("dockerfile.shell", Set.of("text")),
            Map.entry("dockerfile.context", Set.of("text")),
            Map.entry("dockerfile.model", Set.of("dockerfile.syntax", "dockerfile.shell", "text")),
            Map.entry(
                    "dockerfile.command", Set.of("dockerfile.model", "dockerfile.syntax", "dockerfile.shell", "text")),
            Map.entry("dockerfile.image", Set.of("dockerfile.model", "dockerfile.syntax", "text")),
            Map.entry(
                    "dockerfile.rules",
                    Set.of(
                            "rule",
                            "dockerfile.command",
                            "dockerfile.image",
                            "dockerfile.model",
                            "dockerfile.context",
                            "dockerfile.syntax",
                            "dockerfile.shell",
                            "text")),
            Map.entry("compose.syntax", Set.of("text")),
            Map.entry("compose.model", Set.of("compose.syntax", "text")),
            Map.entry("compose.load", Set.of("compose.model", "compose.syntax", "text")),
            Map.entry("compose.print", Set.of("compose.syntax", "rule", "text")),
            Map.entry("compose.service", Set.of("compose.model", "compose.syntax", "text")),
            Map.entry("compose.rules", Set.of("rule", "compose.service", "compose.model", "compose.syntax", "text")),
            Map.entry("project", Set.of("dockerfile.model", "dockerfile.context", "compose.model", "text")),
            Map.entry(
                    "project.rules",
                    Set.of(
                            "rule",
                            "project",
                            "dockerfile.image",
                            "dockerfile.model",
                            "dockerfile.context",
                            "dockerfile.syntax",
                            "dockerfile.shell",
                            "compose.service",
                            "compose.model",
                            "compose.syntax",
                            "text")),
            // compose.syntax is the one reader of YAML with spans: docs/adr/0002.
            Map.entry("config", Set.of("rule", "compose.syntax", "text")),
            Map.entry("report", Set.of("lint", "rule", "text"))));

    @Test
    void everyRoomImportsOnlyWhatItMay() {
        assertThat(CLASSES.size()).isGreaterThan(60);
        ARROWS.forEach((room, allowed) -> {
            String[] reachable = Stream.concat(
                            Stream.of("dev.drydock." + room), allowed.stream().map(name -> "dev.drydock." + name))
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.drydock." + room)
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.drydock..").and(not(resideInAnyPackage(reachable))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageIsARoomOfTheHouse() {
        var rooms = new TreeSet<>(ARROWS.keySet());
        rooms.addAll(List.of("lint", "fix"));
        assertThat(CLASSES.stream().map(type -> type.getPackageName().substring("dev.drydock.".length())))
                .isSubsetOf(rooms);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.drydock.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void rulesAreFinalAndHaveNoState() {
        classes()
                .that()
                .implement(Rule.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(Rule.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyRuleIsListedAndHasATestTwin() {
        Set<String> written = CLASSES.stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = BuiltInRules.rules()
                .map(rule -> rule.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(written).isNotEmpty();
        assertThat(written)
                .allSatisfy(name -> assertThat(Class.forName(name + "Test")).isNotNull());
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    @Test
    void nothingWritesToTheConsoleOrKeepsStaticState() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
