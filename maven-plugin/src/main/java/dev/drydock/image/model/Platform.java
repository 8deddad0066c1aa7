package dev.drydock.image.model;

import dev.drydock.docker.EngineFacts;

/** What an image runs on, such as {@code linux/amd64} or {@code linux/arm/v7}. */
public record Platform(String operatingSystem, String architecture, String variant) {
    public static final Platform DEFAULT = new Platform("linux", "amd64", "");

    /** Reads the usual notation. */
    public static Platform of(String text) throws Unbuildable {
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw Unbuildable.asAsked("`" + text + "` is no platform; write it as `linux/amd64`");
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /** Whether an engine runs it by itself. */
    public boolean isOf(EngineFacts engine) {
        return engine.operatingSystem().equals(operatingSystem)
                && engine.architecture().equals(architecture);
    }

    @Override
    public String toString() {
        return operatingSystem + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
    }
}
