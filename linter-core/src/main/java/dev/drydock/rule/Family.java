package dev.drydock.rule;

/** The groups that the rule index is ordered by. */
public enum Family {
    USER("User and privileges"),
    IMAGE("Image pinning and base images"),
    CONTEXT("Build context and .dockerignore"),
    LAYERS("Layer order and cache"),
    SYSTEM_PACKAGES("System package managers"),
    LANGUAGE_PACKAGES("Language package managers"),
    DOWNLOADS("Downloads and transport"),
    SECRETS("Secrets"),
    SHELL("Shell and RUN"),
    COMMAND("Command, entry point and health"),
    COPY("Copy, paths and stages"),
    VARIABLES("Variables"),
    METADATA("Metadata, ports and style"),
    PLATFORM("Portability and platform"),
    COMPOSE_HEALTH("Compose: health and start order"),
    COMPOSE_VOLUMES("Compose: volumes and data"),
    COMPOSE_NETWORKS("Compose: networks and ports"),
    COMPOSE_RESOURCES("Compose: resources and profiles"),
    COMPOSE_STYLE("Compose: file, names and style"),
    FINISHED_IMAGES("Finished images");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
