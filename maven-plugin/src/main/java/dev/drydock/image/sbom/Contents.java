package dev.drydock.image.sbom;

import java.time.Instant;
import java.util.List;

/**
 * What an image is made of.
 *
 * @param name of it, without tag
 * @param tag of it
 * @param digest of its manifest or index, or empty while that is not known
 * @param created the time that it carries
 * @param bases what it builds upon, one for each platform
 * @param runtimes Java that it brings along, or none
 * @param artifacts of Maven
 * @param layers that hold anything else
 */
public record Contents(
        String name,
        String tag,
        String digest,
        Instant created,
        List<Base> bases,
        List<Java> runtimes,
        List<MavenArtifact> artifacts,
        List<LayerDigests> layers) {
    public Contents {
        bases = List.copyOf(bases);
        runtimes = List.copyOf(runtimes);
        artifacts = List.copyOf(artifacts);
        layers = List.copyOf(layers);
    }

    /**
     * A base.
     *
     * @param name as it was asked for
     * @param digest of its manifest, or empty where it has none
     */
    public record Base(String name, String digest, String platform) {}

    /**
     * A Java runtime.
     *
     * @param vendor or empty
     * @param modules that it holds
     */
    public record Java(String version, String vendor, List<String> modules, LayerDigests layer) {
        public Java {
            modules = List.copyOf(modules);
        }
    }

    /**
     * A file that Maven resolved, or the module's own classes.
     *
     * @param classifier or empty
     * @param type such as {@code jar}
     * @param sha256 hexadecimal digits of the file's digest, or empty where no file of it is in the image
     */
    public record MavenArtifact(
            String group,
            String name,
            String version,
            String classifier,
            String type,
            String sha256,
            List<Licence> licences,
            LayerDigests layer) {
        public MavenArtifact {
            licences = List.copyOf(licences);
        }
    }

    /**
     * A licence as a POM has it.
     *
     * @param url or empty
     */
    public record Licence(String name, String url) {}

    /**
     * A layer.
     *
     * @param name for people
     * @param digest of the packed archive
     * @param diffId digest of the archive
     */
    public record LayerDigests(String name, String digest, String diffId) {}
}
