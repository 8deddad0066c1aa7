package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeServiceKeyOrderTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeServiceKeyOrder());

    @Test
    void putsTheKeysInOrder() {
        rule.reports("""
                x-base: &base
                  restart: always
                services:
                  web:
                    <<: *base
                    # Where it answers.
                    ports:
                      - "8080:80"
                    pid: host
                    image: nginx:1.27
                    #~~~^ `image` belongs before `ports`; put the keys in the agreed order
                """).fixedTo("""
                x-base: &base
                  restart: always
                services:
                  web:
                    <<: *base
                    image: nginx:1.27
                    # Where it answers.
                    ports:
                      - "8080:80"
                    pid: host
                """);
    }

    @Test
    void takesTheOrderFromItsOption() {
        RuleTester<ComposeFile> own = rule.with(ComposeServiceKeyOrder.ORDER, List.of("ports", "image"));
        own.accepts("services:\n  a:\n    ports: []\n    image: a:1\n    annotations: {}\n    build: .\n");
        own.reports("""
                services:
                  a:
                    build: .
                    image: a:1
                    #~~~^ `image` belongs before `build`...
                """);
    }

    @Test
    void acceptsTheAgreedOrder() {
        rule.accepts(
                "services:\n  a:\n    image: a:1\n    command: run\n    user: '1'\n    init: true\n    tty: true\n    x-a: 1\n");
    }

    @Test
    void putsKeysOfWhichNothingWasAgreedInAlphabeticalOrder() {
        rule.reports("""
                services:
                  web:
                    image: nginx:1.27
                    tty: true
                    init: true
                    #~~^ `init` belongs before `tty`; put the keys in the agreed order
                    cap_drop: [ALL]
                """).fixedTo("""
                services:
                  web:
                    image: nginx:1.27
                    cap_drop: [ALL]
                    init: true
                    tty: true
                """);
    }
}
