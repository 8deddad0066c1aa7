package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoRecursiveContextCopyTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoRecursiveContextCopy());

    @Test
    void reportsTheRootAndWhatStandsForIt() {
        rule.reports("""
                FROM alpine:3.20
                COPY . /srv/
                     ^ `.` takes the whole build context; name the files that the image needs
                ADD app.jar src/.. /srv/
                            #~~~~^ `src/..` takes the whole build context...
                COPY ["/", "/srv/"]
                       ^ `/` takes the whole build context...
                COPY c:/ /srv/
                     #~^ `c:/` takes the whole build context...
                """).withoutFix();
    }

    @Test
    void reportsAnOpenWildcardAtTheTop() {
        rule.reports("""
                FROM alpine:3.20
                COPY * /srv/
                     ^ `*` takes whatever lies at the top of the build context...
                COPY ./app* /srv/
                     #~~~~^ `./app*` takes whatever lies at the top of the build context...
                COPY .env* a.* /srv/
                     #~~~^ `.env*` takes whatever...
                           #~^ `a.*` takes whatever...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY src /srv/",
                "COPY *.jar /srv/",
                "COPY package.json yarn.lock* /srv/",
                "COPY src/* /srv/",
                "COPY --from=build . /srv/",
                "COPY c:/temp /srv/",
                "COPY $UNKNOWN /srv/",
                "ADD https://example.com/ /srv/",
            })
    void acceptsNamedFilesAndOtherOrigins(String copy) {
        rule.accepts("FROM alpine:3.20 AS build\nFROM alpine:3.20\n" + copy + "\n");
    }
}
