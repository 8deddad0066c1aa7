package dev.drydock.maven.lint;

/** The reports that can be asked for. */
enum Format {
    TEXT,
    JSON,
    SARIF
}
