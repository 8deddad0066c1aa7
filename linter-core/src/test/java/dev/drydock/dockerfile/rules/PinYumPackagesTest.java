package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinYumPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinYumPackages());

    @Test
    void namesThePackagesAndModulesWithoutVersion() {
        rule.reports("""
                FROM almalinux:9
                RUN yum -y install rpm-sign java-17
                                   #~~~~~~^ no version is given for `rpm-sign`; write `rpm-sign-VERSION`
                RUN yum module install nodejs
                                       #~~~~^ no version is given for `nodejs`; write `nodejs-VERSION`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN yum install -y httpd-2.4.62",
                "RUN yum install -y openssl-1:3.2",
                "RUN yum group install \"Development Tools\"",
                "RUN yum groupinstall Tools",
                "RUN yum install @tools https://example.com/a.rpm",
                "RUN yum module install nodejs:22",
                "RUN yum install -y httpd-${VERSION}",
                "RUN dnf install httpd"
            })
    void acceptsVersionsGroupsAndFiles(String run) {
        rule.accepts("FROM almalinux:9\n" + run + "\n");
    }
}
