package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidExecFormTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ValidExecForm());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['node', 'server.js']    | put its strings in double quotes",
                "[node, server.js]        | put its strings in double quotes",
                "[ node, server.js ]      | put its strings in double quotes",
                "[node server.js]         | put its strings in double quotes",
                "[\u201cnode\u201d]       | put its strings in double quotes",
                "[\"node\" \"server.js\"] | check its commas, quotes and backslashes",
                "[ \"node\" \"a.js\" ]    | check its commas, quotes and backslashes",
                "[\"node\", \"a.js\",]    | check its commas, quotes and backslashes",
                "[\"C:\\app.exe\"]        | check its commas, quotes and backslashes",
                "[\"node\", \"a.js\"      | close its bracket",
                "[\"node\"] --port 80     | remove what stands behind it"
            })
    void reportsListsThatAreNoJson(String list, String advice) {
        String mark = "^ this list of `%s` is no JSON array and is taken as plain text; " + advice + "\n";
        rule.reports("FROM node:22\nCMD " + list + "\n    " + mark.formatted("CMD"));
        rule.reports("FROM node:22\nHEALTHCHECK CMD " + list + "\n                " + mark.formatted("HEALTHCHECK"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"COPY ['a', '/b/']", "ADD [a, /b/]", "VOLUME [/data]", "VOLUME [\"/data\" \"/log\"]"})
    void reportsListsOfPaths(String instruction) {
        String name = instruction.substring(0, instruction.indexOf(' '));
        rule.reports("FROM node:22\n" + instruction + "\n" + " ".repeat(name.length() + 1) + "^ this list of `" + name
                + "` is no JSON array...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CMD [\"node\", \"server.js\"]",
                "CMD []",
                "RUN [ -f /a ] && touch /b",
                "RUN [ \"$A\" = \"b, c\" ] || exit 1",
                "RUN [ \"$A\" ] && b",
                "RUN [[ $A == b ]] && c",
                "RUN [ ! -e a ]",
                "CMD node ['a', 'b']",
                "COPY [ab].txt /c/",
                "COPY [a,b].txt /c/",
                "COPY [\"a b\", \"/c/\"]",
                "VOLUME /data",
                "LABEL a=[1,2]"
            })
    void acceptsArraysTestsAndPatterns(String instruction) {
        rule.accepts("FROM node:22\n" + instruction + "\n");
    }
}
