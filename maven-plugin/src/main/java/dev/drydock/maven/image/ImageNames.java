package dev.drydock.maven.image;

import java.util.Locale;

/** Makes the name of an image of a module's own, in which Maven allows more than registries do. */
final class ImageNames {
    private static final int LONGEST_TAG = 128;

    private ImageNames() {}

    static String of(ImageModule module) {
        String tag = tag(module.version());
        return repository(module.name()) + (tag.isEmpty() ? "" : ":" + tag);
    }

    private static String repository(String name) {
        String legal = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]", "-")
                .replaceAll("[._]{2,}", "-")
                .replaceAll("[._]-|-[._]", "-")
                .replaceAll("^[._-]+|[._-]+$", "");
        return legal.isEmpty() ? "image" : legal;
    }

    private static String tag(String version) {
        String legal = version.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[.-]+", "");
        return legal.substring(0, Math.min(legal.length(), LONGEST_TAG));
    }
}
