package dev.drydock.maven;

import dev.drydock.stack.OwnImages;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.graph.DependencyNode;

/** The images of the modules of a build, made by its own goal {@code image-load}. */
final class ReactorImages implements OwnImages {
    private static final String LOADED = "dev.drydock.image.loaded";
    private static final Set<String> NEEDED = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

    private final MavenSession session;
    private final String version;
    private final ModuleGoals goals;
    private final List<ModuleImages.Own> modules;

    /** @param version of this plugin */
    ReactorImages(MavenSession session, String version, ModuleGoals goals) {
        this.session = session;
        this.version = version;
        this.goals = goals;
        this.modules = new ModuleImages(session).all();
    }

    /** Notes that the image of a module is in the engine. */
    static void loaded(MavenProject module) {
        module.setContextValue(LOADED, true);
    }

    @Override
    public List<Own> all() {
        var images = new ModuleImages(session);
        return modules.stream()
                .map(own -> new Own(own.name(), images.folder(own.module())))
                .toList();
    }

    @Override
    public Optional<String> load(Own image) throws StackTrouble {
        for (ModuleImages.Own own : modules) {
            if (own.name().equals(image.name()) && own.module().getContextValue(LOADED) == null) {
                Optional<String> hindrance = load(own);
                if (hindrance.isPresent()) {
                    return hindrance;
                }
                loaded(own.module());
            }
        }
        return Optional.empty();
    }

    private Optional<String> load(ModuleImages.Own own) throws StackTrouble {
        MavenProject module = own.module();
        boolean java = ModuleImages.isJava(module);
        String classes = module.getBuild().getOutputDirectory();
        String image = "Image `" + own.name() + "` is that of module `" + module.getArtifactId() + "`, which ";
        if (java && !Files.isDirectory(Path.of(classes))) {
            return Optional.of(image + "is not packaged yet: there is no " + classes
                    + "; run `mvn package stack:up`, or bind `up` to a phase after `package`");
        }
        MavenProject copy = module.clone(); // what is resolved for the image concerns no other plugin
        MavenSession inModule = session.clone();
        inModule.setCurrentProject(copy);
        try {
            if (java) {
                resolve(copy);
            }
            String goal = "dev.drydock:stack-maven-plugin:" + version + ":image-load" + own.execution();
            for (MojoExecution execution :
                    goals.lifecycles().calculateExecutionPlan(inModule, goal).getMojoExecutions()) {
                goals.plugins().executeMojo(inModule, execution);
            }
            return Optional.empty();
        } catch (DependencyResolutionException missing) {
            return Optional.of(image + "lacks what it depends on; run `mvn package stack:up`: " + missing.getMessage());
        } catch (MojoFailureException refused) {
            throw new StackTrouble(Blame.STACK, String.valueOf(refused.getMessage()), List.of());
        } catch (Exception broken) { // Maven has a dozen ways to say that a goal can't be run
            throw new StackTrouble(
                    Blame.SURROUNDINGS, "Image `" + own.name() + "` can't be built: " + broken.getMessage(), List.of());
        }
    }

    /** What runs, as for {@code image-load} itself; goals that start stacks need none of it. */
    private void resolve(MavenProject module) throws DependencyResolutionException {
        var request = new DefaultDependencyResolutionRequest(module, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> isNeeded(node));
        var artifacts = new LinkedHashSet<Artifact>();
        RepositoryUtils.toArtifacts(
                artifacts,
                goals.dependencies().resolve(request).getDependencyGraph().getChildren(),
                List.of(module.getArtifact().getId()),
                null);
        module.setResolvedArtifacts(artifacts);
        module.setArtifactFilter(artifact -> artifact.getFile() != null);
    }

    private static boolean isNeeded(DependencyNode node) {
        return node.getDependency() == null
                || NEEDED.contains(node.getDependency().getScope());
    }
}
