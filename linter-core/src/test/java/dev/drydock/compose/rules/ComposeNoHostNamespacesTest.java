package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoHostNamespacesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoHostNamespaces());

    @Test
    void reportsEveryNamespace() {
        rule.reports("""
                services:
                  a:
                    pid: host
                    #~~~~~~~^ With `pid: host`, `a` sees and may signal all processes of the host; leave `pid` out
                    ipc: "host"
                    #~~~~~~~~~^ With `ipc: host`, `a` may read the shared memory of the host's processes; leave...
                    userns_mode: ${USERNS:-host}
                    #~~~~~~~~~~~~~~~~~~~~~~~~~~^ With `userns_mode: host`...
                    cgroup: host
                    #~~~~~~~~~~^ With `cgroup: host`...
                    uts: host
                    #~~~~~~~^ With `uts: host`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"pid: service:b", "ipc: shareable", "ipc: ${IPC}", "cgroup: private", "network_mode: host"})
    void acceptsOtherNamespaces(String line) {
        rule.accepts("services:\n  a:\n    " + line + "\n");
    }
}
