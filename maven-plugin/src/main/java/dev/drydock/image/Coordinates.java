package dev.drydock.image;

/**
 * What Maven calls a file.
 *
 * @param classifier or empty
 * @param type such as {@code jar}
 */
public record Coordinates(String group, String artifact, String version, String classifier, String type) {}
