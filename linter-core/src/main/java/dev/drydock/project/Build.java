package dev.drydock.project;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Dockerfile with the context that it is built in. Safe to share between threads. */
public final class Build {
    /** Entries of folders to look at; a context of more is judged by what lies nearest to its top. */
    private static final int LIMIT = 20_000;

    private static final Pattern ABOUT_BUILDS = Pattern.compile(
            "dockerfile|containerfile|compose.*\\.ya?ml$|ignore$|^\\.env|^readme", Pattern.CASE_INSENSITIVE);

    private final DockerfileModel dockerfile;
    private final BuildContext context;
    private final List<ContextSource> sources;
    private final boolean stated;
    private BuildContext.@Nullable Contents contents;

    Build(DockerfileModel dockerfile, BuildContext context, boolean stated) {
        this.dockerfile = dockerfile;
        this.context = context;
        this.sources = dockerfile.contextSources().toList();
        this.stated = stated;
    }

    public DockerfileModel dockerfile() {
        return dockerfile;
    }

    public BuildContext context() {
        return context;
    }

    /** What the Dockerfile takes from the context, in the order of its stages. */
    public List<ContextSource> sources() {
        return sources;
    }

    /** Whether a compose file names the context; if not, it is the folder that most sources of the Dockerfile fit. */
    public boolean isStated() {
        return stated;
    }

    public Optional<IgnoreFile> ignoreFile() {
        return context.ignoreFile();
    }

    /** What would be sent, without what lies in folders that are {@link Clutter}. */
    public synchronized BuildContext.Contents contents() {
        if (contents == null) {
            contents = context.walk(LIMIT, item -> Clutter.of(context, item).isEmpty());
        }
        return contents;
    }

    /** The clutter that would be sent, but for what a source of the Dockerfile takes something from. */
    public Stream<Clutter> clutter() {
        return contents().items().stream()
                .flatMap(item -> Clutter.of(context, item).stream())
                .filter(clutter -> sources.stream()
                        .noneMatch(source -> Paths.within(clutter.path(), BuildContext.inside(source.path()))));
    }

    /** The sources that take a folder of the context, or all of it. */
    public Stream<ContextSource> folderSources() {
        return sources.stream()
                .filter(source -> context.named(source.path())
                        .anyMatch(path -> context.kind(path)
                                .filter(kind -> kind == Kind.FOLDER)
                                .isPresent()));
    }

    /** The first source that takes the whole context. */
    public Optional<ContextSource> wholeContextSource() {
        return sources.stream()
                .filter(source -> BuildContext.inside(source.path()).isEmpty()
                        || BuildContext.inside(source.path()).equals("*"))
                .findFirst();
    }

    /** Whether nothing lies in the context but the Dockerfile, as with a snippet. */
    public boolean isAlone() {
        return context.holdsOnly(dockerfile.source().name());
    }

    /** Whether a file says how to build and run a project, and is no part of it. */
    public static boolean isAboutBuilds(String name) {
        return ABOUT_BUILDS.matcher(name).find();
    }

    /** Whether the context holds more at its top than what says how to build and run it. */
    public boolean hasFiles() {
        return context.files().anyMatch(name -> !isAboutBuilds(name));
    }
}
