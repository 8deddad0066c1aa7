package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellInstructionTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ShellInstruction());

    @Test
    void reportsLinksInThePlaceOfTheSystemShell() {
        rule.reports("""
                FROM ubuntu:24.04
                RUN apt-get update && sudo ln -sfv /bin/bash /bin/sh
                                           #~~~~~~~~~~~~~~~~~~~~~~~^ this link replaces `/bin/sh` for all that the image runs; choose the shell of the build with `SHELL`
                ONBUILD RUN ln -s bash /usr/bin/sh
                            #~~~~~~~~~~~~~~~~~~~~^ this link replaces `/bin/sh`...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN ln -s /bin/sh /opt/tool/sh",
                "RUN ln -sf /bin/true /sbin/initctl",
                "RUN ln -s a b && run /bin/sh",
                "SHELL [\"/bin/bash\", \"-c\"]"
            })
    void accepts(String instruction) {
        rule.accepts("FROM ubuntu:24.04\n" + instruction + "\n");
    }
}
