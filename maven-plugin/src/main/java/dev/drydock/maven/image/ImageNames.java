package dev.drydock.maven.image;

import java.util.Locale;

/** Makes the name of an image of a module's own, in which Maven allows more than registries do. */
public final class ImageNames {
    private static final int LONGEST_TAG = 128;

    private ImageNames() {}

    /**
     * The name.
     *
     * @param version of the module, or empty
     */
    public static String of(String module, String version) {
        String tag = tag(version);
        return repository(module) + (tag.isEmpty() ? "" : ":" + tag);
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
