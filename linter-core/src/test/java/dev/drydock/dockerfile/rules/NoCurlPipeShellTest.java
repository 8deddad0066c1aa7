package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCurlPipeShellTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoCurlPipeShell());

    @Test
    void pointsAtTheShell() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && curl -fsSL https://example.com/a | sh
                                                                         #^ `sh` runs whatever `curl` downloads; save it to a file and check that before it runs
                RUN wget -qO- https://example.com/a | sudo -E bash -s -- --yes
                                                              #~~^ `bash` runs whatever `wget` downloads...
                """).withoutFix();
    }

    @Test
    void seesEachWayIntoAShell() {
        rule.reports("""
                FROM debian:13
                RUN curl https://example.com/a | tee a | sed s/x/y/ | bash -
                                                                      #~~^ `bash` runs...
                RUN (curl https://example.com/a || wget -O - https://example.com/b) | (cd /tmp && sh -ex)
                                                                                                  #^ `sh` runs...
                RUN sh -c 'curl https://example.com/a | bash'
                                                        #~~^ `bash` runs...
                RUN ash -c "$(curl https://example.com/a)" -- -y
                    #~^ `ash` runs...
                RUN bash -ec "$(curl https://example.com/a)"
                    #~~^ `bash` runs...
                RUN bash <(curl https://example.com/a) now
                    #~~^ `bash` runs...
                RUN bash < <(curl https://example.com/a)
                    #~~^ `bash` runs...
                RUN bash <<< "$(curl https://example.com/a)"
                    #~~^ `bash` runs...
                RUN source <(wget -qO- https://example.com/a | tail -n +2)
                    #~~~~^ `source` runs...
                RUN eval "`curl https://example.com/a`"
                    #~~^ `eval` runs...
                RUN A=1 curl -o - https://example.com/a | A=1 timeout 60 /bin/bash /dev/stdin
                                                                         #~~~~~~~^ `/bin/bash` runs...
                """);
    }

    @Test
    void knowsInterpretersOfLanguages() {
        rule.reports("""
                FROM debian:13
                RUN curl https://example.com/a | python3.12 - --yes
                                                 #~~~~~~~~^ `python3.12` runs...
                RUN curl https://example.com/a | php -- --quiet
                                                 #~^ `php` runs...
                RUN curl https://example.com/a | perl -w
                                                 #~~^ `perl` runs...
                RUN python3 -c "$(curl https://example.com/a)"
                    #~~~~~^ `python3` runs...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "curl -o a https://example.com/a && sh a",
                "curl https://example.com/a | tar -xz",
                "curl -O https://example.com/a | sh",
                "wget https://example.com/a | sh",
                "curl https://example.com/a > a | sh",
                "curl https://example.com/a | python3 -c \"import json\"",
                "curl https://example.com/a | python3 -m json.tool",
                "curl https://example.com/a | perl -ne print",
                "curl https://example.com/a | node -pe 1",
                "curl https://example.com/a | sh -c \"cat > a\"",
                "curl https://example.com/a | sh unpack.sh",
                "curl https://example.com/a | xargs sh",
                "curl https://example.com/a | while read -r line; do echo \"$line\"; done",
                "curl https://example.com/a | bash < b",
                "bash $(curl https://example.com/a)",
                "sh -c \"make VERSION=$(curl https://example.com/version)\"",
                "bash -c \"echo $0\" \"$(curl https://example.com/a)\"",
                "sha256sum <(curl https://example.com/a)",
                "cat a | sh && curl https://example.com/a",
                "echo \"curl https://example.com/a | sh\"",
                "echo \"$(curl https://example.com/sum) a\" | sha256sum -c -"
            })
    void acceptsDownloadsThatAreData(String command) {
        rule.accepts("FROM debian:13\nSHELL [\"/bin/bash\", \"-c\"]\nRUN " + command + "\n");
    }
}
