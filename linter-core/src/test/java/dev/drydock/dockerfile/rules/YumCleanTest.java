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

    @Test
    void stillStopsAtAFailureWhereTheScriptDid() {
        rule.reports("""
                FROM almalinux:9
                RUN set -eux; yum install -y a; b
                              #~~~~~~~~~^ `yum install` leaves its cache in the layer...
                RUN set -o errexit; x && yum install -y a
                                         #~~~~~~~~~^ `yum install` leaves...
                RUN set -e; if x; then yum install -y a; else y; fi; b
                                       #~~~~~~~~~^ `yum install` leaves...
                RUN <<E
                set -e
                yum install -y a
                #~~~~~~~~~^ `yum install` leaves...
                b
                E
                SHELL ["sh", "-ec"]
                RUN yum install -y a; b
                    #~~~~~~~~~^ `yum install` leaves...
                """).fixedTo("""
                FROM almalinux:9
                RUN set -eux; yum install -y a; yum clean all; b
                RUN set -o errexit; x && yum install -y a; yum clean all
                RUN set -e; if x; then yum install -y a; yum clean all; else y; fi; b
                RUN <<E
                set -e
                yum install -y a; yum clean all
                b
                E
                SHELL ["sh", "-ec"]
                RUN yum install -y a; yum clean all; b
                """);
    }

    @Test
    void goesOnToCleanOnlyAfterSuccessWhereTheScriptDoesNotStop() {
        rule.reports("""
                FROM almalinux:9
                RUN set -x; yum install -y a; b
                            #~~~~~~~~~^ `yum install` leaves...
                RUN set -e; yum install -y a && b
                            #~~~~~~~~~^ `yum install` leaves...
                RUN set -e; { yum install -y a; } && b
                              #~~~~~~~~~^ `yum install` leaves...
                RUN set -e; if yum install -y a; then b; fi
                               #~~~~~~~~~^ `yum install` leaves...
                RUN set -e; sh -c 'yum install -y a'; b
                                   #~~~~~~~~~^ `yum install` leaves...
                """).fixedTo("""
                FROM almalinux:9
                RUN set -x; yum install -y a && yum clean all; b
                RUN set -e; yum install -y a && yum clean all && b
                RUN set -e; { yum install -y a && yum clean all; } && b
                RUN set -e; if yum install -y a && yum clean all; then b; fi
                RUN set -e; sh -c 'yum install -y a && yum clean all'; b
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
