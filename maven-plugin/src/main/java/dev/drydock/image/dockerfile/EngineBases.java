package dev.drydock.image.dockerfile;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.Image;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Images that an engine has, or gets from their registries as it would for a build of its own. */
final class EngineBases implements Bases, AutoCloseable {
    private final Engine engine;
    private final Function<String, RegistryLogin> logins;
    private final boolean pull;
    private final Map<String, String> labels;
    private final Path cache;
    private final Scratch scratch;
    private final Consumer<String> output;
    private final Map<String, BaseFacts> known = new HashMap<>();
    private final List<EngineTree> trees = new ArrayList<>();

    /**
     * Images by their names.
     *
     * @param logins who we are to the registry of an image
     * @param pull whether to look for newer ones even if they are there
     * @param labels of containers that images are looked into by
     * @param cache folder for what is remembered of images
     * @param output hears which ones are got
     */
    EngineBases(
            Engine engine,
            Function<String, RegistryLogin> logins,
            boolean pull,
            Map<String, String> labels,
            Path cache,
            Scratch scratch,
            Consumer<String> output) {
        this.engine = engine;
        this.logins = logins;
        this.pull = pull;
        this.labels = Map.copyOf(labels);
        this.cache = cache;
        this.scratch = scratch;
        this.output = output;
    }

    @Override
    public BaseFacts scratch() {
        EngineFacts facts = engine.facts();
        return BaseFacts.scratch(facts.operatingSystem(), facts.architecture());
    }

    @Override
    public BaseFacts find(String name) throws IOException, NotOurs {
        BaseFacts base = known.get(name);
        if (base == null) {
            base = look(name);
            known.put(name, base);
        }
        return base;
    }

    private BaseFacts look(String name) throws IOException, NotOurs {
        Optional<Image> there = pull ? Optional.empty() : engine.images().find(name);
        if (there.isEmpty()) {
            output.accept("Getting " + name);
            engine.images().pull(name, "", logins.apply(name), ProgressListener.none());
            there = engine.images().find(name);
        }
        Image image = there.orElseThrow(() -> new NotOurs("`" + name + "` is gone"));
        String unique = UUID.randomUUID().toString().substring(0, 8);
        var spec = ContainerSpec.named("drydock-build-" + unique, image.id()).set(Setting.LABELS, labels);
        var tree = new EngineTree(engine.containers(), spec, new SeenFiles(cache, image.id()), scratch);
        trees.add(tree);
        return BaseFacts.of(name, image, tree);
    }

    @Override
    public void close() throws IOException {
        for (EngineTree tree : trees) {
            tree.close();
        }
    }
}
