package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSudoTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSudo());

    @Test
    void reportsSudoWhereverACommandRuns() {
        rule.reports("""
                FROM debian:13
                RUN sudo apt-get update && echo done
                    #~~^ `sudo` has no place in a build; switch with `USER` before and after this step
                RUN id; if id app; then /usr/bin/sudo -u app -- make; fi
                                        #~~~~~~~~~~~^ `sudo` has no place in a build; ...
                RUN env LANG=C sudo id
                               #~~^ `sudo` has no place...
                RUN bash -c 'cd /src && sudo make install'
                                        #~~^ `sudo` has no place...
                RUN ["sudo", "id"]
                      #~~^ `sudo` has no place...
                ONBUILD RUN sudo id
                            #~~^ `sudo` has no place...
                """);
    }

    @Test
    void reportsSudoInAHereDocument() {
        rule.reports("""
                FROM debian:13
                RUN <<EOF
                  sudo id
                  #~~^ `sudo` has no place...
                EOF
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install -y sudo",
                "RUN echo sudo",
                "RUN sudoers-check",
                "RUN command -v sudo",
                "RUN $SUDO id",
                "CMD sudo id",
                "# RUN sudo id"
            })
    void acceptsSudoAsAnArgumentOrAfterTheBuild(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
