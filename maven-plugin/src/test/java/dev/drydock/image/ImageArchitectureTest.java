package dev.drydock.image;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the walls between images and all else up. */
@AnalyzeClasses(
        packages = {
            "dev.drydock.docker",
            "dev.drydock.image",
            "dev.drydock.lock",
            "dev.drydock.maven",
            "dev.drydock.stack"
        },
        importOptions = DoNotIncludeTests.class)
class ImageArchitectureTest {
    @ArchTest
    static final ArchRule imagesKnowEnginesAndRegistriesByTheirPorts = classes()
            .that()
            .resideInAPackage("dev.drydock.image")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "dev.drydock.image",
                    "dev.drydock.image.base",
                    "dev.drydock.image.check",
                    "dev.drydock.image.layer",
                    "dev.drydock.image.model",
                    "dev.drydock.image.runtime",
                    "dev.drydock.image.sbom",
                    "dev.drydock.lock",
                    "dev.drydock.rule",
                    "dev.drydock.text",
                    "com.fasterxml.jackson..",
                    "org.apache.commons.compress.archivers..",
                    "org.jspecify..",
                    "javax.inject",
                    "java..");

    @ArchTest
    static final ArchRule basesComeByTheRegistriesPort = classes()
            .that()
            .resideInAPackage("dev.drydock.image.base")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.console",
                    "dev.drydock.docker",
                    "dev.drydock.image.base",
                    "dev.drydock.image.layer",
                    "dev.drydock.image.model",
                    "dev.drydock.image.runtime",
                    "dev.drydock.text",
                    "com.fasterxml.jackson.databind",
                    "org.apache.commons.compress.archivers.tar",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule layersAreOfFiles = classes()
            .that()
            .resideInAPackage("dev.drydock.image.layer")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.console",
                    "dev.drydock.dockerfile.context",
                    "dev.drydock.image.check", // to whose rules it says what a layer holds
                    "dev.drydock.image.layer",
                    "dev.drydock.image.model",
                    "dev.drydock.text",
                    "com.fasterxml.jackson.databind",
                    "org.apache.commons.compress.archivers.tar",
                    "org.codehaus.plexus.util",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule imagesAreDigestsAndTexts = classes()
            .that()
            .resideInAPackage("dev.drydock.image.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.docker",
                    "dev.drydock.image.model",
                    "dev.drydock.text",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule dockerfilesAreFollowedByTheirModel = classes()
            .that()
            .resideInAPackage("dev.drydock.image.dockerfile")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.docker",
                    "dev.drydock.dockerfile.context",
                    "dev.drydock.dockerfile.model",
                    "dev.drydock.dockerfile.syntax",
                    "dev.drydock.image",
                    "dev.drydock.image.dockerfile",
                    "dev.drydock.image.layer",
                    "dev.drydock.image.model",
                    "dev.drydock.text",
                    "com.fasterxml.jackson.databind",
                    "org.apache.commons.compress..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule judgesOfImagesReadNothing = classes()
            .that()
            .resideInAPackage("dev.drydock.image.check")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.image.check",
                    "dev.drydock.rule",
                    "dev.drydock.text",
                    "com.fasterxml.jackson.databind",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule runtimesAreMadeByPlainJava = classes()
            .that()
            .resideInAPackage("dev.drydock.image.runtime")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.drydock.console", "dev.drydock.image.runtime", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule locksAreTextsInFiles = classes()
            .that()
            .resideInAPackage("dev.drydock.lock")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.lock",
                    "dev.drydock.stack.archive", // whose files are whole or not there
                    "dev.drydock.text",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule billsOfMaterialsReadNothing = classes()
            .that()
            .resideInAPackage("dev.drydock.image.sbom")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.drydock.image.sbom", "com.github.packageurl..", "org.cyclonedx..", "org.jspecify..", "java..");

    @ArchTest
    static final ArchRule onlyBillsOfMaterialsKnowCycloneDx = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.image.sbom")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.packageurl..", "org.cyclonedx..");

    @ArchTest
    static final ArchRule onlyRegistriesKnowJib = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.image.registry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google..");

    @ArchTest
    static final ArchRule onlyImagesKnowTheRegistriesPort = noClasses()
            .that()
            .resideOutsideOfPackage("dev.drydock.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.drydock.image.registry");
}
