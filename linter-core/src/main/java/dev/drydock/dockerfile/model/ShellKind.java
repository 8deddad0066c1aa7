package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which language the shell forms of a stage are written in. */
public enum ShellKind {
    /** {@code /bin/sh}: dash, busybox or another plain POSIX shell. */
    POSIX,
    /** A shell of bash's family: bash, zsh, ksh. */
    BASH,
    /** PowerShell, cmd, or anything else that we do not read. */
    OTHER;

    private static final Set<String> PLAIN = Set.of("sh", "ash", "dash", "busybox");
    private static final Set<String> RICH = Set.of("bash", "zsh", "ksh", "mksh");

    /** Images of Windows, where cmd or PowerShell reads what is for {@code /bin/sh} elsewhere. */
    private static final Pattern WINDOWS =
            Pattern.compile("mcr\\.microsoft\\.com/(?:windows(?:/.*)?|dotnet/framework/.*):.*"
                    + "|.*:.*(?:nanoserver|windowsservercore).*");

    /** The kind of the shell that an image brings. */
    static ShellKind ofImage(ImageReference image) {
        return WINDOWS.matcher(image.publicName() + ":" + image.tag()).matches() ? OTHER : POSIX;
    }

    /** The kind of a command line's program; {@code env} and its kind are looked through. */
    static ShellKind ofCommand(String commandLine) {
        for (String word : commandLine.strip().split("\\s+", -1)) {
            String name = Paths.name(word);
            if (PLAIN.contains(name)) {
                return POSIX;
            }
            if (RICH.contains(name)) {
                return BASH;
            }
            if (!name.equals("env") && !name.startsWith("-")) {
                return OTHER;
            }
        }
        return OTHER;
    }

    /** The kind of the shell that a SHELL instruction names. */
    static ShellKind of(List<Word> arguments) {
        String program = arguments.get(0).text().replace('\\', '/').toLowerCase(Locale.ROOT);
        return ofCommand(Paths.name(program).replaceAll("\\.exe$", ""));
    }
}
