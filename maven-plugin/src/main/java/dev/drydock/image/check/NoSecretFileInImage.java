package dev.drydock.image.check;

import dev.drydock.rule.SecretFiles;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags files that hold credentials, and the history of a repository, which may. */
final class NoSecretFileInImage implements ImageRule {
    /** Installed packages hold keys of theirs, to check others by or to test with. */
    private static final Pattern OF_A_PACKAGE =
            Pattern.compile("(^|.*/)(usr/(lib|share)|site-packages|dist-packages|node_modules)/.*");

    private static final Pattern REPOSITORY = Pattern.compile("(^|.*/)\\.(git|hg|svn)");

    @Override
    public String name() {
        return "no-secret-file-in-image";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        return image.added()
                .filter(added -> isSecret(added.file()))
                .map(added -> added.place() + " may hold a secret; keep it out by `.dockerignore` or `excludes`");
    }

    private static boolean isSecret(LayerContents.File file) {
        return switch (file.kind()) {
            case FOLDER -> REPOSITORY.matcher(file.path()).matches();
            case FILE ->
                SecretFiles.isSecret(file.path())
                        && !OF_A_PACKAGE.matcher(file.path()).matches();
            case LINK, OTHER -> false;
        };
    }
}
