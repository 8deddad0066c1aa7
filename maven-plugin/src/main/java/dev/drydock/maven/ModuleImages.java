package dev.drydock.maven;

import dev.drydock.maven.image.ImageNames;
import dev.drydock.maven.image.Leaves;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The images that the modules of a build become, as their poms and the command line say. */
final class ModuleImages {
    private static final String PLUGIN = "dev.drydock:stack-maven-plugin";
    private static final Set<String> GOALS = Set.of("image-load", "image-push", "image-tar");
    private static final List<String> BLOCKS = List.of("from", "to", "container", "runtime", "layers");
    private static final String NAME = "to";
    private static final String LAYERS = "layers";

    private final MavenSession session;

    ModuleImages(MavenSession session) {
        this.session = session;
    }

    /**
     * A module that becomes an image.
     *
     * @param name of the image
     * @param execution that says how, as the end of a goal, such as {@code @app}; empty if the plugin as a whole does
     */
    record Own(MavenProject module, String name, String execution) {}

    List<Own> all() {
        return session.getProjects().stream().flatMap(this::own).toList();
    }

    /** The folder of a module; without a pom the one that Maven runs in. */
    Path folder(MavenProject module) {
        Path folder = module.getFile() == null
                ? Path.of(session.getExecutionRootDirectory())
                : module.getBasedir().toPath();
        return folder.toAbsolutePath().normalize();
    }

    /** Whether the build of a module makes classes. */
    static boolean isJava(MavenProject module) {
        return module.getFile() != null && !module.getPackaging().equals("pom");
    }

    private Stream<Own> own(MavenProject module) {
        Optional<PluginExecution> execution = execution(module);
        Optional<Xpp3Dom> said = execution
                .map(PluginExecution::getConfiguration) // into which Maven has put the plugin's own
                .or(() -> Optional.ofNullable(module.getPlugin(PLUGIN)).map(Plugin::getConfiguration))
                .map(Xpp3Dom.class::cast);
        var leaves = new Leaves(session.getUserProperties()::getProperty, module.getProperties()::getProperty);
        String name = leaves.text(NAME, said.map(ModuleImages::target).orElse(""), "");
        boolean something = isJava(module)
                || has(said, LAYERS)
                || !leaves.text(LAYERS, null, "").isEmpty();
        boolean meant = !name.isEmpty() || BLOCKS.stream().anyMatch(block -> has(said, block));
        if (!meant || !something) {
            return Stream.empty();
        }
        return Stream.of(new Own(
                module,
                name.isEmpty() ? ImageNames.of(module.getArtifactId(), module.getVersion()) : name,
                execution.map(found -> "@" + found.getId()).orElse("")));
    }

    private static boolean has(Optional<Xpp3Dom> blocks, String name) {
        return blocks.filter(found -> found.getChild(name) != null).isPresent();
    }

    private static String target(Xpp3Dom blocks) {
        @Nullable Xpp3Dom to = blocks.getChild(NAME);
        @Nullable Xpp3Dom image = to == null ? null : to.getChild("image");
        return image == null || image.getValue() == null ? "" : image.getValue();
    }

    private static Optional<PluginExecution> execution(MavenProject module) {
        return Optional.ofNullable(module.getPlugin(PLUGIN)).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().stream().anyMatch(GOALS::contains))
                .findFirst();
    }
}
