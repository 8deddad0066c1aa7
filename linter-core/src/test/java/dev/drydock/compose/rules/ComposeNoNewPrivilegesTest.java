package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoNewPrivilegesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoNewPrivileges());

    @Test
    void addsTheListWhereThereIsNone() {
        rule.reports("""
                services:
                  api:
                  #~^ Programs in `api` may gain rights; add `no-new-privileges:true` to `security_opt`
                    image: acme/api:2.1
                    command: |
                      serve # all
                  web:
                  #~^ Programs in `web` may gain rights...
                      image: acme/web:2.1 # keep
                """).fixedTo("""
                services:
                  api:
                    image: acme/api:2.1
                    command: |
                      serve # all
                    security_opt:
                      - no-new-privileges:true
                  web:
                      image: acme/web:2.1 # keep
                      security_opt:
                          - no-new-privileges:true
                """);
    }

    @Test
    void addsToTheListThatIsThere() {
        rule.reports("""
                services:
                  a:
                  ^ Programs in `a`...
                    image: acme/a:1
                    security_opt:
                    - label:disable # SELinux
                    user: "1"
                  b:
                  ^ Programs in `b`...
                    image: acme/b:1
                    security_opt: [label:disable]
                  c:
                  ^ Programs in `c`...
                    image: acme/c:1
                    security_opt: []
                """).fixedTo("""
                services:
                  a:
                    image: acme/a:1
                    security_opt:
                    - label:disable # SELinux
                    - no-new-privileges:true
                    user: "1"
                  b:
                    image: acme/b:1
                    security_opt: [label:disable, no-new-privileges:true]
                  c:
                    image: acme/c:1
                    security_opt: [no-new-privileges:true]
                """);
    }

    @Test
    void turnsItOn() {
        rule.reports("""
                services:
                  a:
                    image: acme/a:1
                    security_opt:
                      - "no-new-privileges=false"
                        #~~~~~~~~~~~~~~~~~~~~~~~^ `no-new-privileges=false` lets programs gain rights...
                """).fixedTo("""
                services:
                  a:
                    image: acme/a:1
                    security_opt:
                      - "no-new-privileges:true"
                """);
    }

    @Test
    void leavesTheFixOutWhereItWouldChangeMore() {
        rule.reports("""
                x-base: &base
                  image: acme/a:1
                  security_opt: [label:disable]
                services:
                  a:
                  ^ Programs in `a`...
                    <<: *base
                  b: *base
                  ^ Programs in `b`...
                  c: {image: acme/c:1}
                  ^ Programs in `c`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "security_opt: [no-new-privileges]",
                "security_opt: ['no-new-privileges:true']",
                "security_opt: [no-new-privileges=true]",
                "security_opt: ['${SECURITY}']",
                "security_opt: [no-new-privileges:false, no-new-privileges:true]"
            })
    void acceptsEveryWayToSayItAndWhatIsNotKnown(String line) {
        rule.accepts("services:\n  a:\n    image: acme/a:1\n    " + line + "\n");
    }

    @Test
    void acceptsWhatOtherFilesMaySay() {
        rule.accepts("""
                services:
                  override:
                    ports: ["80"]
                  extending:
                    image: acme/a:1
                    extends: {file: base.yaml, service: a}
                """);
    }
}
