package dev.drydock.project;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The Dockerfiles and compose files of a tree, with what they have to do with each other. Safe to share between threads. */
public final class ProjectModel {
    /** Sources to look for when the context has to be guessed. */
    private static final int SOURCES_TO_TRY = 100;

    private final FileTree tree;
    private final GitIgnore git;
    private final List<DockerfileModel> dockerfiles;
    private final List<ComposeFile> composeFiles;
    private final List<ServiceBuild> serviceBuilds;
    private final List<Build> builds;
    private final Map<String, Optional<DockerfileModel>> models = new ConcurrentHashMap<>();

    private ProjectModel(FileTree tree, List<DockerfileModel> dockerfiles, List<ComposeFile> composeFiles) {
        this.tree = tree;
        this.git = new GitIgnore(tree);
        this.dockerfiles = List.copyOf(dockerfiles);
        this.composeFiles = List.copyOf(composeFiles);
        this.serviceBuilds = composeFiles.stream()
                .flatMap(file -> ServiceBuild.of(file, composeFiles))
                .toList();
        dockerfiles.forEach(dockerfile -> models.put(dockerfile.source().name(), Optional.of(dockerfile)));
        this.builds = dockerfiles.stream().flatMap(this::buildsOf).toList();
    }

    /**
     * Joins the files of a project, which are named by their paths in the tree.
     *
     * @param dockerfiles those to judge; others that services name are read when they are asked for
     */
    public static ProjectModel of(FileTree tree, List<DockerfileModel> dockerfiles, List<ComposeFile> composeFiles) {
        return new ProjectModel(tree, dockerfiles, composeFiles);
    }

    public FileTree tree() {
        return tree;
    }

    public GitIgnore git() {
        return git;
    }

    public List<DockerfileModel> dockerfiles() {
        return dockerfiles;
    }

    public List<ComposeFile> composeFiles() {
        return composeFiles;
    }

    /** Each Dockerfile with each context that it is built in. */
    public List<Build> builds() {
        return builds;
    }

    /** The builds by the ignore file that they heed; those that have none are not among them. */
    public Collection<List<Build>> buildsByIgnoreFile() {
        var byFile = new LinkedHashMap<String, List<Build>>();
        for (Build build : builds) {
            build.ignoreFile()
                    .ifPresent(file -> byFile.computeIfAbsent(file.source().name(), name -> new ArrayList<>())
                            .add(build));
        }
        return byFile.values();
    }

    /** The services that are built from folders near their compose files. */
    public List<ServiceBuild> serviceBuilds() {
        return serviceBuilds;
    }

    /** How a service is built, if that is known and near. */
    public Optional<ServiceBuild> buildOf(Service service) {
        return serviceBuilds.stream()
                .filter(build -> build.service().equals(service))
                .findFirst();
    }

    /** The Dockerfile of a service; empty if it is not there or in the compose file itself. */
    public Optional<DockerfileModel> dockerfile(ServiceBuild build) {
        return models.computeIfAbsent(build.dockerfile(), this::read);
    }

    private Optional<DockerfileModel> read(String path) {
        try {
            return tree.isFile(path) ? Optional.of(DockerfileModel.of(tree.read(path))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<Build> buildsOf(DockerfileModel dockerfile) {
        String path = dockerfile.source().name();
        List<Build> stated = serviceBuilds.stream()
                .filter(build -> build.dockerfile().equals(path))
                .map(ServiceBuild::context)
                .distinct()
                .map(context -> new Build(dockerfile, BuildContext.find(tree, context, path), true))
                .toList();
        return stated.isEmpty() ? Stream.of(guess(dockerfile)) : stated.stream();
    }

    /** A build in the folder of the Dockerfile or in one above it: where most of its sources are, the nearest at a tie. */
    private Build guess(DockerfileModel dockerfile) {
        String path = dockerfile.source().name();
        List<ContextSource> sources =
                dockerfile.contextSources().limit(SOURCES_TO_TRY).toList();
        String folder = Paths.parent(path);
        BuildContext best = BuildContext.find(tree, folder, path);
        long most = found(best, sources);
        while (!folder.isEmpty() && most < sources.size()) {
            folder = Paths.parent(folder);
            BuildContext context = BuildContext.find(tree, folder, path);
            long found = found(context, sources);
            if (found > most) {
                best = context;
                most = found;
            }
        }
        return new Build(dockerfile, best, false);
    }

    private static long found(BuildContext context, List<ContextSource> sources) {
        return sources.stream()
                .filter(source -> context.named(source.path()).findAny().isPresent())
                .count();
    }
}
