package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeSortedServicesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeSortedServices());

    @Test
    void sortsThemWithTheirComments() {
        rule.reports("""
                services:
                  # Shows pages.
                  web: # first
                    image: nginx:1.27
                    # no ports yet

                  # Answers.
                  # Fast.
                  api:
                  #~^ `api` belongs before `web`; sort the services by name
                    image: acme/api:1
                  Db: {image: "postgres:17"}
                """).fixedTo("""
                services:
                  # Answers.
                  # Fast.
                  api:
                    image: acme/api:1

                  Db: {image: "postgres:17"}
                  # Shows pages.
                  web: # first
                    image: nginx:1.27
                    # no ports yet
                """);
    }

    @Test
    void sortsThemInBraces() {
        rule.reports("""
                services: {b: {image: "b:1"}, a: {image: "a:1"}}
                                              ^ `a` belongs before `b`...
                """).fixedTo("""
                services: {a: {image: "a:1"}, b: {image: "b:1"}}
                """);
    }

    @Test
    void leavesTheFixOutWhereAnAliasWouldComeBeforeItsAnchor() {
        rule.reports("""
                services:
                  b: &b
                    image: b:1
                  a: *b
                  ^ `a` belongs before `b`...
                """).withoutFix();
    }

    @Test
    void leavesTheFixOutWhereTheFileCannotBeReadToItsEnd() {
        rule.reports("""
                services:
                  b:
                    image: b:1
                  a:
                  ^ `a` belongs before `b`...
                    volumes: [!x:/y]
                    image: a:1
                """).withoutFix();
    }

    @Test
    void sortsAroundAliasesOfWhatStandsAbove() {
        rule.reports("""
                x-base: &base {image: "b:1"}
                services:
                  b: *base
                  a: *base
                  ^ `a` belongs before `b`...
                """).fixedTo("""
                x-base: &base {image: "b:1"}
                services:
                  a: *base
                  b: *base
                """);
    }

    @Test
    void acceptsAlphabeticalOrder() {
        rule.accepts("services:\n  Api: {}\n  api-2: {}\n  web: {}\nvolumes: {b: {}, a: {}}\n");
    }

    @Test
    void putsWhatJoinsWordsBeforeDigitsAndLetters() {
        rule.accepts("services: {db: {}, db_a: {}, db-a: {}, db.a: {}, db1: {}, dba: {}}\n");
        rule.reports("""
                services:
                  db1: {image: "db:1"}
                  db-a: {image: "db:1"}
                  #~~^ `db-a` belongs before `db1`...
                  db_a: {image: "db:1"}
                """).fixedTo("""
                services:
                  db_a: {image: "db:1"}
                  db-a: {image: "db:1"}
                  db1: {image: "db:1"}
                """);
    }

    @Test
    void putsSmallLettersFirstWhereOnlyTheCaseDiffers() {
        rule.accepts("services: {api: {}, Api: {}, API: {}, apis: {}}\n");
        rule.reports("""
                services:
                  Api: {image: "api:1"}
                  api: {image: "api:1"}
                  #~^ `api` belongs before `Api`...
                """).fixedTo("""
                services:
                  api: {image: "api:1"}
                  Api: {image: "api:1"}
                """);
    }
}
