package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPointlessCommandTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoPointlessCommand());

    @Test
    void reportsCommandsOfTerminalsAndServices() {
        rule.reports("""
                FROM debian:12
                RUN sudo service mysql start && top -b
                         #~~~~~^ `service` has no use while an image is built; leave it out, or run it in the container
                                                #~^ `top` has no use...
                RUN systemctl restart nginx || /usr/bin/vim a
                    #~~~~~~~^ `systemctl` has no use...
                                               #~~~~~~~~~~^ `vim` has no use...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN systemctl enable nginx",
                "RUN apt-get install -y ssh vim",
                "RUN ssh-keyscan github.com >> /etc/ssh/ssh_known_hosts",
                "RUN --mount=type=ssh ssh -T git@github.com",
                "RUN --mount=type=cache,target=/c make",
                "CMD service nginx start"
            })
    void accepts(String instruction) {
        rule.accepts("FROM debian:12\n" + instruction + "\n");
    }
}
