package dev.drydock.maven.lint;

/** The reports that can be asked for. */
public enum Format {
    /** On the console. */
    TEXT,
    /** In {@code lint.json}, of images {@code image.json}. */
    JSON,
    /** In {@code lint.sarif}, of images {@code image.sarif}. */
    SARIF
}
