package dev.drydock.stack.build;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.Ulimit;
import dev.drydock.stack.spec.StackSpecs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How {@code buildx} is called.
 *
 * @param arguments of {@code docker}
 * @param input what it reads: a Dockerfile that is in no file
 */
record BuildxCall(List<String> arguments, String input) {
    BuildxCall {
        arguments = List.copyOf(arguments);
    }

    /** The call that builds an image and loads it into the engine. */
    static BuildxCall of(ServiceBuild build, BuildRequest request, ComposeProject project, StackSpecs specs) {
        return new Writer(build, request, project, specs).call();
    }

    /** Puts the arguments together. */
    private static final class Writer {
        private final ServiceBuild build;
        private final BuildRequest request;
        private final ComposeProject project;
        private final StackSpecs specs;
        private final Section said;
        private final List<String> words = new ArrayList<>(List.of("buildx", "build", "--load", "--progress=plain"));

        Writer(ServiceBuild build, BuildRequest request, ComposeProject project, StackSpecs specs) {
            this.build = build;
            this.request = request;
            this.project = project;
            this.specs = specs;
            this.said = build.section().section();
        }

        BuildxCall call() {
            request.tags().forEach(tag -> option("tag", tag));
            new TreeMap<>(request.arguments()).forEach((name, value) -> option("build-arg", name + "=" + value));
            new TreeMap<>(request.labels()).forEach((name, value) -> option("label", name + "=" + value));
            optionUnlessEmpty("target", request.target());
            optionUnlessEmpty("network", request.network());
            optionUnlessEmpty("platform", request.platform());
            request.extraHosts().forEach(host -> option("add-host", host));
            if (request.shmSize() > 0) {
                option("shm-size", Long.toString(request.shmSize()));
            }
            request.ulimits().forEach(limit -> option("ulimit", text(limit)));
            flag("no-cache", request.noCache());
            flag("pull", request.pull());
            request.cacheFrom().forEach(source -> option("cache-from", source));
            texts("cache_to").forEach(target -> option("cache-to", target));
            texts("no_cache_filter").forEach(stage -> option("no-cache-filter", stage));
            texts("entitlements").forEach(entitlement -> option("allow", entitlement));
            texts("ssh").forEach(key -> option("ssh", key));
            said.sections("secrets").forEach(secret -> option("secret", secret(secret)));
            said.pairs("additional_contexts").forEach(context -> option("build-context", context(context)));
            Optional<Path> file = build.local().flatMap(LocalContext::file);
            boolean inline = build.section().isInline();
            option("file", inline ? "-" : file.map(Path::toString).orElse(request.dockerfile()));
            words.add(build.local().map(local -> local.folder().toString()).orElse(request.remote()));
            String input = build.local()
                    .filter(local -> inline)
                    .map(local -> local.dockerfile().content())
                    .orElse("");
            return new BuildxCall(words, input);
        }

        /** The step knows it by its target, else by its name. */
        private String secret(Section grant) {
            String source = grant.text("source").map(Text::shown).orElse("");
            String id = grant.text("target").map(Text::shown).orElse(source);
            Optional<Section> declared = project.secrets().stream()
                    .filter(secret -> secret.key().equals(source))
                    .map(Resource::section)
                    .findFirst();
            return "id=" + id
                    + declared.flatMap(secret -> secret.text("file"))
                            .map(file -> ",src=" + file)
                            .or(() -> declared.flatMap(secret -> secret.text("environment"))
                                    .map(variable -> ",env=" + variable))
                            .orElse("");
        }

        /** A folder or an address, or the image of another service. */
        private String context(Pair context) {
            String value = context.value().shown();
            Optional<Service> service = value.startsWith("service:")
                    ? project.service(value.substring("service:".length()))
                    : Optional.empty();
            return context.name() + "="
                    + service.map(other -> "docker-image://" + specs.image(other))
                            .orElse(value);
        }

        private static String text(Ulimit limit) {
            return limit.name() + "=" + limit.soft() + ":" + limit.hard();
        }

        private List<String> texts(String key) {
            return said.texts(key).stream().map(Text::shown).toList();
        }

        private void option(String name, String value) {
            words.add("--" + name);
            words.add(value);
        }

        private void optionUnlessEmpty(String name, String value) {
            if (!value.isEmpty()) {
                option(name, value);
            }
        }

        private void flag(String name, boolean set) {
            if (set) {
                words.add("--" + name);
            }
        }
    }
}
