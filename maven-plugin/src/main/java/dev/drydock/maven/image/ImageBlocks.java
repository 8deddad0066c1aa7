package dev.drydock.maven.image;

import dev.drydock.docker.HealthTest;
import dev.drydock.image.ContainerSettings;
import dev.drydock.image.Coordinates;
import dev.drydock.image.ImageRequest;
import dev.drydock.image.JavaApplication;
import dev.drydock.image.base.Registries;
import dev.drydock.image.layer.LayerSpec;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.TrainingSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of an image, as a request to the builder.
 *
 * @param leaves properties
 */
public record ImageBlocks(
        Leaves leaves,
        FromBlock from,
        ToBlock to,
        ContainerBlock container,
        RuntimeBlock runtime,
        List<LayerBlock> layers) {
    private static final String NOBODY = "65532:65532";
    private static final int OLDEST_RUNTIME = 17;
    private static final int NEXT_RUNTIME = 21;
    private static final int NEWEST_RUNTIME = 25;
    private static final Duration NO_DURATION = Duration.ZERO;

    /** What is said of names and logins alone, where no image is built. */
    public static ImageBlocks of(Leaves leaves, FromBlock from, ToBlock to) {
        return new ImageBlocks(leaves, from, to, new ContainerBlock(), new RuntimeBlock(), List.of());
    }

    /** Whether there is anything that could go into an image. */
    public boolean isEmpty(ImageModule module) {
        return !module.java() && layers.isEmpty();
    }

    /** The request, for this module. */
    public ImageRequest request(ImageModule module, ImageRun run) throws Misread, Unbuildable {
        var times = new Times(module.timestamp());
        String base = base(module).orElseThrow(ImageBlocks::noBase);
        String target = target(module);
        return new ImageRequest(
                module.folder(),
                module.output(),
                base,
                platforms(),
                target,
                leaves.words("tags", to.tags),
                module.java() ? List.of(application(module)) : List.of(),
                runtime.spec(leaves, module.jdk()),
                trainings(module),
                specs(),
                settings(module),
                format(),
                times.created(leaves.text("creationTime", container.creationTime, "")),
                times.modified(leaves.text("filesModificationTime", container.filesModificationTime, "")),
                run.applicationCache(),
                run.baseCache(),
                run.lock(),
                reading(run.access(), base).writing(target, loginsOfTarget()),
                run.engine(),
                run.gate(),
                run.bill());
    }

    private List<TrainingSpec> trainings(ImageModule module) throws Misread {
        List<TrainingSpec> asked = runtime.trainings(leaves);
        if (!asked.isEmpty() && !module.java()) {
            throw new Misread("`runtime.cds` is for Java applications; the module has no classes");
        }
        return asked;
    }

    /** With the login that the user gives for a base. */
    public Registries.Access reading(Registries.Access access, String base) throws Misread, Unbuildable {
        return access.reading(base, new Secrets(leaves, "from").of(from.auth, from.credHelper));
    }

    /** With the logins that the user gives, all for reading: that for the base, and that for the image itself. */
    public Registries.Access reading(Registries.Access access, ImageModule module) throws Misread, Unbuildable {
        Registries.Access own = access.reading(target(module), loginsOfTarget());
        Optional<String> base = base(module);
        return base.isEmpty() ? own : reading(own, base.get());
    }

    private List<Registries.Secret> loginsOfTarget() throws Misread {
        return new Secrets(leaves, "to").of(to.auth, to.credHelper);
    }

    private String target(ImageModule module) {
        return leaves.text("to", to.image, ImageNames.of(module.name(), module.version()));
    }

    /** What the image builds upon, if anybody says; for Java it goes without saying. */
    public Optional<String> base(ImageModule module) {
        String otherwise = module.java() ? "eclipse-temurin:" + runtime(module) + "-jre" : "";
        return Optional.of(leaves.text("from", from.image, otherwise)).filter(base -> !base.isEmpty());
    }

    private static Misread noBase() {
        return new Misread("The image has no base; name one with `-Dstack.image.from=` or `<from><image>`");
    }

    /** The next release that is supported for long. */
    private static int runtime(ImageModule module) {
        if (module.release() <= OLDEST_RUNTIME) {
            return OLDEST_RUNTIME;
        }
        return module.release() <= NEXT_RUNTIME ? NEXT_RUNTIME : NEWEST_RUNTIME;
    }

    /** What the image is to run on, at least one. */
    public List<Platform> platforms() throws Unbuildable {
        var platforms = new ArrayList<Platform>();
        for (String platform : leaves.words("platforms", from.platforms)) {
            platforms.add(Platform.of(platform));
        }
        return platforms.isEmpty() ? List.of(Platform.DEFAULT) : platforms;
    }

    private Format format() throws Misread {
        String format = leaves.text("format", container.format, "Docker");
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "docker" -> Format.DOCKER;
            case "oci" -> Format.OCI;
            default -> throw new Misread("`format` is `" + format + "`; it can be `Docker` or `OCI`");
        };
    }

    private JavaApplication application(ImageModule module) {
        return new JavaApplication(
                new Coordinates(module.group(), module.name(), module.version(), "", "jar"),
                module.classes(),
                module.dependencies(),
                leaves.text("mainClass", container.mainClass, module.mainClass()),
                leaves.words("jvmFlags", container.jvmFlags),
                leaves.words("extraClasspath", container.extraClasspath),
                leaves.text("appRoot", container.appRoot, "/app"));
    }

    private ContainerSettings settings(ImageModule module) throws Misread {
        var labels = new TreeMap<>(module.labels());
        labels.putAll(leaves.pairs("labels", container.labels));
        return new ContainerSettings(
                leaves.text("user", container.user, NOBODY),
                leaves.text("workingDirectory", container.workingDirectory, ""),
                leaves.words("entrypoint", container.entrypoint),
                leaves.words("args", container.args),
                leaves.pairs("environment", container.environment),
                labels,
                leaves.words("ports", container.ports),
                leaves.words("volumes", container.volumes),
                health(),
                leaves.text("stopSignal", container.stopSignal, ""));
    }

    private HealthTest health() throws Misread {
        HealthBlock block = container.healthcheck;
        List<String> test = leaves.words("healthcheck.test", block.test);
        boolean line = test.size() == 1 && !test.get(0).equals("NONE");
        return new HealthTest(
                line ? List.of("CMD-SHELL", test.get(0)) : test,
                duration("interval", block.interval),
                duration("timeout", block.timeout),
                Numbers.of(
                        "healthcheck.retries", leaves.text("healthcheck.retries", block.retries, "0"), Numbers.DECIMAL),
                duration("startPeriod", block.startPeriod),
                duration("startInterval", block.startInterval));
    }

    private Duration duration(String name, @Nullable String block) throws Misread {
        String text = leaves.text("healthcheck." + name, block, "");
        return text.isEmpty() ? NO_DURATION : Times.duration("healthcheck." + name, text);
    }

    private List<LayerSpec> specs() throws Misread {
        var specs = new ArrayList<LayerSpec>();
        for (LayerBlock layer : layers) {
            specs.add(layer.spec());
        }
        return specs;
    }
}
