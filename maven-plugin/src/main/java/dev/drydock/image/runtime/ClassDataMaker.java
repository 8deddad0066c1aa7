package dev.drydock.image.runtime;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Makes archives of class data, from which a runtime takes classes as they are in memory in the place of reading,
 * checking and laying them out at each start. The same input gives other bytes each time, so that one which was made is
 * kept, by all that it was made of.
 *
 * @param cache folder for archives; several builds may use it at once
 * @param work hears that an archive is made
 */
public record ClassDataMaker(Path cache, TrainingSpec spec, WorkListener work) {
    private static final String FAILED = "the application failed in its training run (exit code %d), to which"
            + " `-Dstack.image.runtime.cdsOptions=` can give what it lacks here, such as"
            + " `-Dspring.profiles.active=training`";
    private static final Duration LONGEST_DUMP = Duration.ofMinutes(10);

    /**
     * The archive for an application.
     *
     * @throws IOException with its last words, if the application fails
     */
    public Path make(Training training) throws IOException {
        Path archive = cache.resolve("class-data").resolve(key(training) + ".jsa");
        if (!Files.isRegularFile(archive)) {
            Files.createDirectories(archive.resolveSibling(""));
            Path stage = Files.createTempDirectory(cache, "training").toRealPath();
            try (Work learning = work.begin(Work.Kind.TRAIN, "a class-data archive", 0)) {
                stage(training, stage);
                Files.move(dumped(training, stage), archive);
                learning.done();
                work.warn(
                        "The class-data archive was made anew. Its bytes differ from machine to machine, and with them"
                                + " the digest of the image; builds here go on using this one: " + archive);
            } catch (FileAlreadyExistsException taken) {
                // Another build was faster, and its archive is in use by now.
            } finally {
                Folders.delete(stage);
            }
        }
        return archive;
    }

    /** Two runtimes of one version may hold other modules, or the same in other bytes. */
    private String key(Training training) throws IOException {
        var files = new ArrayList<>(training.jars().values());
        files.add(training.java().resolve("lib").resolve("modules"));
        return Inputs.of(version(training) + spec.options() + training.facts(), files);
    }

    private static String version(Training training) throws IOException {
        try {
            return new Programs(training.java()).run("java", List.of("-Xinternalversion"));
        } catch (IOException unable) {
            throw new IOException("the Java of the image does not run on this machine: " + unable.getMessage(), unable);
        }
    }

    /** Lays the jars out as in the image, with their times there. */
    private static void stage(Training training, Path stage) throws IOException {
        Files.createDirectories(here(stage, training.workingDirectory()));
        for (Map.Entry<String, Path> jar : training.jars().entrySet()) {
            Path file = here(stage, jar.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.copy(jar.getValue(), file);
            Files.setLastModifiedTime(file, FileTime.from(training.modified()));
        }
    }

    private Path dumped(Training training, Path stage) throws IOException {
        Path classes = stage.resolve("classes.lst");
        var command = new ArrayList<>(spec.options());
        command.addAll(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes));
        command.addAll(List.of("-cp", classpath(training, stage), training.main()));
        command.addAll(training.arguments());
        run(training, stage, command, spec.longest(), FAILED);
        if (!Files.isRegularFile(classes)) {
            throw new IOException("the application was ended before it began; give its training run more time");
        }
        Path archive = stage.resolve("classes.jsa");
        List<String> dump = List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                classpath(training, stage));
        run(training, stage, dump, LONGEST_DUMP, "the archive can't be written (exit code %d)");
        return archive;
    }

    private static void run(Training training, Path stage, List<String> arguments, Duration longest, String failure)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(training.java().resolve("bin").resolve("java").toString());
        command.addAll(training.flags());
        command.addAll(arguments);
        var run = new BoundedRun(
                command, here(stage, training.workingDirectory()), training.environment(), stage.resolve("output.txt"));
        OptionalInt code = run.run(longest);
        if (code.isPresent() && code.getAsInt() != 0) {
            throw new IOException(failure.formatted(code.getAsInt()) + "; its last words:" + run.lastWords());
        }
    }

    private static String classpath(Training training, Path stage) {
        return training.classpath().stream()
                .map(jar -> jar.startsWith("/") ? here(stage, jar).toString() : jar)
                .collect(Collectors.joining(":"));
    }

    private static Path here(Path stage, String path) {
        return stage.resolve(path.substring(1));
    }
}
