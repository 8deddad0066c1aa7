package dev.drydock.maven.lint;

/** The reports that can be asked for. */
public enum Format {
    /** On the console. */
    TEXT,
    /** In {@code lint.json}. */
    JSON,
    /** In {@code lint.sarif}. */
    SARIF
}
