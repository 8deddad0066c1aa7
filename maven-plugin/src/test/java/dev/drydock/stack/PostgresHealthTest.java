package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.speed.PostgresClient;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eager health with a real Postgres. While it is set up it runs for itself alone: its own test, {@code pg_isready}, passes
 * over the socket, and no client can connect.
 */
class PostgresHealthTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    @TempDir
    static Path scripts;

    @BeforeEach
    void imageIsThere() {
        STACK.needs("postgres:16");
    }

    private static String postgres(String more) {
        return """
                services:
                  db:
                    image: postgres:16
                    environment: {POSTGRES_PASSWORD: s3cret-of-a-test}
                    ports: ["127.0.0.1::5432"]
                    volumes: ["data:/var/lib/postgresql/data"%s]
                    healthcheck: {test: [CMD-SHELL, "pg_isready -U postgres"], interval: 60s, timeout: 5s}
                volumes: {data: {}}
                """.formatted(more);
    }

    @RepeatedTest(3)
    void takesClientsTheMomentUpReturns() throws Exception {
        STACK.compose(postgres(""));
        assertThat(greeted()).isEqualTo("R");
    }

    private static String greeted() throws StackTrouble, IOException {
        var ports = STACK.upAgain();
        return PostgresClient.greet(Integer.parseInt(ports.getOrDefault("stack.db.5432", "0")), "postgres");
    }

    @Test
    void isNotReadyWhileItIsSetUp() throws Exception {
        Path slow = Files.writeString(scripts.resolve("slow.sql"), "SELECT pg_sleep(4);");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rw-r--r--")); // the server is not us
        Files.setPosixFilePermissions(scripts, PosixFilePermissions.fromString("rwxr-xr-x"));
        STACK.compose(postgres(", \"" + scripts + ":/docker-entrypoint-initdb.d:ro\""));
        Instant began = Instant.now();
        assertThat(greeted()).isEqualTo("R");
        assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(50));
        assertThat(STACK.container("db").health())
                .as("the engine has not looked yet")
                .isEqualTo(Container.Health.STARTING);
    }
}
