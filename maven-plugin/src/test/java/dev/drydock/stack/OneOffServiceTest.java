package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Container;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneOffServiceTest {
    @RegisterExtension
    static final StackTester stack = new StackTester();

    private static final OneOffRequest.Options USUAL = new OneOffRequest.Options(false, false, false, false, false);

    private static int run(String command, String entrypoint, OneOffRequest.Options options) throws StackTrouble {
        var choices = new UpChoices("", "", false, false, false, false, false, "", List.of(), List.of());
        var request = new OneOffRequest(
                new UpRequest(stack.request("job"), choices, StackTester.settings(30), false),
                "job",
                command,
                List.of(),
                entrypoint,
                "nobody",
                "/tmp",
                Map.of("LEVEL", "debug"),
                List.of("data:/more", "./:/project:ro"),
                options);
        return new OneOffService(StackTester.stacks()).run(request, stack);
    }

    private static StackTester compose() throws IOException {
        return stack.compose("""
                services:
                  job:
                    image: BUSYBOX
                    command: [sh, -c, "echo usual; exit 9"]
                    environment: {LEVEL: info, DB_PASSWORD: sw0rdfish, OTHER: other}
                    ports: ["80"]
                    restart: always
                    volumes: ["data:/data"]
                    depends_on: {db: {condition: service_healthy}}
                  db:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    healthcheck: {test: [CMD, "true"], interval: 1s}
                volumes: {data: {}}
                """);
    }

    private static Container oneOff() {
        return stack.containers().stream()
                .filter(container -> container.name().contains("-run-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsACommandOfItsOwnWithAllElseOfTheService() throws StackTrouble, IOException {
        compose();
        int code = run(
                "sh -c 'id -un; pwd; echo $LEVEL $OTHER $DB_PASSWORD; ls -d /data /more /project; exit 5'", "", USUAL);
        assertThat(code).isEqualTo(5);
        assertThat(stack.shown())
                .contains("db is healthy")
                .contains("\nnobody\n/tmp\ndebug other ***\n/data\n/more\n/project\n")
                .doesNotContain("usual");
        Container container = oneOff();
        assertThat(container.name()).matches(stack.project() + "-job-run-[0-9a-f]{12}");
        assertThat(container.labels())
                .containsEntry("com.docker.compose.oneoff", "True")
                .containsEntry("com.docker.compose.service", "job")
                .doesNotContainKey("com.docker.compose.container-number");
        assertThat(container.labels().getOrDefault("com.docker.compose.slug", ""))
                .startsWith(container.name().replaceFirst(".*-run-", ""))
                .hasSize(64);
        assertThat(container.details().text("HostConfig", "RestartPolicy", "Name"))
                .isEqualTo("no");
        assertThat(container.details().object("HostConfig", "PortBindings").fields())
                .isEmpty();
        assertThat(container.network(stack.project() + "_default").texts("Aliases"))
                .contains(container.name())
                .doesNotContain("job");
    }

    @Test
    void takesTheServicesCommandPortsAndNames() throws StackTrouble, IOException {
        compose();
        assertThat(run("", "", new OneOffRequest.Options(true, true, true, false, false)))
                .isEqualTo(9);
        assertThat(stack.shown()).contains("usual").doesNotContain("-db-");
        Container container = oneOff();
        assertThat(container.details().object("HostConfig", "PortBindings").fields())
                .containsOnlyKeys("80/tcp");
        assertThat(container.network(stack.project() + "_default").texts("Aliases"))
                .contains("job");
    }

    @Test
    void anotherEntrypointLeavesOutTheServicesCommand() throws StackTrouble, IOException {
        compose();
        assertThat(run("", "echo \"two words\"", new OneOffRequest.Options(true, false, false, true, false)))
                .isZero();
        assertThat(stack.shown()).contains("\ntwo words\n");
        assertThat(stack.containers()).isEmpty(); // it was removed
    }

    @Test
    void leavesTheServicesOwnContainersAlone() throws StackTrouble, IOException {
        compose();
        stack.up(new UpRequest(stack.request("db"), UpChoices.NONE, StackTester.settings(30), false));
        String db = stack.container("db").id();
        run("true", "", new OneOffRequest.Options(false, false, false, true, false));
        assertThat(stack.containers()).extracting(Container::id).containsExactly(db);
    }

    @Test
    void refusesWhatOnlyAShellWouldUnderstand() throws IOException {
        compose();
        for (String line : List.of("a | b", "echo 'open")) {
            assertThatExceptionOfType(StackTrouble.class)
                    .isThrownBy(() -> run(line, "", USUAL))
                    .withMessageContaining("stack.command: `" + line + "` is a line for a shell");
        }
    }
}
