package dev.drydock.project;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Dockerfile with the context that it is built in. Safe to share between threads. */
public final class Build {
    /** Entries of folders to look at; a context of more is judged by what lies nearest to its top. */
    private static final int LIMIT = 50_000;

    private final DockerfileModel dockerfile;
    private final BuildContext context;
    private final boolean stated;
    private BuildContext.@Nullable Contents contents;

    Build(DockerfileModel dockerfile, BuildContext context, boolean stated) {
        this.dockerfile = dockerfile;
        this.context = context;
        this.stated = stated;
    }

    public DockerfileModel dockerfile() {
        return dockerfile;
    }

    public BuildContext context() {
        return context;
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

    /** The clutter that would be sent. What a source names or lies above is wanted, and so is none. */
    public Stream<Clutter> clutter() {
        return contents().items().stream()
                .flatMap(item -> Clutter.of(context, item).stream())
                .filter(clutter -> dockerfile
                        .contextSources()
                        .noneMatch(source -> Paths.within(clutter.path(), BuildContext.inside(source.path()))));
    }

    /** The sources that take a folder of the context, or all of it. */
    public Stream<ContextSource> folderSources() {
        return dockerfile
                .contextSources()
                .filter(source -> context.named(source.path())
                        .anyMatch(path -> context.kind(path)
                                .filter(kind -> kind == Kind.FOLDER)
                                .isPresent()));
    }

    /** The first source that takes the whole context. */
    public Optional<ContextSource> wholeContextSource() {
        return dockerfile
                .contextSources()
                .filter(source -> BuildContext.inside(source.path()).isEmpty()
                        || BuildContext.inside(source.path()).equals("*"))
                .findFirst();
    }

    /** Whether there is more in the context than the Dockerfile itself and ignore files. */
    public boolean hasFiles() {
        return context.entries()
                .anyMatch(name -> !name.endsWith(".dockerignore")
                        && !Paths.join(context.folder(), name)
                                .equals(dockerfile.source().name()));
    }
}
