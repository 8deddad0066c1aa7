package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.text.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lock files of npm in the folders where the RUNs of a file start. */
public final class NpmLockFiles {
    /** A lock file, or a pattern that is meant to take it along with {@code package.json}. */
    private static final Pattern NAME =
            Pattern.compile("(?:package-lock|npm-shrinkwrap)\\.json|package(?:-lock)?\\*(?:\\.json)?");

    private final Map<Integer, Word> byRun = new HashMap<>();

    /** Looks for those that a file copies or mounts. */
    public NpmLockFiles(DockerfileModel file) {
        var ends = new HashMap<Stage, Walk>();
        for (Stage stage : file.stages()) {
            var walk = new Walk(stage, stage.base() instanceof Base.Earlier earlier ? ends.get(earlier.stage()) : null);
            stage.instructions().forEach(walk::pass);
            ends.put(stage, walk);
        }
    }

    /** What copies a lock file to the folder where a RUN starts, or mounts one there. */
    public Optional<Word> beside(Instruction run) {
        return Optional.ofNullable(byRun.get(run.span().start()));
    }

    private static boolean isLockFile(String path) {
        return NAME.matcher(Paths.name(path)).matches();
    }

    /** The way through a stage: the working folder, and the lock files that have come to folders. */
    private final class Walk {
        private final Stage stage;
        private final Map<String, Word> locks = new HashMap<>();

        /** Absolute, or relative to the folder that the base image starts in; null if it can't be known. */
        private @Nullable String folder = "";

        Walk(Stage stage, @Nullable Walk before) {
            this.stage = stage;
            if (before != null) {
                folder = before.folder;
                locks.putAll(before.locks);
            }
        }

        void pass(Instruction instruction) {
            if (instruction instanceof Workdir workdir) {
                folder = resolve(workdir.path());
            } else if (instruction instanceof Transfer transfer) {
                transfer.paths().stream()
                        .filter(path -> isLockFile(path.text()))
                        .findFirst()
                        .ifPresent(lock -> arrive(lock, resolve(transfer.target())));
            } else if (instruction instanceof Run run && folder != null) {
                Optional.ofNullable(locks.get(folder))
                        .or(() -> mounted(run))
                        .ifPresent(lock -> byRun.put(run.span().start(), lock));
            }
        }

        private void arrive(Word lock, @Nullable String target) {
            if (target != null) {
                locks.put(isLockFile(target) ? Paths.parent(target) : target, lock);
            }
        }

        private Optional<Word> mounted(Run run) {
            return Mount.of(run).stream()
                    .filter(mount -> mount.type().equals("bind"))
                    .flatMap(mount -> mount.option("target", "dst", "destination").stream())
                    .filter(target -> isLockFile(target.text()) && isHere(resolve(target)))
                    .findFirst();
        }

        private boolean isHere(@Nullable String lock) {
            return lock != null && Paths.parent(lock).equals(folder);
        }

        private @Nullable String resolve(Word path) {
            String from = folder;
            return from == null
                    ? null
                    : stage.expand(path)
                            .map(text -> WorkingFolder.resolve(from, text))
                            .orElse(null);
        }
    }
}
