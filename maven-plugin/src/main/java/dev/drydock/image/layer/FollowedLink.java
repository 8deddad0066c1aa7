package dev.drydock.image.layer;

import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A symbolic link in whose place goes what it leads to.
 *
 * @param path below the folder that was read
 * @param link where it lies
 */
record FollowedLink(String path, Path link) {
    List<SourceFile> sources() throws IOException, Unbuildable {
        if (!Files.exists(link)) {
            throw Unbuildable.asAsked(
                    "The link `" + link + "` leads to " + Files.readSymbolicLink(link) + ", which is not there");
        }
        var sources = new ArrayList<SourceFile>();
        try (Stream<Path> files = Files.walk(link.toRealPath(), FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                sources.add(source(file));
            }
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof FileSystemLoopException) {
                throw Unbuildable.asAsked("The link `" + link + "` leads in a circle");
            }
            throw broken.getCause();
        }
        return sources;
    }

    private SourceFile source(Path file) throws IOException {
        String below = link.toRealPath().relativize(file).toString().replace('\\', '/');
        String place = below.isEmpty() ? path : path + "/" + below;
        Path real = file.toRealPath();
        return SourceFolder.source(
                place, real, Files.isDirectory(real) ? LayerEntry.Kind.FOLDER : LayerEntry.Kind.FILE);
    }
}
