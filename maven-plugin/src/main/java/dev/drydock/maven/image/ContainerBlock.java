package dev.drydock.maven.image;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How containers of the image run. What is not said the base decides, but for the user. */
public final class ContainerBlock {
    /** User and group by number (<code>stack.image.user</code>), by default <code>65532:65532</code>, which is nobody. */
    @Nullable
    String user;

    /** Folder that commands start in (<code>stack.image.workingDirectory</code>). */
    @Nullable
    String workingDirectory;

    /** The program and its first words (<code>stack.image.entrypoint</code>); a Java application has one. */
    @Nullable
    List<String> entrypoint;

    /** Words after the entrypoint (<code>stack.image.args</code>). */
    @Nullable
    List<String> args;

    /** Variables (<code>stack.image.environment</code>, as <code>A=1,B=2</code>). */
    @Nullable
    Map<String, String> environment;

    /** Labels beside those that the pom gives (<code>stack.image.labels</code>, as <code>a=1,b=2</code>). */
    @Nullable
    Map<String, String> labels;

    /** Ports it listens on (<code>stack.image.ports</code>), such as <code>8080</code> or <code>53/udp</code>. */
    @Nullable
    List<String> ports;

    /** Paths that get a volume (<code>stack.image.volumes</code>). */
    @Nullable
    List<String> volumes;

    /** Words for the Java runtime (<code>stack.image.jvmFlags</code>). */
    @Nullable
    List<String> jvmFlags;

    /** Class that starts the application (<code>stack.image.mainClass</code>); by default the only one that can. */
    @Nullable
    String mainClass;

    /** Paths in the image behind the class path (<code>stack.image.extraClasspath</code>). */
    @Nullable
    List<String> extraClasspath;

    /** Folder of a Java application (<code>stack.image.appRoot</code>), by default <code>/app</code>. */
    @Nullable
    String appRoot;

    /** Media types (<code>stack.image.format</code>): <code>Docker</code> (the default) or <code>OCI</code>. */
    @Nullable
    String format;

    /**
     * Time that the image carries (<code>stack.image.creationTime</code>), by default
     * <code>project.build.outputTimestamp</code>, else <code>SOURCE_DATE_EPOCH</code>, else the first second of 1970.
     */
    @Nullable
    String creationTime;

    /** Time that its files carry (<code>stack.image.filesModificationTime</code>), by default a second after 1970 began. */
    @Nullable
    String filesModificationTime;

    /** How to find out whether it is well. */
    HealthBlock healthcheck = new HealthBlock();

    /** Signal that ends it (<code>stack.image.stopSignal</code>). */
    @Nullable
    String stopSignal;

    /** For Maven, which fills it. */
    public ContainerBlock() {}
}
