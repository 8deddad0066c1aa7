package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeTopLevelOrderTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeTopLevelOrder());

    @Test
    void putsTheKeysInOrderAndLeavesTheHeader() {
        rule.reports("""
                # Shop
                volumes:
                  data: {}

                # What runs.
                services:
                #~~~~~~^ `services` belongs before `volumes`; put the keys in the agreed order
                  web: {image: "nginx:1.27"}
                name: shop
                """).fixedTo("""
                # Shop
                name: shop

                # What runs.
                services:
                  web: {image: "nginx:1.27"}
                volumes:
                  data: {}
                """);
    }

    @Test
    void takesTheOrderFromItsOption() {
        RuleTester<ComposeFile> own = rule.with(ComposeTopLevelOrder.ORDER, List.of("services", KeyOrder.EXTENSIONS));
        own.accepts("services: {}\nx-a: 1\nx-b: 2\nname: a\nvolumes: {}\nconfigs: {}\nmodels: {}\n");
        own.reports("""
                services: {}
                volumes: {}
                name: a
                #~~^ `name` belongs before `volumes`...
                """);
        own.reports("""
                x-a: 1
                services: {}
                #~~~~~~^ `services` belongs before `x-a`...
                """);
    }

    @Test
    void putsExtensionsInAlphabeticalOrder() {
        rule.reports("""
                x-web: 1
                x-api: 2
                #~~~^ `x-api` belongs before `x-web`; put the keys in the agreed order
                services: {}
                """).fixedTo("""
                x-api: 2
                x-web: 1
                services: {}
                """);
    }

    @Test
    void acceptsTheAgreedOrder() {
        rule.accepts("x-a: 1\nname: shop\nservices: {}\nnetworks: {}\nvolumes: {}\nmodels: {}\n");
    }
}
