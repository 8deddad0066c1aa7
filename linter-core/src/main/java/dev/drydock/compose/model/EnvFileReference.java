package dev.drydock.compose.model;

/**
 * An entry of {@code env_file}.
 *
 * @param required false if the file may be missing
 */
public record EnvFileReference(Text path, boolean required) {}
