package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnfCleanTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new DnfClean());

    @Test
    void cleansAfterTheLastCall() {
        rule.reports("""
                FROM fedora:42
                RUN microdnf clean all && dnf -y in httpd
                                          #~~~~~~~^ `dnf in` leaves its cache in the layer; add `dnf clean all`
                RUN microdnf install -y tar
                    #~~~~~~~~~~~~~~^ `microdnf install` leaves its cache in the layer; add `microdnf clean all`
                """).fixedTo("""
                FROM fedora:42
                RUN microdnf clean all && dnf -y in httpd && dnf clean all
                RUN microdnf install -y tar && microdnf clean all
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN dnf install -y httpd && dnf clean all",
                "RUN dnf up -y && rm -rf /var/cache/dnf",
                "RUN --mount=type=tmpfs,target=/var/cache/libdnf5 dnf install -y httpd",
                "RUN --mount=type=cache,dst=/var/cache/ dnf install -y httpd",
                "RUN yum install -y httpd"
            })
    void acceptsWhatIsCleanOrOutside(String run) {
        rule.accepts("FROM fedora:42\n" + run + "\n");
    }
}
