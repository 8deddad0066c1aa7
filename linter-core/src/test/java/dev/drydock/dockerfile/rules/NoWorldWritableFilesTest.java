package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoWorldWritableFilesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoWorldWritableFiles());

    @Test
    void reportsModesThatLetEveryoneWriteOrRunAsTheOwner() {
        rule.reports("""
                FROM alpine:3.22
                RUN mkdir /data && chmod -R 777 /data
                                            #~^ mode `777` lets everyone write; give write access to the owner or a group
                RUN chmod a+rwX,u+x /data
                          #~~~~~~~^ mode `a+rwX,u+x` lets everyone write; ...
                RUN chmod 4755 /bin/tool
                          #~~^ mode `4755` lets a program run with the rights of its owner or group; leave the set-id bits out
                RUN chmod u+s /bin/tool
                          #~^ mode `u+s` lets a program run...
                RUN find /data -type d -exec chmod 0777 {} +
                                                   #~~^ mode `0777` lets everyone write; ...
                COPY --chmod=666 app.conf /etc/
                             #~^ mode `666` lets everyone write; ...
                ADD --chmod=o+w app.conf /etc/
                            #~^ mode `o+w` lets everyone write; ...
                """);
    }

    @Test
    void followsVariablesOfTheFile() {
        rule.reports("""
                FROM alpine:3.22
                ARG MODE=777
                RUN chmod "$MODE" /data
                          #~~~~~^ mode `777` lets everyone write; ...
                COPY --chmod=${MODE} app.conf /etc/
                             #~~~~~^ mode `777` lets everyone write; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN chmod 755 /bin/tool",
                "RUN chmod 1777 /var/tmp",
                "RUN chmod +t,a+w /var/tmp",
                "RUN chmod a+w,o-w /data",
                "RUN chmod o=rw,o=r /data",
                "RUN chmod ug+w,+x /data",
                "RUN chmod g=u /data",
                "RUN chmod o-w,u-s /data",
                "RUN chmod --reference=/etc/passwd 777",
                "RUN chmod $MODE /data",
                "RUN chmod 999 /data",
                "RUN chmod",
                "RUN chown 777 /data",
                "RUN find /data -name 777 -exec chmod 755 {} +",
                "COPY --chmod=755 tool /bin/",
                "COPY --chmod=$MODE tool /bin/"
            })
    void acceptsOtherModesAndWhatOnlyTheShellKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
