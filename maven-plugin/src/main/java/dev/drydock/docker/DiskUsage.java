package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an engine's things take on its disk, in bytes.
 *
 * @param details all that the engine tells
 */
public record DiskUsage(Details details) {
    public long images() {
        return details.number("LayersSize");
    }

    public long containers() {
        return sum(details.objects("Containers"), "SizeRw");
    }

    public long buildCache() {
        return sum(details.objects("BuildCache"), "Size");
    }

    /** The size of each volume by its name; one whose driver can't tell is left out. */
    public Map<String, Long> volumes() {
        return details.objects("Volumes").stream()
                .filter(volume -> volume.number("UsageData", "Size") >= 0 && volume.has("UsageData", "Size"))
                .collect(Collectors.toUnmodifiableMap(
                        volume -> volume.text("Name"), volume -> volume.number("UsageData", "Size")));
    }

    /** What each container wrote that is in no volume, by its id. */
    public Map<String, Long> containerSizes() {
        return details.objects("Containers").stream()
                .collect(Collectors.toUnmodifiableMap(
                        container -> container.text("Id"),
                        container -> container.number("SizeRw"),
                        (one, same) -> one));
    }

    private static long sum(List<Details> things, String field) {
        return things.stream().mapToLong(thing -> thing.number(field)).sum();
    }
}
