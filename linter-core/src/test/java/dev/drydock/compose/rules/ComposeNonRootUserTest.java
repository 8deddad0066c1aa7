package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNonRootUserTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNonRootUser());

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"root", "0", "0:0", "root:wheel", "ContainerAdministrator", "00", "${U:-0}", "0:${GID}"})
    void reportsRootInEveryForm(String user) {
        rule.reports("services:\n  a:\n    user: \"" + user + "\"\n" + " ".repeat(10) + "#" + "~".repeat(user.length())
                + "^ `user: ...\n");
    }

    @Test
    void saysWhatToDo() {
        rule.reports("""
                services:
                  a:
                    user: root
                          #~~^ `user: root` makes `a` run as root; leave it out, or name an account without rights
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1000", "app", "${UID}", "1000:0", "rooty", ""})
    void acceptsOtherAccounts(String user) {
        rule.accepts("services:\n  a:\n    user: \"" + user + "\"\n");
    }
}
