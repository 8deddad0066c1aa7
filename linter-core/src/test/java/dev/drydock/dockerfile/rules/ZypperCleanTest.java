package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZypperCleanTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ZypperClean());

    @Test
    void cleansAfterTheLastCall() {
        rule.reports("""
                FROM opensuse/leap:15.6
                RUN zypper cc && zypper -n in curl
                                 #~~~~~~~~~~^ `zypper in` leaves its cache in the layer; add `zypper clean`
                """).fixedTo("""
                FROM opensuse/leap:15.6
                RUN zypper cc && zypper -n in curl && zypper clean
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN zypper -n in curl && zypper clean --all",
                "RUN zypper -n in curl && zypper cc -a",
                "RUN zypper -n in curl && rm -rf /var/cache/zypp*",
                "RUN --mount=type=cache,target=/var/cache/zypp zypper -n in curl"
            })
    void acceptsWhatIsCleanOrOutside(String run) {
        rule.accepts("FROM opensuse/leap:15.6\n" + run + "\n");
    }
}
