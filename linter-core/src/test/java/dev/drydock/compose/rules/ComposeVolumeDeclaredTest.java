package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeVolumeDeclaredTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeVolumeDeclared());

    @Test
    void declaresWhatIsUsed() {
        rule.reports("""
                services:
                  db:
                    image: postgres:17.2
                    volumes:
                      - db-data:/var/lib/postgresql/data
                        #~~~~~^ the volume `db-data` is declared nowhere; add `db-data:` to the top-level `volumes`
                      - {type: volume, source: dumps, target: /dumps}
                                               #~~~^ the volume `dumps` is declared nowhere; add `dumps:` to the top-level...
                    networks:
                      - back
                        #~~^ the network `back` is declared nowhere; add `back:` to the top-level `networks`
                """).fixedTo("""
                services:
                  db:
                    image: postgres:17.2
                    volumes:
                      - db-data:/var/lib/postgresql/data
                      - {type: volume, source: dumps, target: /dumps}
                    networks:
                      - back
                volumes:
                  db-data:
                  dumps:
                networks:
                  back:
                """);
    }

    @Test
    void addsToWhatIsDeclared() {
        rule.reports("""
                volumes:
                    cache:
                        driver: local # fast
                services:
                  db:
                    image: acme/db:1
                    volumes: [cache:/cache, data:/data]
                                            #~~^ the volume `data` is declared nowhere; add `data:` to the top-level `volumes`
                """).fixedTo("""
                volumes:
                    cache:
                        driver: local # fast
                    data:
                services:
                  db:
                    image: acme/db:1
                    volumes: [cache:/cache, data:/data]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"volumes: {one: {}}", "<<: {volumes: {one: {}}}", "volumes:\n  one:\n---"})
    void reportsButLeavesToPeopleWhatIsWrittenOtherwise(String volumes) {
        rule.reports(volumes + """

                services:
                  db:
                    image: acme/db:1
                    volumes:
                      - one:/one
                      - two:/two
                        #~^ the volume `two` is declared nowhere; add `two:` to the top-level `volumes`
                """).withoutFix();
    }

    @Test
    void reportsWhatNoServiceUses() {
        rule.reports("""
                services:
                  db:
                    image: mysql:8.4
                    volumes: [data:/var/lib/mysql]
                volumes:
                  data:
                  dta:
                  #~^ no service uses the volume `dta`; delete it, or name it where it is meant
                networks:
                  default:
                    driver: bridge
                  back:
                  #~~^ no service uses the network `back`; delete it, or name it where it is meant
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "services: {db: {image: a, volumes: [./a:/a, /b:/b, ~/c:/c, /d, 'C:\\e:/e', '$F:/f']}}",
                "services: {db: {image: a, volumes: [one:/a], networks: {b: }}}\nvolumes: {one: {external: true}}\nnetworks: {b: }",
                "services: {db: {image: a, networks: [default]}}",
                "services: {db: {image: a, volumes: [one:/a]}}\ninclude: [other.yaml]",
                "services: {db: {extends: {file: base.yaml, service: db}}}\nvolumes: {one: }",
                "services: {db: {image: a, volumes: ['$ONE:/a']}}\nvolumes: {one: }",
                "services: {db: {image: a, volumes: ['${ONE:-one}:/a']}}\nvolumes: {one: }",
                "volumes: {one: }",
                "services: {db: {image: a, tmpfs: a, configs: [b], secrets: [c]}}",
            })
    void acceptsWhatIsDeclaredOrCannotBeKnown(String text) {
        rule.accepts(text + "\n");
    }
}
