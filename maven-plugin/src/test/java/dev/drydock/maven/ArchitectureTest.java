package dev.drydock.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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

/** Keeps the walls of the plugin up. */
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
    static final ArchRule onlyGoalsKnowMaven = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.maven")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..");

    @ArchTest
    static final ArchRule goalsCallServices = classes()
            .that()
            .resideInAPackage("dev.drydock.maven")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.console",
                    "dev.drydock.image",
                    "dev.drydock.image.base",
                    "dev.drydock.image.check",
                    "dev.drydock.image.model",
                    "dev.drydock.image.sbom",
                    "dev.drydock.lock",
                    "dev.drydock.maven",
                    "dev.drydock.maven.image",
                    "dev.drydock.maven.lint",
                    "dev.drydock.docker",
                    "dev.drydock.stack",
                    "dev.drydock.stack.backup",
                    "dev.drydock.stack.copy",
                    "dev.drydock.stack.logs",
                    "dev.drydock.stack.subject",
                    "dev.drydock.compose.load",
                    "dev.drydock.rule",
                    "org.apache.maven..",
                    "org.codehaus.plexus.util.xml", // in which Maven hands out configurations
                    "org.codehaus.plexus.util.xml.pull", // by which Maven reads POMs
                    "org.eclipse.aether..",
                    "org.jspecify..",
                    "javax..",
                    "java..",
                    "org.w3c.dom..", // by the generated help goal
                    "org.xml.sax..");

    @ArchTest
    static final ArchRule goalsLeaveAStackToServices = noClasses()
            .that()
            .resideInAPackage("dev.drydock.maven..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.drydock.stack.subject")
                    .and(not(belongToAnyOf(StackRequest.class, StackTrouble.class))));

    @ArchTest
    static final ArchRule lintCallsTheLinter = classes()
            .that()
            .resideInAPackage("dev.drydock.maven.lint")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.maven.lint",
                    "dev.drydock.config",
                    "dev.drydock.lint",
                    "dev.drydock.project",
                    "dev.drydock.report",
                    "dev.drydock.rule",
                    "dev.drydock.text",
                    "com.fasterxml.jackson..", // in which ShellCheck answers
                    "org.codehaus.plexus.util",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule blocksOfAnImageAreARequest = classes()
            .that()
            .resideInAPackage("dev.drydock.maven.image")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.docker",
                    "dev.drydock.image",
                    "dev.drydock.image.base",
                    "dev.drydock.image.check",
                    "dev.drydock.image.layer",
                    "dev.drydock.image.model",
                    "dev.drydock.image.runtime",
                    "dev.drydock.lock",
                    "dev.drydock.maven.image",
                    "dev.drydock.rule",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule aConsoleKnowsNothingOfWhatItShows = classes()
            .that()
            .resideInAPackage("dev.drydock.console")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.drydock.console", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule aDockerEngineIsPlainJava = classes()
            .that()
            .resideInAPackage("dev.drydock.docker")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.drydock.docker", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsDockerJava = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.docker.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.dockerjava..", "tools.jackson..");

    @ArchTest
    static final ArchRule theAdapterKnowsThePort = classes()
            .that()
            .resideInAPackage("dev.drydock.docker.engine")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.docker",
                    "dev.drydock.docker.engine",
                    "com.github.dockerjava.transport",
                    "com.github.dockerjava.zerodep",
                    "tools.jackson.core..",
                    "org.jspecify..",
                    "javax.inject",
                    "javax.net.ssl",
                    "java..");

    @ArchTest
    static final ArchRule stacksKnowAnEngineByItsPort = noClasses()
            .that()
            .resideInAPackage("dev.drydock.stack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.drydock.docker.engine", "dev.drydock.maven..");

    @ArchTest
    static final ArchRule stackReadsTheComposeModel = classes()
            .that()
            .resideInAPackage("dev.drydock.stack")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack",
                    "dev.drydock.stack.backup",
                    "dev.drydock.stack.build",
                    "dev.drydock.stack.logs",
                    "dev.drydock.stack.plan",
                    "dev.drydock.stack.progress",
                    "dev.drydock.stack.run",
                    "dev.drydock.stack.spec",
                    "dev.drydock.stack.subject",
                    "dev.drydock.compose.load",
                    "dev.drydock.compose.model",
                    "dev.drydock.compose.print",
                    "dev.drydock.compose.syntax",
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "dev.drydock.image.dockerfile",
                    "dev.drydock.lock",
                    "dev.drydock.text",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule goalsAreAboutOneStackAndItsEngine = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.subject")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.plan",
                    "dev.drydock.stack.spec",
                    "dev.drydock.stack.subject",
                    "dev.drydock.compose.load",
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "dev.drydock.text",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule whatIsSeenOfARunKnowsNoEngine = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.progress")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.plan",
                    "dev.drydock.stack.progress",
                    "dev.drydock.stack.run",
                    "dev.drydock.console",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule logsAreOfContainers = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.logs")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.logs",
                    "dev.drydock.stack.subject",
                    "dev.drydock.compose.load",
                    "dev.drydock.compose.model",
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "dev.drydock.rule",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule copiesAreArchivesForAnEngine = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.copy")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.archive",
                    "dev.drydock.stack.copy",
                    "dev.drydock.stack.subject",
                    "dev.drydock.compose.load",
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule backupsKnowWhatVolumesAStackHas = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.backup")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.archive",
                    "dev.drydock.stack.backup",
                    "dev.drydock.stack.copy", // whose transfers an interrupt cuts off
                    "dev.drydock.stack.spec",
                    "dev.drydock.stack.subject",
                    "dev.drydock.stack.volume",
                    "dev.drydock.compose.load",
                    "dev.drydock.compose.model",
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule buildsReadDockerfilesByTheirModel = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.build")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.build",
                    "dev.drydock.stack.run",
                    "dev.drydock.stack.spec",
                    "dev.drydock.compose.load",
                    "dev.drydock.compose.model",
                    "dev.drydock.compose.syntax",
                    "dev.drydock.docker",
                    "dev.drydock.dockerfile.context",
                    "dev.drydock.dockerfile.model",
                    "dev.drydock.dockerfile.syntax",
                    "dev.drydock.image.dockerfile",
                    "dev.drydock.image.model",
                    "dev.drydock.text",
                    "org.apache.commons.compress.archivers.tar",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule plansKnowNoEngine = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.plan")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.drydock.stack.plan", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule runnersKnowNoFiles = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.run")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.run",
                    "dev.drydock.stack.plan",
                    "dev.drydock.docker",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule archivesKnowFilesOnly = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.archive")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.archive",
                    "org.apache.commons.compress.archivers.tar",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule volumesKnowTheEnginesPort = classes()
            .that()
            .resideInAPackage("dev.drydock.stack.volume")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.stack.archive",
                    "dev.drydock.stack.volume",
                    "dev.drydock.docker",
                    "com.fasterxml.jackson..",
                    "org.apache.commons.compress..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.drydock.(**)").should().beFreeOfCycles();

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
