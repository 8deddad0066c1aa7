package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeBindSourceExistsTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeBindSourceExists());

    @Test
    void reportsMissingFiles() {
        rule.reports(Map.of("nginx/nginx.conf", "", "deploy/start.sh", "", "pom.xml", "", "deploy/compose.yaml", """
                services:
                  web:
                    image: nginx:1.27
                    volumes:
                      - ../nginx/ngnix.conf:/etc/nginx/nginx.conf
                        #~~~~~~~~~~~~~~~~~^ there is no `nginx/ngnix.conf` to mount at `/etc/nginx/nginx.conf`; did you mean...
                      - ../ngnix:/etc/nginx:ro
                        #~~~~~~^ there is no `ngnix` to mount at `/etc/nginx`; did you mean `nginx`?
                      - {type: bind, source: ./init.sql, target: /docker-entrypoint-initdb.d/init.sql}
                                             #~~~~~~~~^ there is no `deploy/init.sql` to mount at `/docker-entrypoint-initdb...
                """))
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "./there.conf:/etc/a.conf",
                "./data:/var/lib/postgresql/data",
                "./dat:/data:ro",
                "./made.conf:/etc/a.conf",
                "./.env.json:/app/.env.json",
                "./tls.crt:/etc/tls.crt",
                "./conf.d:/etc/nginx/conf.d",
                "/srv/a.conf:/etc/a.conf",
                "~/a.conf:/etc/a.conf",
                "../outside.conf:/etc/a.conf",
                "./$NAME.conf:/etc/a.conf",
                "a.conf:/etc/a.conf",
            })
    void acceptsWhatIsThereMadeLaterOrElsewhere(String volume) {
        rule.accepts(Map.of(
                "there.conf",
                "",
                ".gitignore",
                "made.conf",
                "compose.yaml",
                "services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - " + volume + "\n"));
    }

    @Test
    void staysSilentWhereTheProjectIsNotThere() {
        rule.accepts(Map.of(
                "Dockerfile",
                "FROM a",
                "README.md",
                "",
                "compose.yaml",
                "services:\n  web:\n    image: nginx\n    volumes: ['./a.conf:/etc/a.conf']\n"));
    }

    @Test
    void staysSilentOnOverlays() {
        rule.accepts(Map.of(
                "pom.xml",
                "",
                "deploy/dev.compose.yaml",
                "services:\n  web:\n    volumes: ['./a.conf:/etc/a.conf']\n"));
    }
}
