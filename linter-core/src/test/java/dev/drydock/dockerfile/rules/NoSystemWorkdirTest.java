package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSystemWorkdirTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSystemWorkdir());

    @Test
    void reportsFoldersOfTheOperatingSystem() {
        rule.reports("""
                FROM alpine:3.22
                ARG DIR=/sys
                WORKDIR /usr/bin
                        #~~~~~~^ `/usr/bin` belongs to the operating system; use a folder of the application, such as `/app`
                WORKDIR /proc/self/
                        #~~~~~~~~~^ `/proc/self/` belongs...
                WORKDIR "$DIR/app"
                        #~~~~~~~~^ `"$DIR/app"` belongs...
                WORKDIR /etc
                        #~~^ `/etc` belongs...
                WORKDIR /srv/../lib
                        #~~~~~~~~~^ `/srv/../lib` belongs...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "WORKDIR /",
                "WORKDIR /app",
                "WORKDIR /etc/nginx",
                "WORKDIR /usr/src/app",
                "WORKDIR /usr/lib/acme",
                "WORKDIR /var/www/html",
                "WORKDIR /binaries",
                "WORKDIR bin",
                "WORKDIR $DIR",
                "WORKDIR /root"
            })
    void acceptsFoldersOfApplications(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
