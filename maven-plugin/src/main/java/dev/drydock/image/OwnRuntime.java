package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.JavaRuntime;
import dev.drydock.image.runtime.RuntimeMaker;
import dev.drydock.image.runtime.RuntimeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/**
 * The runtime that an application brings along, in a layer of its own.
 *
 * @param needed libraries that it does not hold, each with the file that needs it
 */
record OwnRuntime(LayerPlan layer, JavaRuntime runtime, Map<String, String> needed) {
    /** What its layer is called. */
    static final String LAYER = "runtime";

    private static final String PLACE = "opt/java";

    /** What starts applications. */
    static final String PROGRAM = "/" + PLACE + "/bin/java";

    /** The same where the base has a runtime. */
    static final String OF_THE_BASE = "java";

    private static final int RUNNABLE = 0755;
    private static final int READABLE = 0644;

    static OwnRuntime of(RuntimeSpec spec, JavaApplication application, ImageRequest request, WorkListener work)
            throws IOException, Unbuildable {
        var jars = application.dependencies().stream()
                .map(JavaApplication.Dependency::jar)
                .toList();
        JavaRuntime runtime;
        try {
            runtime =
                    new RuntimeMaker(spec, request.baseCache().resolve("java"), work).make(application.classes(), jars);
        } catch (IOException failed) {
            throw Unbuildable.here("No runtime can be made for the application: " + failed.getMessage(), failed);
        }
        for (Platform platform : request.platforms()) {
            if (!runtime.platform().equals(platform.operatingSystem() + "/" + platform.architecture())) {
                throw Unbuildable.asAsked("The JDK " + spec.jdk() + " makes runtimes for " + runtime.platform()
                        + " and the image is to run on " + platform
                        + "; build it there, or upon a base with a runtime and without `-Dstack.image.runtime.jlink`");
            }
        }
        return new OwnRuntime(layer(runtime), runtime, runtime.needed());
    }

    /** Who may run what follows from where it lies, no matter what the machine's umask was. */
    private static LayerPlan layer(JavaRuntime runtime) throws IOException {
        var entries = new ArrayList<LayerEntry>();
        for (Path file : runtime.files()) {
            String below = runtime.folder().relativize(file).toString().replace('\\', '/');
            String path = PLACE + "/" + below;
            if (Files.isSymbolicLink(file)) {
                entries.add(LayerEntry.link(
                        path, Owner.ROOT, Files.readSymbolicLink(file).toString()));
            } else if (Files.isRegularFile(file)) {
                boolean program = below.startsWith("bin/") || Files.isExecutable(file);
                entries.add(LayerEntry.file(path, program ? RUNNABLE : READABLE, Owner.ROOT, file));
            }
        }
        return LayerPlan.of(LAYER, entries);
    }
}
