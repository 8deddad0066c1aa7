package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a Java runtime says of itself.
 *
 * @param facts of its {@code release} file
 */
record Release(Map<String, String> facts) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("x86_64", "amd64", "aarch64", "arm64", "ppc64le", "ppc64le", "s390x", "s390x", "riscv64", "riscv64");

    Release {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Reads it. */
    static Release of(Path home) throws IOException {
        var release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        }
        var facts = new TreeMap<String, String>();
        release.stringPropertyNames()
                .forEach(name -> facts.put(name, release.getProperty(name).replace("\"", "")));
        return new Release(facts);
    }

    /** The number of the release, such as 17. */
    int feature() {
        return Runtime.Version.parse(facts.getOrDefault("JAVA_VERSION", "17")).feature();
    }

    /** What it runs on, such as {@code linux/amd64}. */
    String platform() {
        String system = facts.getOrDefault("OS_NAME", "").toLowerCase(Locale.ROOT);
        String architecture = facts.getOrDefault("OS_ARCH", "");
        return system + "/" + ARCHITECTURES.getOrDefault(architecture, architecture);
    }
}
