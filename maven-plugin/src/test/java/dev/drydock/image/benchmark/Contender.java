package dev.drydock.image.benchmark;

import java.nio.file.Path;
import java.util.List;

/** A plugin that builds the image, with caches of its own. */
enum Contender {
    DRYDOCK("dev.drydock:stack-maven-plugin", "image-load", "image-push", "image-tar") {
        @Override
        List<String> options(String base, String target, Path caches) {
            return List.of(
                    "-Dstack.image.from=" + base,
                    "-Dstack.image.to=" + target,
                    "-Dstack.image.baseImageCache=" + caches.resolve("bases"),
                    "-Dstack.image.applicationCache=" + caches.resolve("layers"));
        }
    },
    JIB("com.google.cloud.tools:jib-maven-plugin:3.5.2", "dockerBuild", "build", "buildTar") {
        @Override
        List<String> options(String base, String target, Path caches) {
            return List.of(
                    "-Djib.from.image=" + base,
                    "-Djib.to.image=" + target,
                    "-Djib.baseImageCache=" + caches.resolve("bases"),
                    "-Djib.applicationCache=" + caches.resolve("layers"),
                    "-Djib.allowInsecureRegistries=true");
        }
    };

    private final String plugin;
    private final String load;
    private final String push;
    private final String tar;

    Contender(String plugin, String load, String push, String tar) {
        this.plugin = plugin;
        this.load = load;
        this.push = push;
        this.tar = tar;
    }

    abstract List<String> options(String base, String target, Path caches);

    /** The goal for a destination, as it begins a command line; {@code version} is that of our own plugin. */
    String goal(Destination destination, String version) {
        String goal = switch (destination) {
            case ENGINE -> load;
            case REGISTRY -> push;
            case TAR -> tar;
        };
        return this == DRYDOCK ? plugin + ":" + version + ":" + goal : plugin + ":" + goal;
    }

    /** Where the image goes. */
    enum Destination {
        ENGINE,
        REGISTRY,
        TAR
    }
}
