package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeUniqueContainerNamesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeUniqueContainerNames());

    @Test
    void reportsTheSecondServiceOfAName() {
        rule.reports("""
                services:
                  api:
                    container_name: shop
                  web:
                    container_name: "shop"
                                    #~~~~^ `api` has the container name `shop` already; give `web` another one
                  a:
                    container_name: ${PREFIX}-x
                  b:
                    container_name: ${PREFIX}-x
                                    #~~~~~~~~~^ `a` has the container name `${PREFIX}-x` already...
                """).withoutFix();
    }

    @Test
    void reportsAnInheritedNameAtTheService() {
        rule.reports("""
                services:
                  a:
                    container_name: shop
                  b:
                  ^ `a` has the container name `shop` already; give `b` another one
                    extends: a
                """);
    }

    @Test
    void acceptsServicesThatAreNeverStartedTogether() {
        rule.accepts("""
                services:
                  mysql: {container_name: db, profiles: [mysql]}
                  postgres: {container_name: db, profiles: [postgres, all]}
                """);
        rule.reports("""
                services:
                  mysql: {container_name: db, profiles: [mysql]}
                  postgres: {container_name: db, profiles: [postgres]}
                  any:
                    container_name: db
                                    #^ `mysql` has the container name `db` already; give `any` another one
                """);
    }

    @Test
    void acceptsOtherNamesAndWhatIsNotKnown() {
        rule.accepts("""
                services:
                  a: {container_name: shop}
                  b: {container_name: Shop}
                  c: {container_name: "${C}"}
                  d: {container_name: "${D}"}
                """);
    }
}
