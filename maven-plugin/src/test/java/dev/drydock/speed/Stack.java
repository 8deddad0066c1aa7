package dev.drydock.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stack to be measured.
 *
 * @param name of its project
 * @param compose the text of its compose file
 */
record Stack(String name, String compose) {
    private static final String IDLE =
            "    image: drydock-test/busybox:1\n    command: [sleep, '1000']\n    init: true\n";

    /** Services that need nothing of each other. */
    static Stack independent(int services) {
        var text = new StringBuilder("services:\n");
        for (int i = 1; i <= services; i++) {
            text.append("  s").append(i).append(":\n").append(IDLE);
        }
        return new Stack("drydock-speed-independent", text.toString());
    }

    /** Levels of services, each of which needs all of the level before to be healthy. */
    static Stack gated(int levels, int width) {
        var text = new StringBuilder("services:\n");
        for (int level = 1; level <= levels; level++) {
            for (int i = 1; i <= width; i++) {
                text.append("  s").append(level).append(i).append(":\n").append(IDLE);
                text.append("    healthcheck: {test: [CMD, 'true'], interval: 1s}\n");
                if (level > 1) {
                    text.append("    depends_on:\n");
                    for (int j = 1; j <= width; j++) {
                        text.append("      s").append(level - 1).append(j).append(": {condition: service_healthy}\n");
                    }
                }
            }
        }
        return new Stack("drydock-speed-gated", text.toString());
    }

    /** The database of the demo, which is first tested by the engine after ten seconds. */
    static Stack postgres() {
        return new Stack("drydock-speed-postgres", """
                services:
                  postgres:
                    image: postgres:16
                    environment: {POSTGRES_USER: analytics, POSTGRES_PASSWORD: analytics, POSTGRES_DB: warehouse}
                    ports: ["5432"]
                    volumes: ["warehouse:/var/lib/postgresql/data"]
                    healthcheck:
                      test: ["CMD-SHELL", "pg_isready -U analytics -d warehouse"]
                      interval: 10s
                      timeout: 5s
                      retries: 5
                volumes: {warehouse: {}}
                """);
    }

    /** Writes its compose file into a folder of its own. */
    Path write(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.writeString(folder.resolve("compose.yaml"), "name: " + name + "\n" + compose);
        return folder;
    }
}
