package dev.drydock.stack.backup;

import dev.drydock.docker.Engine;
import dev.drydock.stack.archive.RefusedArchive;
import dev.drydock.stack.copy.Reasons;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.stack.volume.Manifest;
import dev.drydock.stack.volume.VerifiedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the archives that a restore is about, and looks through them. */
final class ArchiveChoice {
    private final RestoreRequest request;
    private final NamedStack stack;
    private final Engine engine;

    ArchiveChoice(RestoreRequest request, NamedStack stack, Engine engine) {
        this.request = request;
        this.stack = stack;
        this.engine = engine;
    }

    /** The archive of each volume. */
    Map<StackVolume, Path> files() throws StackTrouble {
        return request.file().isPresent() ? one(request.file().get()) : several();
    }

    private Map<StackVolume, Path> one(Path file) throws StackTrouble {
        List<String> words = request.volumes().isEmpty() ? List.of(keyIn(file)) : request.volumes();
        if (words.size() > 1) {
            throw StackTrouble.of(Blame.STACK, List.of("`stack.file` is for one volume, not " + words.size()));
        }
        return Map.of(StackVolume.chosen(words, stack, engine).get(0), file);
    }

    private Map<StackVolume, Path> several() throws StackTrouble {
        var files = new LinkedHashMap<StackVolume, Path>();
        for (StackVolume volume : StackVolume.chosen(request.volumes(), stack, engine)) {
            Path file = request.directory().resolve(volume.archiveName());
            if (!request.volumes().isEmpty() || Files.exists(file)) {
                files.put(volume, file);
            }
        }
        if (files.isEmpty()) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of("There is no archive of a volume of stack " + stack.name() + " in " + request.directory()
                            + "; `mvn stack:backup` writes them"));
        }
        return files;
    }

    private static String keyIn(Path file) throws StackTrouble {
        try {
            return Manifest.of(file).key();
        } catch (IOException unreadable) {
            throw trouble(unreadable);
        }
    }

    /** Looks through one; the caller closes it. */
    VerifiedArchive verified(Path file) throws StackTrouble {
        try {
            return VerifiedArchive.open(file, request.outsideLinks());
        } catch (IOException refused) {
            throw trouble(refused);
        }
    }

    private static StackTrouble trouble(IOException refused) {
        return refused instanceof RefusedArchive
                ? StackTrouble.of(Blame.STACK, List.of(refused.getMessage() + "; nothing was restored"))
                : StackTrouble.of(Blame.SURROUNDINGS, List.of("The archive can't be read: " + Reasons.of(refused)));
    }
}
