package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags what any process in the container may change, and programs that lend their owner's rights to any. */
final class NoWorldWritableFiles implements ImageRule {
    private static final int WRITABLE = 02;
    private static final int STICKY = 01000;
    private static final int SETUID_OR_SETGID = 06000;
    private static final int PERMISSIONS = 07777;

    @Override
    public String name() {
        return "no-world-writable-files";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        return image.added().flatMap(NoWorldWritableFiles::findings);
    }

    private static Stream<String> findings(FinishedImage.Added added) {
        LayerContents.File file = added.file();
        int mode = file.mode() & PERMISSIONS;
        if (file.kind() == LayerContents.Kind.FILE && (mode & SETUID_OR_SETGID) != 0) {
            return Stream.of("%s (mode %o) runs with the rights of its owner, whoever starts it; take that bit away"
                    .formatted(added.place(), mode));
        }
        return isOpen(file)
                ? Stream.of("Everybody may write to %s (mode %o); let only its owner".formatted(added.place(), mode))
                : Stream.empty();
    }

    /** In a folder like /tmp nobody may touch what is another's. */
    private static boolean isOpen(LayerContents.File file) {
        boolean shared = file.kind() == LayerContents.Kind.FOLDER && (file.mode() & STICKY) != 0;
        boolean real = file.kind() == LayerContents.Kind.FILE || file.kind() == LayerContents.Kind.FOLDER;
        return real && !shared && (file.mode() & WRITABLE) != 0;
    }
}
