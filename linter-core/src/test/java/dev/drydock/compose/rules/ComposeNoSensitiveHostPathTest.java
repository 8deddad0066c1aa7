package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoSensitiveHostPathTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoSensitiveHostPath());

    @Test
    void reportsFoldersOfTheSystem() {
        rule.reports("""
                services:
                  backup:
                    image: acme/backup:1.4
                    volumes:
                      - /:/host:ro
                        ^ `/` belongs to the host's own system; mount only the part that `backup` needs
                      - /root/.ssh/:/keys
                        #~~~~~~~~~^ `/root/.ssh/` belongs to the host's own system; mount only the part that `backup` needs, with...
                      - {type: bind, source: /var/lib/docker/volumes, target: /volumes}
                                             #~~~~~~~~~~~~~~~~~~~~~^ `/var/lib/docker/volumes` belongs to the host's own...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/etc/localtime:/etc/localtime:ro",
                "/etc/letsencrypt:/etc/letsencrypt",
                "/var/run/docker.sock:/var/run/docker.sock",
                "/dev/ttyUSB0:/dev/ttyUSB0",
                "/lib/modules:/lib/modules:ro",
                "/srv/etc:/etc",
                "/var/www:/var/www",
                "~/data:/data",
                "./etc:/etc",
                "etc:/etc",
                "$ROOT/etc:/etc",
            })
    void acceptsOtherFoldersAndSingleThings(String volume) {
        rule.accepts("services:\n  a:\n    image: acme/a:1\n    volumes:\n      - " + volume + "\n");
    }

    @Test
    void letsMonitorsRead() {
        rule.accepts(
                "services:\n  node:\n    image: prom/node-exporter:v1.9.0\n    volumes: ['/:/rootfs:ro', /sys:/sys:ro]\n");
    }
}
