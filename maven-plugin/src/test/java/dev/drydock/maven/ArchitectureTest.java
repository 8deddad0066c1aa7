package dev.drydock.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.NullMarked;

/** How goals and all classes of the plugin are built; which may know which, {@code HouseTest} says. */
@AnalyzeClasses(
        packages = {
            "dev.drydock.console",
            "dev.drydock.docker",
            "dev.drydock.image",
            "dev.drydock.lock",
            "dev.drydock.maven",
            "dev.drydock.stack"
        },
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule goalsLeaveAStackToServices = noClasses()
            .that()
            .resideInAPackage("dev.drydock.maven..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock.stack.subject")
                    .and(not(belongToAnyOf(StackRequest.class, StackTrouble.class))));

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noStateIsShared = fields().that().areStatic().should().beFinal();

    @ArchTest
    static void everyGoalWorksWithoutAPomAndInParallel(JavaClasses imported) {
        List<JavaClass> goals = imported.stream()
                .filter(type -> type.isAnnotatedWith(Mojo.class))
                .toList();
        assertThat(goals).isNotEmpty().allSatisfy(goal -> {
            Mojo mojo = goal.getAnnotationOfType(Mojo.class);
            assertThat(mojo.requiresProject()).isFalse();
            assertThat(mojo.threadSafe()).isTrue();
        });
    }

    @ArchTest
    static void everyParameterHasAPropertyOfOurs(JavaClasses imported) {
        List<JavaField> parameters = imported.stream()
                .filter(type -> type.isAssignableTo(AbstractMojo.class)
                        && !type.getSimpleName().equals("HelpMojo"))
                .flatMap(goal -> goal.getFields().stream())
                .filter(field -> field.isAnnotatedWith(Parameter.class))
                .filter(field -> !field.getRawType().getSimpleName().endsWith("Block")) // each leaf has one
                .filter(field -> !field.getAnnotationOfType(Parameter.class).readonly())
                .toList();
        assertThat(parameters)
                .hasSizeGreaterThan(8)
                .allSatisfy(field -> assertThat(
                                field.getAnnotationOfType(Parameter.class).property())
                        .startsWith("stack."));
        assertThat(parameters).extracting(field -> field.getRawType().getName()).contains(File.class.getName());
    }

    @ArchTest
    static void classesAreFinalAndPackagesNullMarked(JavaClasses imported) {
        assertThat(imported.stream().filter(type -> !type.isInterface() && !type.isAnonymousClass()))
                .hasSizeGreaterThan(8)
                .allMatch(type -> type.getModifiers().contains(FINAL)
                        || type.getModifiers().contains(ABSTRACT) // what several goals have in common
                        || type.isAnnotatedWith(Mojo.class));
        assertThat(imported.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(3)
                .allSatisfy(inside ->
                        assertThat(inside.isAnnotatedWith(NullMarked.class)).isTrue());
    }
}
