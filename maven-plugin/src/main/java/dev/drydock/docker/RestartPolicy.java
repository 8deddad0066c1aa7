package dev.drydock.docker;

import java.util.Map;

/**
 * When the engine starts a container again by itself.
 *
 * @param name {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure}
 * @param retries for {@code on-failure}; 0 for no limit
 */
public record RestartPolicy(String name, int retries) implements Fragment {
    @Override
    public Map<String, Object> json() {
        return new Fields()
                .put("Name", name)
                .put("MaximumRetryCount", (long) retries)
                .values();
    }
}
