package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UseraddNoLogInitTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UseraddNoLogInit());

    @Test
    void reportsALargeNumberAndAddsTheOption() {
        rule.reports("""
                FROM debian:13
                RUN groupadd app && useradd -m -u 1000000 app
                                    #~~~~~^ `useradd` with so large a number fills the login logs; add `-l`
                RUN /usr/sbin/useradd --uid=100000 app
                    #~~~~~~~~~~~~~~~^ `useradd` with so large a number...
                """).fixedTo("""
                FROM debian:13
                RUN groupadd app && useradd -l -m -u 1000000 app
                RUN /usr/sbin/useradd -l --uid=100000 app
                """);
    }

    @Test
    void leavesTheWordsOfAnExecFormAlone() {
        rule.reports("""
                FROM debian:13
                RUN ["useradd", "-u", "1000000", "app"]
                      #~~~~~^ `useradd` with so large a number...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN useradd app",
                "RUN useradd -u 99999 app",
                "RUN useradd -l -u 1000000 app",
                "RUN useradd --no-log-init -u 1000000 app",
                "RUN useradd -lmu 1000000 app",
                "RUN useradd -u $ID app",
                "RUN useradd $OPTIONS -u 1000000 app",
                "RUN useradd -c 1000000 app",
                "RUN adduser -u 1000000 app",
                "RUN echo useradd -u 1000000 app"
            })
    void acceptsSmallNumbersTheOptionAndWhatOnlyTheShellKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
