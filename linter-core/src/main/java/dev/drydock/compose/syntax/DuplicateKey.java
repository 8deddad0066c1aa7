package dev.drydock.compose.syntax;

/** A key that stands again in its mapping. */
public record DuplicateKey(YamlScalar first, YamlScalar again) {}
