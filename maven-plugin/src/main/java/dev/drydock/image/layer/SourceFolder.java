package dev.drydock.image.layer;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.DiskFileTree;
import dev.drydock.text.FileTree;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/** Finds the files of layers below a project's folder, by the rules of its {@code .dockerignore}. */
public final class SourceFolder {
    private final Path project;
    private final Path output;

    /**
     * Reads below a project.
     *
     * @param output the build's own folder, which no layer takes along unless it names it
     */
    public SourceFolder(Path project, Path output) {
        this.project = project.toAbsolutePath().normalize();
        this.output = output.toAbsolutePath().normalize();
    }

    /** What goes into a layer, in no order that counts. */
    public List<SourceFile> find(LayerSpec layer) throws IOException, Unbuildable {
        Path from = project.resolve(layer.from()).normalize();
        if (Files.isRegularFile(from)) {
            return List.of(source("", from, LayerEntry.Kind.FILE));
        }
        if (!Files.isDirectory(from)) {
            throw Unbuildable.asAsked("The layer `" + layer.name() + "` takes its files from `" + layer.from()
                    + "`, which is not there; it is looked for in " + project);
        }
        Path top = from.startsWith(project) ? project : from;
        String below = slashed(top.relativize(from));
        BuildContext context = context(layer, top);
        BuildContext.Contents contents = context.walk(
                Integer.MAX_VALUE,
                folder -> (Paths.within(below, folder.path()) || Paths.within(folder.path(), below))
                        && isSource(top.resolve(folder.path()), from));
        var found = new ArrayList<SourceFile>();
        found.add(source("", from, LayerEntry.Kind.FOLDER));
        for (BuildContext.Item item : contents.items()) {
            Path file = top.resolve(item.path());
            if (Paths.within(below, item.path()) && !item.path().equals(below) && isSource(file, from)) {
                String path = slashed(from.relativize(file));
                if (isWanted(layer, path, item.kind())) {
                    found.addAll(sources(layer, path, file, kind(item.kind(), file)));
                }
            }
        }
        return found;
    }

    /** What is left out of a folder, by its own ignore file or by the one that the layer names. */
    private BuildContext context(LayerSpec layer, Path top) throws IOException, Unbuildable {
        FileTree tree = new DiskFileTree(top);
        if (layer.ignoreFile().isEmpty()) {
            return BuildContext.find(tree, "", "");
        }
        Path file = project.resolve(layer.ignoreFile());
        if (!Files.isRegularFile(file)) {
            throw Unbuildable.asAsked("The layer `" + layer.name() + "` names the ignore file `" + layer.ignoreFile()
                    + "`, which is not there; it is looked for in " + project);
        }
        return BuildContext.of(tree, "", IgnoreFile.parse(SourceText.of(layer.ignoreFile(), Files.readString(file))));
    }

    private static List<SourceFile> sources(LayerSpec layer, String path, Path file, LayerEntry.Kind kind)
            throws IOException, Unbuildable {
        return kind == LayerEntry.Kind.LINK && layer.links() == LayerSpec.Links.FOLLOW
                ? new FollowedLink(path, file).sources()
                : List.of(source(path, file, kind));
    }

    private boolean isSource(Path file, Path from) {
        return from.startsWith(output) || !file.startsWith(output);
    }

    /** Folders come as the files in them ask for them, once there are patterns that choose files. */
    private static boolean isWanted(LayerSpec layer, String path, Kind kind) {
        boolean included = layer.includes().isEmpty() || kind != Kind.FOLDER && matches(layer.includes(), path);
        return included && !matches(layer.excludes(), path);
    }

    private static boolean matches(List<String> patterns, String path) {
        return patterns.stream()
                .map(pattern -> pattern.endsWith("/") ? pattern + "**" : pattern)
                .anyMatch(pattern -> SelectorUtils.matchPath(pattern, path, "/", true));
    }

    private static LayerEntry.Kind kind(Kind kind, Path file) throws Unbuildable {
        return switch (kind) {
            case FILE -> LayerEntry.Kind.FILE;
            case FOLDER -> LayerEntry.Kind.FOLDER;
            case LINK -> LayerEntry.Kind.LINK;
            case OTHER ->
                throw Unbuildable.asAsked("`" + file + "` is no file, folder or link; name it in `.dockerignore`");
        };
    }

    static SourceFile source(String path, Path file, LayerEntry.Kind kind) throws IOException {
        String target = kind == LayerEntry.Kind.LINK ? slashed(Files.readSymbolicLink(file)) : "";
        return new SourceFile(path, kind, file, kind == LayerEntry.Kind.FILE && isExecutable(file), target);
    }

    /** Where there are no such permissions, nothing is executable: better said in {@code fileMode} than guessed. */
    private static boolean isExecutable(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
