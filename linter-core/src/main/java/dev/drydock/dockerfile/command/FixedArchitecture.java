package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Word;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor architecture that the address of a file is written for.
 *
 * @param name as it is written, such as {@code x86_64}
 * @param family what all names of the same architecture have in common
 */
public record FixedArchitecture(String name, String family) {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("amd64", "amd64"),
            Map.entry("x64", "amd64"),
            Map.entry("x86-64", "amd64"),
            Map.entry("x86_64", "amd64"),
            Map.entry("aarch64", "arm64"),
            Map.entry("arm64", "arm64"),
            Map.entry("arm64v8", "arm64"),
            Map.entry("armel", "arm"),
            Map.entry("armhf", "arm"),
            Map.entry("armv6", "arm"),
            Map.entry("armv6l", "arm"),
            Map.entry("armv7", "arm"),
            Map.entry("armv7l", "arm"),
            Map.entry("i386", "386"),
            Map.entry("i686", "386"),
            Map.entry("ppc64le", "ppc64le"),
            Map.entry("riscv64", "riscv64"),
            Map.entry("s390x", "s390x"));

    private static final String NAMES = String.join("|", FAMILIES.keySet());

    private static final Pattern NAME =
            Pattern.compile("(?<![a-z0-9])(?:" + NAMES + ")(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME_ALONE =
            Pattern.compile("(?:linux[/_-])?(?:" + NAMES + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?|ftp)://[^/\\s]+(/\\S*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{[^}]*}|\\$\\w+|\\$\\(\\)");

    /** Variables that are called so hold an architecture, or something that depends on it. */
    private static final Pattern CHOICE =
            Pattern.compile("(?<!se)arch(?!iv)|platform|variant|cpu|machine", Pattern.CASE_INSENSITIVE);

    /** Programs that tell the architecture, and what asks other programs for it. */
    private static final Set<String> TELLERS = Set.of("arch", "dpkg-architecture", "lscpu", "uname");

    private static final Set<String> QUESTIONS = Set.of("--print-architecture", "--print-arch", "GOARCH");

    /** Files for other systems, for compiling to other machines and for running programs of others. */
    private static final Pattern FOR_OTHERS = Pattern.compile(
            "(?<![a-z0-9])(?:android|apple|cross|darwin|freebsd|mac|macos|osx|qemu|win|win32|win64|windows)(?![a-z0-9])"
                    + "|\\.(?:dmg|exe|msi)$",
            Pattern.CASE_INSENSITIVE);

    /** The architecture in an address; empty if there is none or more than one, a variable decides, or it is no address. */
    public static Optional<FixedArchitecture> in(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches() || EXPANSION.matcher(text).results().anyMatch(found -> isChoice(found.group()))) {
            return Optional.empty();
        }
        String path = EXPANSION.matcher(address.group(1)).replaceAll("-");
        if (FOR_OTHERS.matcher(path).find()) {
            return Optional.empty();
        }
        var families = new HashSet<String>();
        Optional<FixedArchitecture> last = Optional.empty();
        for (MatchResult name : NAME.matcher(path).results().toList()) {
            last = Optional.of(of(name.group()));
            families.add(last.get().family());
        }
        return families.size() == 1 ? last : Optional.empty();
    }

    private static FixedArchitecture of(String name) {
        return new FixedArchitecture(name, FAMILIES.getOrDefault(name.toLowerCase(Locale.ROOT), name));
    }

    /** Whether a name of something, such as a stage, has an architecture in it. */
    public static boolean isNamedIn(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether a script asks for the architecture, compares something with one, or can't be read to its end. */
    public static boolean mayBeChosenIn(Script script) {
        return !script.certain()
                || script.calls(TELLERS)
                || script.words().stream().anyMatch(FixedArchitecture::isAboutChoice);
    }

    /** Whether a script ends the build for every architecture but one. */
    public static boolean isDemandedBy(Script script) {
        boolean tests = script.body().statements().stream()
                .anyMatch(statement -> statement instanceof Command command && command.is("test", "["));
        boolean byVariable = script.words().stream()
                .flatMap(word -> word.variables().stream())
                .anyMatch(FixedArchitecture::isChoice);
        long families = script.words().stream()
                .map(Word::text)
                .filter(text -> NAME_ALONE.matcher(text).matches())
                .flatMap(text -> NAME.matcher(text).results())
                .map(name -> of(name.group()).family())
                .distinct()
                .count();
        return byVariable && families == 1 && (tests || script.calls(Set.of("exit")));
    }

    /** Whether a text has a word in it that variables about the architecture are called by. */
    public static boolean isChoice(String text) {
        return CHOICE.matcher(text).find();
    }

    private static boolean isAboutChoice(Word word) {
        return word.variables().stream().anyMatch(FixedArchitecture::isChoice)
                || QUESTIONS.contains(word.text())
                || NAME_ALONE.matcher(word.text()).matches();
    }
}
