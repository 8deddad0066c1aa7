package dev.drydock.image.dockerfile;

import dev.drydock.docker.EngineFailure;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows the instructions of a Dockerfile, as far as a stage needs them. */
final class DockerfilePlanner {
    private static final String SCRATCH = "scratch";

    private final DockerfileModel file;
    private final Map<String, String> arguments;
    private final Sources context;
    private final Bases bases;
    private final Scratch scratch;
    private final Map<String, String> platform;
    private final Map<Integer, StageRun> done = new HashMap<>();
    /** The stages that are followed, the one that others need last. */
    private final Deque<Stage> underWay = new ArrayDeque<>();

    /**
     * A planner for one build.
     *
     * @param arguments that the build is given
     * @param context the files that are built from
     * @param scratch for contents of files that lie nowhere else
     */
    DockerfilePlanner(
            DockerfileModel file, Map<String, String> arguments, Sources context, Bases bases, Scratch scratch) {
        this.file = file;
        this.arguments = Map.copyOf(arguments);
        this.context = context;
        this.bases = bases;
        this.scratch = scratch;
        this.platform = platform(bases.scratch().platform());
    }

    /**
     * What a stage makes.
     *
     * @param labels that the image gets on top
     * @throws Unbuildable if the file or the context is at fault
     */
    DockerfilePlan plan(Stage target, Map<String, String> labels) throws IOException, NotOurs, Unbuildable {
        return run(target).plan(labels);
    }

    /** What a stage has come to at its end. */
    private StageRun run(Stage stage) throws IOException, NotOurs, Unbuildable {
        StageRun known = done.get(stage.index());
        if (known != null) {
            return known;
        }
        From from = stage.from().orElseThrow(() -> new NotOurs("there is no FROM"));
        refuse(Obstacles.of(file.source(), from));
        underWay.push(stage);
        StageRun run = begun(stage, from);
        run.begin(from);
        run.follow(file.source(), stage.instructions());
        underWay.pop();
        done.put(stage.index(), run);
        return run;
    }

    private StageRun begun(Stage stage, From from) throws IOException, NotOurs, Unbuildable {
        Scope globals = globals();
        for (Flag flag : from.flags()) {
            String wanted = globals.expand(flag.value(), file.source());
            if (!wanted.equals(platform.get("TARGETPLATFORM"))) {
                throw new NotOurs(place(from.image()) + "it is for another platform, " + wanted);
            }
        }
        String name = globals.expand(from.image(), file.source());
        Map<String, String> defaults = globals.declared();
        Optional<Stage> earlier = earlier(stage, name);
        if (earlier.isPresent()) {
            return run(earlier.get()).next(this, defaults);
        }
        BaseFacts base = name.equals(SCRATCH) ? bases.scratch() : image(name, place(from.image()));
        return StageRun.on(base, this, defaults);
    }

    private Scope globals() throws NotOurs {
        var globals = new Scope(arguments, Map.of(), List::of);
        globals.declare(platform);
        for (Arg arg : file.globalArgs().toList()) {
            globals.declare(arg, file.source());
        }
        return globals;
    }

    private Optional<Stage> earlier(Stage stage, String name) {
        return file.stages().subList(0, stage.index()).stream()
                .filter(each -> each.name()
                        .map(Word::text)
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .reduce((first, second) -> second);
    }

    private BaseFacts image(String name, String place) throws IOException, NotOurs, Unbuildable {
        if (ImageReference.parse(name).isEmpty()) {
            throw new NotOurs(place + "`" + name + "` is no image");
        }
        try {
            return bases.find(name);
        } catch (EngineFailure failure) {
            throw Unbuildable.here(place + failure.getMessage(), failure);
        }
    }

    /**
     * What a {@code --from} names: an earlier stage by name or number, or an image.
     *
     * @param place where it stands, as the beginning of a message
     */
    Sources sources(Word from, String place) throws IOException, NotOurs, Unbuildable {
        String name = from.text();
        Origin origin = file.origin(underWay.element(), from);
        if (origin instanceof Origin.OfStage earlier) {
            return new TreeSources(run(earlier.stage()).tree(), name);
        }
        if (origin instanceof Origin.OfImage) {
            return new TreeSources(StageTree.on(image(name, place).files()), name);
        }
        throw new NotOurs(place + "`" + name + "` is neither an earlier stage nor an image");
    }

    Sources context() {
        return context;
    }

    Scratch scratch() {
        return scratch;
    }

    Map<String, String> arguments() {
        return arguments;
    }

    String place(Word word) {
        return file.source().locate(word.span().start()) + ": ";
    }

    static void refuse(Optional<String> obstacle) throws NotOurs {
        if (obstacle.isPresent()) {
            throw new NotOurs(obstacle.get());
        }
    }

    /** The arguments that tell of the platform; no variant is known of, which only matters for 32-bit ARM. */
    private static Map<String, String> platform(Map<String, String> engine) {
        String system = engine.getOrDefault("os", "");
        String architecture = engine.getOrDefault("architecture", "");
        var arguments = new TreeMap<String, String>();
        if (!architecture.equals("arm")) {
            for (String side : List.of("TARGET", "BUILD")) {
                arguments.put(side + "PLATFORM", system + "/" + architecture);
                arguments.put(side + "OS", system);
                arguments.put(side + "ARCH", architecture);
                arguments.put(side + "VARIANT", "");
            }
        }
        return arguments;
    }
}
