package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellFeaturesOfPosixShTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ShellFeaturesOfPosixSh());

    @Test
    void reportsTheFirstFeatureOfAStep() {
        rule.reports("""
                FROM debian:12
                RUN mkdir /srv/{data,log} && source /etc/os-release
                          #~~~~~~~~~~~~~^ `/srv/{data,log}` is bash's, but `sh` runs this `RUN`; write it for `sh` or choose bash with `SHELL`
                RUN if [[ -f a ]]; then b; fi
                       #^ `[[` is bash's...
                RUN echo "${A//x/y}" &> log
                          #~~~~~~~^ `${A//...}` is bash's...
                RUN [ "$A" == b ] || echo $RANDOM
                           #^ `==` is bash's...
                RUN function a { b; }; function c() { d; }
                    #~~~~~~^ `function` is bash's...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN cat <(a)\n        #~~^ `<(...)` is bash's...",
                "RUN a=(b c)\n      #~~~^ `(...)` is bash's...",
                "RUN ((a++))\n    #^ `((` is bash's...",
                "RUN for ((a = 0; a < 3; a++)); do b; done\n        #~~~~~~~~~~~~~~~~~~~^ `for ((` is bash's...",
                "RUN cat <<< a\n        #~~~^ `<<<` is bash's...",
                "RUN a |& b\n      #^ `|&` is bash's...",
                "RUN pushd a\n    #~~~^ `pushd` is bash's..."
            })
    void knowsWhatBusyboxLacks(String marked) {
        rule.reports("FROM python:3.13-alpine\n" + marked + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nRUN [[ $A == b ]] && source c && echo $RANDOM ${D//e/f}",
                "FROM fedora:42\nRUN source a && mkdir {b,c}",
                "FROM example/base:1\nRUN source a",
                "FROM debian:12\nSHELL [\"/bin/bash\", \"-c\"]\nRUN source a",
                "FROM debian:12\nRUN bash -c 'source a'",
                "FROM debian:12\nRUN <<EOF\n#!/bin/bash\nsource a\nEOF",
                "FROM debian:12\nRUN echo {\"a\":1,\"b\":2} > c.json",
                "FROM debian:12\nRUN find . -exec rm {} +",
                "FROM debian:12\nENV RANDOM=4\nRUN echo $RANDOM",
                "FROM debian:12\nRUN . ./a && [ \"$B\" = c ] && echo ${D:-e} ${F#g}",
                "FROM debian:12\nRUN a() { b; }; a",
                "FROM debian:12\nCMD source a"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
