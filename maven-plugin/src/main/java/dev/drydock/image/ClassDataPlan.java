package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.image.base.BaseJava;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.ClassDataMaker;
import dev.drydock.image.runtime.Training;
import dev.drydock.image.runtime.TrainingSpec;
import dev.drydock.rule.HiddenSecrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive of class data for a Java application: made by running the application here, by the Java that the image has,
 * once all else of the image is known.
 *
 * @param classes the jar of its classes and resources
 */
record ClassDataPlan(TrainingSpec spec, JavaApplication application, String mainClass, Path classes) {
    private static final Pattern SPRING_BOOT = Pattern.compile("spring-boot-(\\d{1,3})\\.(\\d{1,3})\\..*jar");

    /** The plan of an image with the archive in its last layer, and the command that uses it. */
    ImagePlan within(ImagePlan plan, BaseImage base, ImageRequest request, WorkListener work)
            throws IOException, Unbuildable {
        Path cache = request.baseCache().resolve("java");
        try {
            Path java = plan.runtimes().isEmpty()
                    ? new BaseJava(base, cache.resolve("of-bases")).unpacked()
                    : plan.runtimes().get(0).runtime().folder();
            ContainerSettings container = plan.container();
            if (!Training.mayMove(java) && container.workingDirectory().isEmpty()) {
                container = container.workingDirectory(application.folder());
            }
            List<String> classpath = classpath(java, container);
            Path archive = new ClassDataMaker(cache, spec.with(ending()), work)
                    .make(new Training(
                            java,
                            application.jvmFlags(),
                            classpath,
                            mainClass,
                            container.arguments(),
                            container.environment(),
                            start(container).toString(),
                            application.jarFiles(classes),
                            request.filesModified()));
            var command = application.command(
                    plan.runtimes().isEmpty() ? OwnRuntime.OF_THE_BASE : OwnRuntime.PROGRAM,
                    List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + application.archivePath()),
                    classpath,
                    mainClass);
            return plan.with(application.archive(archive), container.entrypoint(command));
        } catch (IOException failed) {
            throw Unbuildable.here(
                    new HiddenSecrets(plan.container().environment().entrySet())
                            .hide("No class-data archive can be made: " + failed.getMessage()),
                    failed);
        }
    }

    private List<String> classpath(Path java, ContainerSettings container) throws IOException {
        List<String> jars = application.jars();
        if (Training.mayMove(java)) {
            return jars;
        }
        Path from = start(container);
        return jars.stream()
                .map(jar -> from.relativize(Path.of(jar)).toString())
                .toList();
    }

    private static Path start(ContainerSettings container) {
        return Path.of("/").resolve(container.workingDirectory()).normalize();
    }

    /** Spring Boot 3.3 and newer can be told to end once all is there, just before a port is opened. */
    private List<String> ending() {
        boolean ends = application.dependencies().stream()
                .map(dependency ->
                        SPRING_BOOT.matcher(String.valueOf(dependency.jar().getFileName())))
                .filter(Matcher::matches)
                .anyMatch(name -> Integer.parseInt(name.group(1)) > 3
                        || name.group(1).equals("3") && Integer.parseInt(name.group(2)) >= 3);
        return ends ? List.of("-Dspring.context.exit=onRefresh") : List.of();
    }
}
