package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeProjectNameTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeProjectName());

    @Test
    void reportsTheFirstKeyOfAFileWithoutAName() {
        rule.reports("""
                x-base: {}
                #~~~~^ The project is called after its folder, whatever that is; add `name: ...` at the top
                services: {}
                """).withoutFix();
    }

    @Test
    void acceptsANameAndAnEmptyFile() {
        rule.accepts("services: {}\nname: ${NAME}\n");
        rule.accepts("");
    }
}
