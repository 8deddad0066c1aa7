package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YumCleanTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new YumClean());

    @Test
    void cleansAfterTheLastCall() {
        rule.reports("""
                FROM almalinux:9
                RUN yum install -y httpd && yum update -y && echo done
                                            #~~~~~~~~^ `yum update` leaves its cache in the layer; add `yum clean all`
                """).fixedTo("""
                FROM almalinux:9
                RUN yum install -y httpd && yum update -y && yum clean all && echo done
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN yum install -y httpd && yum clean all",
                "RUN yum install -y httpd && rm -rf /var/cache/yum/*",
                "RUN yum install -y httpd && rm -rf /var/cache",
                "RUN --mount=type=cache,target=/var/cache/yum yum install -y httpd",
                "RUN yum install -y httpd && rm -rf $CACHES",
                "RUN yum repolist",
                "RUN yum install -y httpd\nFROM scratch"
            })
    void acceptsWhatIsCleanOrOutside(String run) {
        rule.accepts("FROM almalinux:9\n" + run + "\n");
    }

    @Test
    void reportsWhatIsCleanedTooEarlyOrTooLate() {
        rule.reports("""
                FROM almalinux:9
                RUN yum clean all && yum install -y httpd | tee log
                                     #~~~~~~~~~^ `yum install` leaves its cache in the layer; add `yum clean all`
                RUN yum clean all
                """).withoutFix();
    }
}
