package dev.drydock.docker;

import java.util.List;
import java.util.Map;

/**
 * Devices that a driver provides, such as graphics processors.
 *
 * @param driver {@code nvidia}, {@code cdi}, ... or empty for the one that has the capabilities
 * @param count how many, -1 for all; 0 where {@code ids} names them
 * @param capabilities one of these sets must be met
 */
public record DeviceRequest(
        String driver, long count, List<String> ids, List<List<String>> capabilities, Map<String, String> options)
        implements Fragment {
    public DeviceRequest {
        ids = List.copyOf(ids);
        capabilities = List.copyOf(capabilities);
        options = Map.copyOf(options);
    }

    @Override
    public Map<String, Object> json() {
        var fields = new Fields()
                .putText("Driver", driver)
                .putAll("DeviceIDs", ids)
                .putAll("Capabilities", capabilities)
                .putAll("Options", options);
        return count == 0 ? fields.values() : fields.put("Count", count).values();
    }
}
