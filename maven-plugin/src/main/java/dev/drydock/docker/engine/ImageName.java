package dev.drydock.docker.engine;

/**
 * The two parts in which the engine wants a name.
 *
 * @param repository with its registry
 * @param version tag or digest
 */
record ImageName(String repository, String version) {
    static ImageName of(String image) {
        int digest = image.indexOf('@');
        if (digest >= 0) {
            return new ImageName(untagged(image.substring(0, digest)), image.substring(digest + 1));
        }
        String repository = untagged(image);
        return new ImageName(
                repository, repository.equals(image) ? "latest" : image.substring(repository.length() + 1));
    }

    /** A colon before the last slash belongs to the registry's port. */
    private static String untagged(String image) {
        int colon = image.lastIndexOf(':');
        return colon > image.lastIndexOf('/') ? image.substring(0, colon) : image;
    }
}
