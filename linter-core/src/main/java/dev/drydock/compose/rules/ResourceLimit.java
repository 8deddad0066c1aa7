package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A limit of what the containers of a service may take.
 *
 * @param what what is limited, as in "no memory limit"
 * @param keys where a service may set it, the long form first, each with dots between its parts
 */
record ResourceLimit(String what, List<String> keys) {
    ResourceLimit {
        keys = List.copyOf(keys);
    }

    static ResourceLimit of(String what, String... keys) {
        return new ResourceLimit(what, List.of(keys));
    }

    /** The services that set no limit, or one that means none. */
    Stream<Finding> missing(ComposeFile file) {
        return file.services().stream().filter(Service::complete).flatMap(service -> missing(service).stream());
    }

    private Optional<Finding> missing(Service service) {
        List<Text> set = keys.stream()
                .flatMap(key -> service.section().text(key.split("\\.")).stream())
                .toList();
        if (set.isEmpty()) {
            return Optional.of(Finding.at(
                    service.span(),
                    "`" + service.name() + "` has no " + what + " limit; set `" + keys.get(0) + "` or `" + keys.get(1)
                            + "`"));
        }
        return set.stream().allMatch(ResourceLimit::isNone)
                ? Optional.of(Finding.at(
                        set.get(0).span(),
                        "`" + set.get(0) + "` means no " + what + " limit for `" + service.name() + "`"))
                : Optional.empty();
    }

    private static boolean isNone(Text limit) {
        return limit.is("0") || limit.is("-1");
    }
}
