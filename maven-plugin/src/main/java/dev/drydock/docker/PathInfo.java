package dev.drydock.docker;

/**
 * A path in a container, as the engine describes it.
 *
 * @param details all that the engine tells; its {@code mode} is made of the bits of Go's {@code io/fs.FileMode}
 */
public record PathInfo(Details details) {
    private static final long FOLDER = 1L << 31;
    private static final long LINK = 1L << 27;

    /** The last part of the path. */
    public String name() {
        return details.text("name");
    }

    public boolean isFolder() {
        return (details.number("mode") & FOLDER) != 0;
    }

    public boolean isLink() {
        return (details.number("mode") & LINK) != 0;
    }

    /** Where a link leads in the container, resolved by the engine to an absolute path; empty for what is no link. */
    public String target() {
        return details.text("linkTarget");
    }
}
