package dev.drydock.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an image runs on, as {@code --platform} and compose files name it: {@code linux/arm64}, {@code linux/arm/v7}. The
 * grammar is that of the containerd project ({@code platforms}), whose names for the parts are used here.
 *
 * @param text as it is written
 * @param os the operating system; empty if only an architecture is written
 * @param architecture the processor's architecture without its variant; empty if only an operating system is written
 */
public record Platform(String text, String os, String architecture) {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("macos", "darwin"),
            Map.entry("i386", "386"),
            Map.entry("x86_64", "amd64"),
            Map.entry("x86-64", "amd64"),
            Map.entry("aarch64", "arm64"),
            Map.entry("armhf", "arm"),
            Map.entry("armel", "arm"));

    private static final Set<String> SYSTEMS = Set.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "illumos",
            "ios",
            "js",
            "linux",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "wasi",
            "wasip1",
            "windows");

    private static final Set<String> ARCHITECTURES = Set.of(
            "386",
            "amd64",
            "arm",
            "arm64",
            "loong64",
            "mips",
            "mips64",
            "mips64le",
            "mipsle",
            "ppc64",
            "ppc64le",
            "riscv64",
            "s390x",
            "wasm");

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

    /** A version of the operating system, which Windows images have: {@code windows(10.0.17763)/amd64}. */
    private static final Pattern OS_VERSION = Pattern.compile("\\([A-Za-z0-9_.-]*\\)");

    /** Reads a name; empty if it is none. A single word has to be a system or an architecture that is known. */
    public static Optional<Platform> parse(String text) {
        String[] parts = text.split("/", -1);
        parts[0] = OS_VERSION.matcher(parts[0]).replaceFirst("");
        for (String part : parts) {
            if (!PART.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        String first = canonical(parts[0]);
        return switch (parts.length) {
            case 1 ->
                SYSTEMS.contains(first)
                        ? Optional.of(new Platform(text, first, ""))
                        : Optional.of(new Platform(text, "", first)).filter(known -> ARCHITECTURES.contains(first));
            case 2, 3 -> Optional.of(new Platform(text, first, canonical(parts[1])));
            default -> Optional.empty();
        };
    }

    /** The usual name of a part that has several. */
    private static String canonical(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(name, name);
    }

    /** Whether nothing is for both: they name different systems or architectures. Variants are not looked at. */
    public boolean excludes(Platform other) {
        return differ(os, other.os) || differ(architecture, other.architecture);
    }

    private static boolean differ(String part, String other) {
        return !part.isEmpty() && !other.isEmpty() && !part.equals(other);
    }

    /** Whether a name of something tells that it is for this platform: it has the system or the architecture in it. */
    public boolean isNamedIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : text.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (lower.contains(part) || lower.contains(canonical(part))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
