package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonRootUserTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NonRootUser());

    @Test
    void reportsRootInForceAtTheEnd() {
        rule.reports("""
                FROM alpine:3.22
                USER 65532
                USER root
                     #~~^ containers of this image start as `root`; switch to an unprivileged `USER` after the steps that need it
                CMD ["httpd"]
                """);
    }

    @Test
    void reportsRootThatAnEarlierStageLeaves() {
        rule.reports("""
                FROM alpine:3.22 AS base
                USER 0:0
                     #~^ containers of this image start as `0:0`; ...
                FROM base
                CMD ["httpd"]
                """);
    }

    @Test
    void followsTheDefaultOfAnArgument() {
        rule.reports("""
                FROM alpine:3.22
                ARG OWNER=root
                USER "${OWNER}:staff"
                     #~~~~~~~~~~~~~~^ containers of this image start as `"${OWNER}:staff"`; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"root", "root:root", "00", "0:1000", "'root'", "ContainerAdministrator"})
    void knowsTheWaysToWriteRoot(String user) {
        String mark = "#" + "~".repeat(user.length() - 2) + "^";
        rule.reports("FROM alpine:3.22\nUSER " + user + "\n     " + mark + " containers of this image start as ...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nUSER root\nRUN id\nUSER app\n",
                "FROM alpine:3.22\nUSER app:root\n",
                "FROM alpine:3.22\nUSER rooty\n",
                "FROM alpine:3.22\nUSER not root\n",
                "FROM alpine:3.22\nUSER $WHO\n",
                "FROM alpine:3.22\nARG WHO\nUSER root\nUSER ${WHO}\n",
                "FROM alpine:3.22 AS build\nUSER root\nFROM alpine:3.22\nUSER 1000\n",
                "FROM alpine:3.22 AS build\nUSER root\nFROM build\nUSER 1000\n",
                "FROM alpine:3.22 AS build\nUSER root\nFROM alpine:3.22\nCOPY --from=build /a /a\n",
                "FROM alpine:3.22\nONBUILD USER root\n",
                "FROM alpine:3.22\nCMD id\n",
                ""
            })
    void acceptsOtherUsersAndThoseThatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
