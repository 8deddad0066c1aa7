package dev.drydock.dockerfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Finding;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecretInEnvOrArgTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSecretInEnvOrArg());

    @Test
    void reportsNamesOfCredentialsWithOrWithoutAValue() {
        rule.reports("""
                ARG REGISTRY_TOKEN
                    #~~~~~~~~~~~~^ `ARG REGISTRY_TOKEN` is a credential by its name, and the image's history keeps it; use `RUN --mount=type=secret`
                FROM alpine:3.20
                ENV DB_USER=app DB_PASSWORD=hunter2
                                #~~~~~~~~~^ `ENV DB_PASSWORD` is a credential by its name, and the image keeps it; set it when the container starts
                ENV secret hunter2
                    #~~~~^ `ENV secret` is a credential...
                ENV API_KEY=
                    #~~~~~^ `ENV API_KEY` is a credential...
                ONBUILD ARG DEPLOY_KEY=$KEY
                            #~~~~~~~~^ `ARG DEPLOY_KEY` is a credential...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ENV DB_PASSWORD_FILE=/run/secrets/db",
                "ENV DB_PASSWORD=/run/secrets/db",
                "ENV AUTH=none REQUIRE_PASSWORD=yes",
                "ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
                "ARG OAUTH_TOKEN=https://login.example.com/token",
                "ARG HOST=https://login.example.com\nARG TOKEN=$HOST/token",
                "ARG ${PREFIX}_TOKEN=x",
                "LABEL token=abc",
                "RUN PASSWORD=x ./install",
                "RUN --mount=type=secret,id=t,env=TOKEN ./install",
            })
    void acceptsWhatIsNoCredential(String line) {
        rule.accepts("FROM alpine:3.20\n" + line + "\n");
    }

    @Test
    void keepsTheValueOutOfReports() {
        assertThat(secrets("ENV TOKEN=hunter2")).containsExactly("hunter2");
        assertThat(secrets("ENV TOKEN=\"hunter 2\"")).containsExactly("\"hunter 2\"");
        assertThat(secrets("ARG TOKEN")).isEmpty();
        assertThat(secrets("ENV TOKEN=$TOKEN")).isEmpty();
    }

    private static List<String> secrets(String line) {
        var source = SourceText.of("Dockerfile", "FROM alpine:3.20\n" + line + "\n");
        return new NoSecretInEnvOrArg()
                .check(DockerfileModel.of(source))
                .map(Finding::secrets)
                .flatMap(List::stream)
                .map(source::slice)
                .toList();
    }
}
