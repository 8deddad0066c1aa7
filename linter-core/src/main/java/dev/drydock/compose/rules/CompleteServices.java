package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import java.util.stream.Stream;

/** The services that can be judged by what they lack. */
final class CompleteServices {
    private CompleteServices() {}

    /**
     * Services of which the file shows everything. One without image and build adds to a service of another file, and
     * one that extends a service of another file has what that one has.
     */
    static Stream<Service> of(ComposeFile file) {
        return file.services().stream().filter(service -> file.isReadable() && isWhole(service));
    }

    private static boolean isWhole(Service service) {
        return service.complete()
                && (service.section().has("image") || service.section().has("build"));
    }
}
