package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags what package managers leave behind and nobody needs to run the image. */
final class NoPackageCache implements ImageRule {
    private static final List<String> CACHES = List.of(
            "var/lib/apt/lists/",
            "var/cache/apt/",
            "var/cache/apk/",
            "var/cache/dnf/",
            "var/cache/yum/",
            "var/cache/zypp/",
            "root/.cache/",
            "root/.npm/",
            "root/.m2/repository/",
            "root/.gradle/caches/");

    private static final long LITTLE = 1_000_000;

    @Override
    public String name() {
        return "no-package-cache";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        Map<String, Long> sizes = new TreeMap<>();
        image.added()
                .map(FinishedImage.Added::file)
                .forEach(file -> CACHES.stream()
                        .filter(file.path()::startsWith)
                        .forEach(cache -> sizes.merge(cache, file.size(), Long::sum)));
        return sizes.entrySet().stream()
                .filter(cache -> cache.getValue() >= LITTLE)
                .map(cache -> "`/" + cache.getKey() + "` holds " + Size.text(cache.getValue())
                        + " of a package manager's cache; remove it in the step that fills it");
    }
}
