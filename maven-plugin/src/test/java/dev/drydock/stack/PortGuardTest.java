package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.stack.subject.StackTrouble;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PortGuardTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private static String publishing(int port) {
        return """
                services:
                  web: {image: BUSYBOX, command: [sleep, "1000"], init: true, ports: ["%d:80"]}
                """.formatted(port);
    }

    @Test
    void namesTheProcessThatHasThePortBeforeAnythingIsMade() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            STACK.compose(publishing(socket.getLocalPort()));
            var trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
            assertThat(trouble)
                    .hasMessageContaining(
                            "Port " + socket.getLocalPort() + " of service `web` is taken by java (process ")
                    .hasMessageContaining("publish another port, such as ");
            assertThat(STACK.containers()).isEmpty();
        }
    }

    @Test
    void namesTheProcessThatHasThePortAtTheSameAddress() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String file = publishing(socket.getLocalPort());
            STACK.compose(file.replace("ports: [\"", "ports: [\"127.0.0.1:"));
            assertThat(catchThrowableOfType(StackTrouble.class, STACK::up)).hasMessageContaining("is taken by java (");
            STACK.compose(file.replace("ports: [\"", "ports: [\"127.0.0.2:")).up();
        }
    }

    @Test
    void namesServicesThatWantTheSamePort() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String file = publishing(port);
        STACK.compose(file + file.lines().skip(1).findFirst().orElseThrow().replace("web:", "more:") + "\n");
        var trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
        assertThat(trouble.details())
                .contains("Port " + port + " is published by services `web` and `more`, but only one can have it at a"
                        + " time; publish another port for one of them");
    }

    @Test
    void namesTheContainerThatHasThePortButNotTheOneThatIsReplaced() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String file = publishing(port);
        STACK.compose(file).up();
        STACK.compose(file.replace("1000", "1001")).up();
        STACK.compose(file.replace("web:", "other:"));
        var trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
        assertThat(trouble)
                .hasMessageContaining(
                        "is taken by container " + STACK.project() + "-web-1 of stack " + STACK.project());
        STACK.compose(file.replace("{image", "{scale: 2, image").replace("web:", "more:"));
        trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
        assertThat(trouble).hasMessageContaining("has 2 containers, but only one can have port " + port);
    }
}
