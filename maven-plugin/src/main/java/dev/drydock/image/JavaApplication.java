package dev.drydock.image;

import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.layer.SourceFile;
import dev.drydock.text.Paths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Java application: its class path in layers, what changes least first.
 *
 * @param coordinates of the module
 * @param classes folder with its classes and resources
 * @param dependencies in the order of the class path
 * @param mainClass or empty if it has to be looked for
 * @param jvmFlags before the class path
 * @param extraClasspath paths in the image
 * @param root folder in the image
 */
public record JavaApplication(
        Coordinates coordinates,
        Path classes,
        List<Dependency> dependencies,
        String mainClass,
        List<String> jvmFlags,
        List<String> extraClasspath,
        String root) {
    /**
     * A jar.
     *
     * @param snapshot whether it changes from build to build
     */
    public record Dependency(Coordinates coordinates, Path jar, boolean snapshot) {}

    /** The layer of its classes. */
    static final String CLASSES = "classes";

    private static final String RELEASES = "dependencies";
    private static final String SNAPSHOTS = "snapshot dependencies";
    private static final String CLASS = ".class";
    private static final String CLASSES_JAR = "classes.jar";
    private static final String CLASS_DATA = "classes.jsa";
    private static final int READABLE = 0644;

    public JavaApplication {
        dependencies = List.copyOf(dependencies);
        jvmFlags = List.copyOf(jvmFlags);
        extraClasspath = List.copyOf(extraClasspath);
    }

    /**
     * Its layers, with classes and resources in a jar.
     *
     * @param packed the jar
     */
    List<LayerPlan> layers(Path packed) {
        return List.of(
                jars(RELEASES),
                jars(SNAPSHOTS),
                LayerPlan.of(CLASSES, List.of(LayerEntry.file(place(CLASSES_JAR), READABLE, Owner.ROOT, packed))));
    }

    /**
     * Its layers.
     *
     * @param found what lies in {@link #classes}
     */
    List<LayerPlan> layers(List<SourceFile> found) {
        return List.of(
                jars(RELEASES),
                jars(SNAPSHOTS),
                files("resources", found.stream().filter(file -> !isClass(file)).toList()),
                files(CLASSES, found.stream().filter(JavaApplication::isClass).toList()));
    }

    /**
     * The command that starts it.
     *
     * @param java the program that runs it
     */
    List<String> entrypoint(String java, String main) {
        var classpath = new ArrayList<String>();
        classpath.add(inside("resources"));
        classpath.add(inside("classes"));
        dependencies.forEach(dependency -> classpath.add(library(dependency)));
        return command(java, List.of(), classpath, main);
    }

    /**
     * The same by another class path.
     *
     * @param flags words for the runtime, behind those of the user
     */
    List<String> command(String java, List<String> flags, List<String> classpath, String main) {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(jvmFlags);
        command.addAll(flags);
        command.add("-cp");
        command.add(String.join(
                ":", Stream.concat(classpath.stream(), extraClasspath.stream()).toList()));
        command.add(main);
        return command;
    }

    /** Its class path in the image, where classes and resources are in a jar. */
    List<String> jars() {
        return Stream.concat(
                        Stream.of(inside(CLASSES_JAR)), dependencies.stream().map(this::library))
                .toList();
    }

    /** The files of that, by their paths in the image. */
    Map<String, Path> jarFiles(Path packed) {
        var files = new TreeMap<String, Path>();
        files.put(inside(CLASSES_JAR), packed);
        dependencies.forEach(dependency -> files.put(library(dependency), dependency.jar()));
        return files;
    }

    /** Where its class data are in the image. */
    String archivePath() {
        return inside(CLASS_DATA);
    }

    /** The layer of its class data. */
    LayerPlan archive(Path file) {
        return LayerPlan.of("class data", List.of(LayerEntry.file(place(CLASS_DATA), READABLE, Owner.ROOT, file)));
    }

    /** Its folder in the image, absolute. */
    String folder() {
        return inside("");
    }

    /** The layer that a dependency goes into. */
    static String layerOf(Dependency dependency) {
        return dependency.snapshot() ? SNAPSHOTS : RELEASES;
    }

    /** What can't be put into an image: dependencies that the build has not packed. */
    Stream<Path> unpacked() {
        return dependencies.stream().map(Dependency::jar).filter(jar -> !Files.isRegularFile(jar));
    }

    private LayerPlan jars(String name) {
        return LayerPlan.of(
                name,
                dependencies.stream()
                        .filter(dependency -> layerOf(dependency).equals(name))
                        .map(dependency -> LayerEntry.file(
                                place("libs/" + nameOf(dependency)), READABLE, Owner.ROOT, dependency.jar()))
                        .toList());
    }

    /** Folders are there for their files only: one that holds nothing but classes is no resource. */
    private LayerPlan files(String name, List<SourceFile> found) {
        return LayerPlan.of(
                name,
                found.stream()
                        .filter(file -> file.kind() == LayerEntry.Kind.FILE)
                        .map(file ->
                                LayerEntry.file(place(name + "/" + file.path()), READABLE, Owner.ROOT, file.file()))
                        .toList());
    }

    private String nameOf(Dependency dependency) {
        String name = String.valueOf(dependency.jar().getFileName());
        return ambiguous().contains(name) ? dependency.coordinates().group() + "-" + name : name;
    }

    private Set<String> ambiguous() {
        var seen = new HashSet<String>();
        var twice = new TreeSet<String>();
        for (Dependency dependency : dependencies) {
            String name = String.valueOf(dependency.jar().getFileName());
            if (!seen.add(name)) {
                twice.add(name);
            }
        }
        return twice;
    }

    private String library(Dependency dependency) {
        return inside("libs/" + nameOf(dependency));
    }

    private String inside(String path) {
        return "/" + place(path);
    }

    private String place(String path) {
        return Paths.resolve("", root.replaceFirst("^/+", "") + "/" + path).orElseThrow();
    }

    private static boolean isClass(SourceFile file) {
        return file.path().endsWith(CLASS);
    }
}
