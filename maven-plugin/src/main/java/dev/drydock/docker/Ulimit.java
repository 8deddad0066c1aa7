package dev.drydock.docker;

import java.util.Map;

/** A limit of the kernel for the processes of a container, such as {@code nofile}; -1 for none. */
public record Ulimit(String name, long soft, long hard) implements Fragment {
    @Override
    public Map<String, Object> json() {
        return new Fields()
                .put("Name", name)
                .put("Soft", soft)
                .put("Hard", hard)
                .values();
    }
}
