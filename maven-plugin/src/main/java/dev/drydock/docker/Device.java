package dev.drydock.docker;

import java.util.Map;

/** A device of the engine's host in a container; permissions are letters of {@code rwm}. */
public record Device(String host, String container, String permissions) implements Fragment {
    @Override
    public Map<String, Object> json() {
        return new Fields()
                .put("PathOnHost", host)
                .put("PathInContainer", container)
                .put("CgroupPermissions", permissions)
                .values();
    }
}
