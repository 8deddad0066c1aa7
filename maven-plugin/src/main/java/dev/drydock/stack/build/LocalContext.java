package dev.drydock.stack.build;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.text.DiskFileTree;
import dev.drydock.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of this machine that an image is built from, and its Dockerfile.
 *
 * @param folder the context
 * @param file where the Dockerfile stands, in the context or elsewhere; empty if the compose file holds it
 * @param dockerfile its text, under the name that messages call it by
 */
record LocalContext(Path folder, Optional<Path> file, SourceText dockerfile) {
    /** Where a Dockerfile that does not come from the context is sent to. */
    private static final String SENT_APART = ".drydock.Dockerfile";

    /** The files that are sent. */
    BuildContext files() {
        String path = file.map(this::inContext).orElse(SENT_APART);
        return BuildContext.find(new DiskFileTree(folder), "", path);
    }

    /**
     * Whether the Dockerfile is sent beside the files of the context: it is none of them, or its own ignore file, which
     * the engine's builder does not know, may leave it out.
     */
    boolean isSentApart() {
        boolean ownIgnoreFile = files().ignoreFile()
                .filter(ignore -> !ignore.source().name().equals(ContextArchive.IGNORE_FILE))
                .isPresent();
        return ownIgnoreFile || file.filter(path -> path.startsWith(folder)).isEmpty();
    }

    /** Path in the context that is sent. */
    String dockerfilePath() {
        return isSentApart() ? SENT_APART : inContext(file.orElseThrow());
    }

    /** Lines of the ignore file that no builder takes, each with its place. */
    List<String> misreadPatterns() {
        return files().ignoreFile().stream()
                .flatMap(ignore -> ignore.malformed().stream().map(line -> told(ignore, line)))
                .toList();
    }

    private String told(IgnoreFile ignore, IgnoreFile.Malformed line) {
        String place = folder.resolve(ignore.source().name()) + ":"
                + ignore.source().position(line.span().start());
        return place + ": this is no pattern: " + line.reason();
    }

    private String inContext(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
