package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoDockerSocketTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoDockerSocket());

    @Test
    void reportsEveryFormOfTheMount() {
        rule.reports("""
                services:
                  a:
                    volumes:
                      - /var/run/docker.sock:/var/run/docker.sock:ro
                        #~~~~~~~~~~~~~~~~~~^ `/var/run/docker.sock` gives `a` control over the host; do without it, or...
                      - type: bind
                        source: /run/podman/podman.sock
                                #~~~~~~~~~~~~~~~~~~~~~^ `/run/podman/podman.sock` gives...
                        target: /var/run/docker.sock
                  rootless:
                    volumes:
                      - ${XDG_RUNTIME_DIR}/docker.sock:/docker.sock
                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `${XDG_RUNTIME_DIR}/docker.sock` gives...
                      - ${SOCKET:-/var/run/docker.sock}:/docker.sock
                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `${SOCKET:-/var/run/docker.sock}` gives...
                  windows:
                    volumes:
                      - type: npipe
                        source: \\\\.\\pipe\\docker_engine
                                #~~~~~~~~~~~~~~~~~~~~^ `\\\\.\\pipe\\docker_engine` gives...
                        target: \\\\.\\pipe\\docker_engine
                """).withoutFix();
    }

    @Test
    void reportsTheSocketThatComposeMounts() {
        rule.reports("""
                services:
                  a:
                    use_api_socket: true
                    #~~~~~~~~~~~~~~~~~~^ `use_api_socket: true` gives `a` control over the host...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/var/run/postgresql:/var/run/postgresql",
                "./docker.sock:/var/run/docker.sock",
                "${SOCKET}:/var/run/docker.sock",
                "sockets:/run/docker.sock.d"
            })
    void acceptsOtherMounts(String volume) {
        rule.accepts("services:\n  a:\n    volumes: ['" + volume + "']\n    use_api_socket: false\n");
    }
}
