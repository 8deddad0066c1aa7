package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedPackageListTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SortedPackageList());

    @Test
    void sortsThePackages() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get install -y \\
                    git=1:2.47 \\
                    #~~~~~~~~^ `git=1:2.47` is out of alphabetical order; sort the packages
                    curl \\
                    Zlib ca-certificates
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update && apt-get install -y \\
                    ca-certificates \\
                    curl \\
                    git=1:2.47 Zlib
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install git curl",
                "RUN apt-get install \\\n  $PACKAGES \\\n  curl",
                "RUN apt-get install \\\n  curl \\\n  git",
                "RUN apt-get remove \\\n  git \\\n  curl"
            })
    void acceptsOneLineAndWhatCannotBeKnown(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }

    @Test
    void leavesCommentsWithTheirPackages() {
        rule.reports("""
                FROM debian:13
                RUN apt-get install -y \\
                    git \\
                    #~^ `git` is out of alphabetical order; sort the packages
                    # for the tests
                    curl
                """).withoutFix();
    }
}
