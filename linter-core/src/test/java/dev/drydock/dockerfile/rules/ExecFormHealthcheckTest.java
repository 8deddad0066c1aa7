package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecFormHealthcheckTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ExecFormHealthcheck());

    @Test
    void reportsTheShellForm() {
        rule.reports("""
                FROM postgres:17.6
                HEALTHCHECK --timeout=3s CMD pg_isready -U app
                                         #~^ the health check starts a shell at each probe; write it as a JSON array
                """).fixedTo("""
                FROM postgres:17.6
                HEALTHCHECK --timeout=3s CMD ["pg_isready", "-U", "app"]
                """);
    }

    @Test
    void leavesWhatNeedsTheShellToItsAuthor() {
        rule.reports("""
                HEALTHCHECK CMD curl -f http://localhost/ || exit 1
                            #~^ the health check starts a shell...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HEALTHCHECK NONE", "HEALTHCHECK CMD [\"pg_isready\"]", "CMD pg_isready"})
    void accepts(String instruction) {
        rule.accepts("FROM postgres:17.6\n" + instruction + "\n");
    }
}
