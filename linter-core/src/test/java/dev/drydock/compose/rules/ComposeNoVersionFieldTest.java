package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeNoVersionFieldTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoVersionField());

    @Test
    void removesItWithTheBlankLineBelow() {
        rule.reports("""
                # Shop
                version: '3.8' # old
                #~~~~~~~~~~~~^ Compose ignores `version`; remove it

                services: {}
                """).fixedTo("""
                # Shop

                services: {}
                """);
    }

    @Test
    void leavesOneBlankLineInTheMiddleOfTheFile() {
        rule.reports("""
                name: shop

                version: 3
                #~~~~~~~~^ Compose ignores `version`; remove it

                services: {}
                """).fixedTo("""
                name: shop

                services: {}
                """);
    }

    @Test
    void removesTheLastLine() {
        rule.reports("""
                services: {}
                version: "3"
                #~~~~~~~~~~^ Compose ignores `version`; remove it
                """).fixedTo("""
                services: {}
                """);
    }

    @Test
    void leavesTheFixOutWhereMoreWouldGo() {
        rule.reports("""
                {version: "3", services: {}}
                 #~~~~~~~~~~^ Compose ignores...
                """).withoutFix();
        rule.reports("""
                version: &v "3"
                #~~~~~~~~~~~~~^ Compose ignores...
                x-version: *v
                """).withoutFix();
    }

    @Test
    void acceptsOtherKeysOfThatName() {
        rule.accepts("services:\n  version:\n    image: a:1\n    labels: {version: '3'}\n");
    }
}
