package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinZypperPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinZypperPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM opensuse/leap:15.6
                RUN zypper -n in curl 'git>=2.40'
                                 #~~^ no version is given for `curl`; write `curl=VERSION`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN zypper install curl=8.6.0",
                "RUN zypper install tool-1.rpm",
                "RUN zypper install -t pattern devel_basis",
                "RUN zypper refresh"
            })
    void acceptsVersionsAndFiles(String run) {
        rule.accepts("FROM opensuse/leap:15.6\n" + run + "\n");
    }
}
