package dev.drydock.stack.spec;

/**
 * The labels by which Docker Compose finds what belongs to a project. Stacks of ours carry them too, so that each can
 * see and stop what the other made.
 */
public final class ComposeLabels {
    private static final String PREFIX = "com.docker.compose.";

    public static final String PROJECT = PREFIX + "project";
    public static final String SERVICE = PREFIX + "service";
    public static final String NUMBER = PREFIX + "container-number";
    /** {@code True} or {@code False}. */
    public static final String ONE_OFF = PREFIX + "oneoff";

    /** What tells one one-off of a service from another: 64 hexadecimal digits. */
    public static final String SLUG = PREFIX + "slug";

    /** What tells whether something changed; Compose's own hash can't be computed outside of Compose. */
    public static final String CONFIG_HASH = PREFIX + "config-hash";
    /** Id of the image that the container was made from. */
    public static final String IMAGE = PREFIX + "image";
    /** {@code name:condition:restart} of each need, joined by commas. */
    public static final String DEPENDS_ON = PREFIX + "depends_on";

    public static final String WORKING_DIRECTORY = PREFIX + "project.working_dir";
    public static final String CONFIG_FILES = PREFIX + "project.config_files";
    /** Key of a network in the compose file. */
    public static final String NETWORK = PREFIX + "network";
    /** Key of a volume in the compose file. */
    public static final String VOLUME = PREFIX + "volume";
    /** What built an image: {@code classic}, {@code buildkit} or, which is ours, {@code drydock}. */
    public static final String IMAGE_BUILDER = PREFIX + "image.builder";
    /** Of the tool that made it. */
    public static final String VERSION = PREFIX + "version";

    /** Ours: the way in which {@link #CONFIG_HASH} was computed. What lacks it was made by Compose. */
    public static final String HASH_SCHEME = "dev.drydock.hash-scheme";
    /** Ours: the service that an anonymous volume was made for. */
    public static final String ANONYMOUS_VOLUME = "dev.drydock.anonymous-volume";
    /**
     * Ours: what a container is for that is never started, {@code backup} or {@code restore} of the volume it mounts, or a
     * {@code build} upon its image.
     */
    public static final String HELPER = "dev.drydock.helper";
    /** Ours: the process that works with such a container. */
    public static final String HELPER_OF = "dev.drydock.helper-of";
    /** Ours: ids of the containers that are paused while such a container is there, joined by commas. */
    public static final String HELPER_PAUSES = "dev.drydock.helper-pauses";
    /** Ours, set by users: {@code true} keeps a volume from ever being removed by a goal. */
    public static final String KEEP = "dev.drydock.keep";

    private ComposeLabels() {}

    /** Whether Compose or we set it, not the user. */
    static boolean isOfTools(String label) {
        return label.startsWith(PREFIX) || label.equals(HASH_SCHEME);
    }
}
