package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.text.Paths;
import java.util.regex.Pattern;

/** The folder of an image that relative paths start from. */
public final class WorkingFolder {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private WorkingFolder() {}

    /**
     * Whether a path, once its quotes and variables are gone, starts there. A drive, and a backslash or a percent sign at
     * the beginning, lead elsewhere on Windows.
     */
    public static boolean isStartOf(String path) {
        return !path.isEmpty()
                && "/\\%".indexOf(path.charAt(0)) < 0
                && !DRIVE.matcher(path).matches();
    }

    /** Whether a WORKDIR of the stage, or of those it builds on, stands before an offset of the file. */
    public static boolean isSetBefore(int offset, Stage stage) {
        return stage.lineage().stream()
                .flatMap(level -> level.withDeferred(Workdir.class))
                .anyMatch(workdir -> workdir.span().start() < offset);
    }

    /** Where a path leads from a folder, both absolute or relative to the folder that the base image starts in. */
    static String resolve(String folder, String path) {
        boolean absolute = path.startsWith("/") || folder.startsWith("/");
        String whole = path.startsWith("/") ? path : Paths.join(folder, path);
        String inside = Paths.resolve("", absolute ? whole.substring(1) : whole).orElse("");
        return absolute ? "/" + inside : inside;
    }
}
