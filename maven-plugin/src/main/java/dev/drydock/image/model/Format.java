package dev.drydock.image.model;

/** The two families of media types; they hold the same. */
public enum Format {
    DOCKER(
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.container.image.v1+json",
            "application/vnd.docker.image.rootfs.diff.tar.gzip"),
    /** Has annotations too. */
    OCI(
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.oci.image.config.v1+json",
            "application/vnd.oci.image.layer.v1.tar+gzip");

    private final String index;
    private final String manifest;
    private final String config;
    private final String layer;

    Format(String index, String manifest, String config, String layer) {
        this.index = index;
        this.manifest = manifest;
        this.config = config;
        this.layer = layer;
    }

    String index() {
        return index;
    }

    String manifest() {
        return manifest;
    }

    String config() {
        return config;
    }

    String layer() {
        return layer;
    }
}
