package dev.drydock;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the walls of the plugin up: which room may import which, and which libraries it may know. */
class HouseTest {
    private static final String ROOT = "dev.drydock.";

    /**
     * Each room, the rooms that it may import, and behind a bar the libraries, {@code ..} for all below. Java itself and
     * JSpecify may stand everywhere; what is not drawn is not allowed, and what is drawn is in use.
     */
    private static final Map<String, Room> ROOMS = drawn("""
            # What people see, and the port to an engine, know nothing else.
            console          :
            docker           :
            docker.engine    : docker | com.github.dockerjava.transport com.github.dockerjava.zerodep javax.inject
                             javax.net.ssl tools.jackson.core..

            # Images: judged, billed and put together without an engine; registries are jib's.
            image.check      : rule text | com.fasterxml.jackson.databind
            image.sbom       : | com.github.packageurl org.cyclonedx..
            image.runtime    : console
            image.model      : docker text | com.fasterxml.jackson..
            image.layer      : image.check image.model console dockerfile.context text
                             | com.fasterxml.jackson.databind org.apache.commons.compress.archivers.tar org.codehaus.plexus.util
            image.base       : image.layer image.model image.runtime console docker text
                             | com.fasterxml.jackson.databind org.apache.commons.compress.archivers.tar
            image            : image.base image.check image.layer image.model image.runtime image.sbom console docker lock rule
                               text
                             | com.fasterxml.jackson.databind javax.inject org.apache.commons.compress.archivers.tar
                               org.apache.commons.compress.archivers.zip
            image.dockerfile : image image.layer image.model docker dockerfile.context dockerfile.model dockerfile.syntax text
                             | com.fasterxml.jackson.databind org.apache.commons.compress.archivers.tar
                               org.apache.commons.compress.compressors.bzip2
            image.registry   : image image.base image.layer image.model console docker text
                             | com.fasterxml.jackson.. com.google.cloud.tools.jib.. javax.inject

            # Stacks: plans know no engine, runs know no files, and all know an engine by its port.
            stack.plan       :
            stack.run        : stack.plan docker
            stack.spec       : compose.load compose.model compose.syntax docker
            stack.progress   : stack.plan stack.run console
            stack.archive    : | org.apache.commons.compress.archivers.tar
            stack.volume     : stack.archive docker
                             | com.fasterxml.jackson.core com.fasterxml.jackson.databind org.apache.commons.compress.archivers.tar
                               org.apache.commons.compress.compressors.gzip
            stack.subject    : stack.plan compose.load console docker text | javax.inject
            stack.logs       : stack.subject compose.model console docker rule | javax.inject
            stack.copy       : stack.archive stack.subject compose.load console docker | javax.inject
            stack.backup     : stack.archive stack.copy stack.spec stack.subject stack.volume compose.load compose.model console
                               docker
                             | javax.inject
            stack.build      : stack.run stack.spec image.dockerfile image.model compose.load compose.model compose.syntax docker
                               dockerfile.context dockerfile.model dockerfile.syntax text
                             | org.apache.commons.compress.archivers.tar
            stack            : stack.backup stack.build stack.logs stack.plan stack.progress stack.run stack.spec stack.subject
                               image.dockerfile compose.load compose.model compose.print console docker lock text
                             | javax.inject
            lock             : stack.archive text

            # Goals alone know Maven.
            maven.lint       : config lint project report rule text
                             | com.fasterxml.jackson.databind javax.inject org.codehaus.plexus.util
            maven.image      : docker image image.base image.check image.layer image.model image.runtime lock rule
            maven            : maven.image maven.lint image image.base image.check image.model image.sbom stack stack.backup
                               stack.copy stack.logs stack.subject compose.load console docker lock rule
                             | javax.inject javax.xml.parsers org.apache.maven.. org.codehaus.plexus.util.xml
                               org.codehaus.plexus.util.xml.pull org.eclipse.aether..
                               org.w3c.dom org.xml.sax
            """);

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPath("target/classes");

    /** A room as it is drawn. */
    private record Room(String name, List<String> rooms, List<String> libraries) {
        private static final Pattern BLANKS = Pattern.compile(" +");

        static Room drawn(String line) {
            String[] parts = line.split("[:|]", -1);
            return new Room(parts[0].strip(), words(parts[1]), parts.length > 2 ? words(parts[2]) : List.of());
        }

        private static List<String> words(String text) {
            return BLANKS.splitAsStream(text.strip())
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** What of the drawing allows an import of a package, if anything does. */
        Stream<String> allowing(String imported) {
            return imported.startsWith(ROOT)
                    ? rooms.stream().filter(room -> imported.equals(ROOT + room))
                    : libraries.stream().filter(library -> within(library, imported));
        }

        private static boolean within(String library, String imported) {
            return library.endsWith("..")
                    ? (imported + ".").startsWith(library.substring(0, library.length() - 1))
                    : imported.equals(library);
        }
    }

    private static Map<String, Room> drawn(String house) {
        return house.replaceAll("(?m)^#.*\n", "")
                .replaceAll("\n +", " ") // a line that begins with blanks goes on with the one above
                .lines()
                .filter(line -> !line.isBlank())
                .map(Room::drawn)
                .collect(Collectors.toMap(Room::name, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    @Test
    void everyRoomImportsWhatIsDrawnAndNothingElse() {
        assertThat(CLASSES.size()).isGreaterThan(400);
        var forbidden = new TreeSet<String>();
        var idle = new TreeSet<String>();
        ROOMS.values().forEach(room -> {
            Set<String> used = new HashSet<>();
            imports(room).forEach((imported, example) -> {
                List<String> allowing = room.allowing(imported).toList();
                used.addAll(allowing);
                if (allowing.isEmpty()) {
                    forbidden.add(room.name() + " imports " + imported + ": " + example);
                }
            });
            Stream.concat(room.rooms().stream(), room.libraries().stream())
                    .filter(drawn -> !used.contains(drawn))
                    .forEach(drawn -> idle.add(room.name() + " -> " + drawn));
        });
        assertThat(forbidden).as("imports that are not drawn").isEmpty();
        assertThat(idle).as("arrows that nothing uses").isEmpty();
    }

    /** The packages that a room imports, each with the words of a place that does. */
    private static Map<String, String> imports(Room room) {
        var imports = new TreeMap<String, String>();
        CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT + room.name()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isEverywhere(dependency.getTargetClass(), room))
                .forEach(dependency -> imports.putIfAbsent(
                        dependency.getTargetClass().getBaseComponentType().getPackageName(), words(dependency)));
        return imports;
    }

    private static boolean isEverywhere(JavaClass type, Room room) {
        String name = type.getBaseComponentType().getPackageName();
        return name.isEmpty() // int and its like
                || name.startsWith("java.")
                || name.equals("org.jspecify.annotations")
                || name.equals(ROOT + room.name());
    }

    private static String words(Dependency dependency) {
        return Arrays.stream(dependency.getDescription().split("\n", -1))
                .findFirst()
                .orElse("");
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().substring(ROOT.length())))
                .hasSizeGreaterThan(400)
                .isSubsetOf(ROOMS.keySet());
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
