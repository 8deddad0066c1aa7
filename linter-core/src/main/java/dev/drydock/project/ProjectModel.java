package dev.drydock.project;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** The Dockerfiles of a tree with what they are built from. Safe to share between threads. */
public final class ProjectModel {
    /** Sources to look for when the context has to be guessed. */
    private static final int SOURCES_TO_TRY = 100;

    private final FileTree tree;
    private final GitIgnore git;
    private final List<DockerfileModel> dockerfiles;
    private final List<Build> builds;

    private ProjectModel(FileTree tree, List<DockerfileModel> dockerfiles) {
        this.tree = tree;
        this.git = new GitIgnore(tree);
        this.dockerfiles = List.copyOf(dockerfiles);
        this.builds = dockerfiles.stream().map(this::guess).toList();
    }

    /**
     * Joins the files of a project.
     *
     * @param dockerfiles read from the tree, named by their paths in it
     */
    public static ProjectModel of(FileTree tree, List<DockerfileModel> dockerfiles) {
        return new ProjectModel(tree, dockerfiles);
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
