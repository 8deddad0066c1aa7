package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    /** A file whose only service has these keys. */
    private static ComposeFile file(String keys) {
        return ComposeFile.read(SourceText.of("compose.yaml", "services:\n  web:\n" + keys.indent(4)));
    }

    private static Service service(String keys) {
        return file(keys).services().get(0);
    }

    @Test
    void readsBothFormsOfPairs() {
        assertThat(service("environment: {A: 1, B: , C: ''}").environment())
                .extracting(pair -> pair.name() + "=" + pair.value() + " " + pair.hasValue())
                .containsExactly("A=1 true", "B= false", "C= true");
        assertThat(service("environment: [A=1, B, 'C=', D=x=y]").environment())
                .extracting(pair -> pair.name() + "=" + pair.value() + " " + pair.hasValue())
                .containsExactly("A=1 true", "B= false", "C= true", "D=x=y true");
    }

    @Test
    void givesPairsTheirPlaces() {
        var file = file("environment:\n  - \"DB=x\"\nlabels:\n  a: 'b'");
        var variable = file.services().get(0).environment().get(0);
        var label = file.services().get(0).labels().get(0);
        assertThat(file.source().slice(variable.name().span())).isEqualTo("DB");
        assertThat(file.source().slice(variable.value().span())).isEqualTo("x");
        assertThat(file.source().slice(label.span())).isEqualTo("a: 'b'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    80                          | all -  80 tcp
                    '"8080:80"'                 | all 8080 80 tcp
                    '"127.0.0.1:8080:80/UDP"'   | 127.0.0.1 8080 80 udp
                    '"127.0.0.1::80"'           | 127.0.0.1 -  80 tcp
                    '"[::1]:90-91:80-81"'       | [::1] 90-91 80-81 tcp
                    '"::1:90:80"'               | ::1 90 80 tcp
                    '"8000-8009:80"'            | all 8000-8009 80 tcp
                    '"${P:-90}:80"'             | all 90 80 tcp
                    '"${P}:80"'                 | ? ? 80 tcp
                    '"0.0.0.0:${P}:80"'         | 0.0.0.0 ? 80 tcp
                    '{target: 80}'              | all -  80 tcp
                    '{target: 80, published: "90", host_ip: 127.0.0.1, protocol: udp}' | 127.0.0.1 90 80 udp
                    """)
    void readsPorts(String written, String expected) {
        var port = service("ports:\n  - " + written).ports().get(0);
        var shown = port.hostIp().shown().isEmpty() ? "all" : port.hostIp().shown();
        assertThat((shown + " " + show(port.published()) + " " + show(port.target()) + " " + port.protocol())
                        .replace(Template.UNKNOWN, '?'))
                .isEqualTo(expected.replaceAll(" +", " "));
    }

    private static String show(PortRange range) {
        if (range.isMissing()) {
            return "-";
        }
        return !range.isKnown() ? "?" : range.size() == 1 ? "" + range.first() : range.first() + "-" + range.last();
    }

    @Test
    void comparesPortRanges() {
        var ports = service("ports: ['80-90:1-11', '90:2', '91:3', '$P:4']").ports();
        assertThat(ports.get(0).published().overlaps(ports.get(1).published())).isTrue();
        assertThat(ports.get(0).published().overlaps(ports.get(2).published())).isFalse();
        assertThat(ports.get(0).published().overlaps(ports.get(3).published())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    data:/data                | VOLUME data /data false
                    ./x:/data:ro              | BIND ./x /data true
                    /x:/data:rw,z             | BIND /x /data false
                    ~/x:/y:ro,rshared         | BIND ~/x /y true rshared
                    /data                     | VOLUME anonymous /data false
                    C:\\x:/y                  | BIND C:\\x /y false
                    C:\\x:D:\\y:ro            | BIND C:\\x D:\\y true
                    '\\\\.\\pipe\\d:/y'       | BIND \\\\.\\pipe\\d /y false
                    ${D:-data}:/y             | VOLUME data /y false
                    ${D}:/y                   | UNKNOWN ? /y false
                    ./${D}:/y                 | BIND ./? /y false
                    ${D}                      | UNKNOWN anonymous ? false
                    '{type: bind, source: a, target: /b, read_only: true, bind: {propagation: shared}}' | BIND a /b true shared
                    '{type: tmpfs, target: /b}' | TMPFS anonymous /b false
                    '{type: volume, target: /b}' | VOLUME anonymous /b false
                    """)
    void readsVolumes(String written, String expected) {
        var volume = service("volumes:\n  - " + written).volumes().get(0);
        var source = volume.source().isEmpty() ? "anonymous" : volume.source().shown();
        assertThat((volume.type() + " " + source + " " + volume.target() + " " + volume.readOnly() + " "
                                + volume.propagation())
                        .replace(Template.UNKNOWN, '?')
                        .trim())
                .isEqualTo(expected);
        assertThat(volume.isAnonymous()).isEqualTo(expected.startsWith("VOLUME anonymous"));
    }

    @Test
    void readsBuildInBothForms() {
        var brief = service("build: ./app").build().orElseThrow();
        assertThat(brief.context().shown()).isEqualTo("./app");
        assertThat(brief.dockerfile().isEmpty()).isTrue();
        var full = service("build: {context: ., dockerfile: D, target: t, args: [A=1]}")
                .build()
                .orElseThrow();
        assertThat(List.of(
                        full.context().shown(),
                        full.dockerfile().shown(),
                        full.target().shown()))
                .containsExactly(".", "D", "t");
        assertThat(full.args()).hasSize(1);
        assertThat(full.isInline()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    java -jar 'my app.jar'  -x | java;-jar;my app.jar;-x
                    '["a b", c]'               | a b;c
                    a\\ b "c d"e               | a\\ b;"c d"e
                    ''                         | ''
                    'a "b'                     | a;"b
                    """)
    void splitsCommands(String written, String words) {
        assertThat(service("command: " + written).command().map(Command::words).orElse(List.of()))
                .extracting(Text::shown)
                .isEqualTo(words.isEmpty() ? List.of() : List.of(words.split(";", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    '{test: curl x}'                | SHELL     | curl x | false
                    '{test: [CMD, curl, x]}'        | EXEC      | curl;x | false
                    '{test: [CMD-SHELL, curl x]}'   | SHELL     | curl x | false
                    '{test: [NONE]}'                | NONE      | ''     | true
                    '{test: [curl]}'                | UNKNOWN   | curl   | false
                    '{disable: yes}'                | INHERITED | ''     | true
                    """)
    void readsHealthTests(String written, HealthTest.Kind kind, String words, boolean disabled) {
        var check = service("healthcheck: " + written).healthcheck().orElseThrow();
        assertThat(check.test().kind()).isEqualTo(kind);
        assertThat(String.join(
                        ";", check.test().words().stream().map(Text::shown).toList()))
                .isEqualTo(words);
        assertThat(check.isDisabled()).isEqualTo(disabled);
    }

    @Test
    void readsDependenciesInBothForms() {
        assertThat(service("depends_on: [db, mq]").dependencies())
                .extracting(need -> need.service() + " " + need.condition() + " " + need.required())
                .containsExactly("db STARTED true", "mq STARTED true");
        assertThat(service("depends_on: {db: {condition: service_healthy, required: false}, x: {condition: $C}}")
                        .dependencies())
                .extracting(need -> need.service() + " " + need.condition() + " " + need.required())
                .containsExactly("db HEALTHY false", "x UNKNOWN true");
    }

    @Test
    void readsTheRestOfTheShortAndLongForms() {
        var service = service("""
                env_file: [a.env, {path: b.env, required: false}]
                networks: {front: {aliases: [w]}, back: }
                secrets: [s, {source: t, target: /t}]
                profiles: [debug]
                deploy: {resources: {limits: {memory: 1.5G, cpus: '0.5'}}}
                stop_grace_period: 1m30s
                """);
        assertThat(service.envFiles())
                .extracting(file -> file.path() + " " + file.required())
                .containsExactly("a.env true", "b.env false");
        assertThat(service.networks())
                .extracting(net -> net.network() + " " + net.aliases().size())
                .containsExactly("front 1", "back 0");
        assertThat(service.secrets())
                .extracting(secret -> secret.source() + " " + secret.target())
                .containsExactly("s ", "t /t");
        assertThat(service.profiles()).extracting(Text::shown).containsExactly("debug");
        assertThat(service.section().bytes("deploy", "resources", "limits", "memory"))
                .isEqualTo(OptionalLong.of(1_610_612_736));
        assertThat(service.section().duration("stop_grace_period")).hasValue(Duration.ofSeconds(90));
        assertThat(service.section().text("deploy", "resources", "limits", "cpus"))
                .isPresent();
        assertThat(service.section().has("deploy", "resources", "reservations")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    postgres:16         | postgres  | 16
                    postgres:${V:-16}   | postgres  | 16
                    postgres:${V}       | postgres  | -
                    postgres:16@${D}    | postgres  | -
                    ${R}/app:1          | -         | -
                    ${IMAGE}            | -         | -
                    postgres${SUFFIX}   | -         | -
                    Not:An:Image        | -         | -
                    """)
    void knowsTheNameOfAnImageEvenWithoutItsTag(String written, String name, String tag) {
        var image = service("image: " + written).image().orElseThrow();
        assertThat(image.familiarName().orElse("-")).isEqualTo(name);
        assertThat(image.reference().map(found -> found.tag()).orElse("-")).isEqualTo(tag);
    }

    @Test
    void readsBooleansAsComposeDoes() {
        var section =
                service("{privileged: yes, read_only: 'off', tty: $T, init: 1}").section();
        assertThat(section.flag("privileged")).hasValue(true);
        assertThat(section.flag("read_only")).hasValue(false);
        assertThat(section.flag("tty")).isEmpty();
        assertThat(section.flag("init")).isEmpty();
    }

    @Test
    void treatsResetAndNullAsAbsent() {
        var service = service("{image: !reset x, command: , labels: !override [a]}");
        assertThat(service.image()).isEmpty();
        assertThat(service.command()).isEmpty();
        assertThat(service.entry("command")).isPresent();
        assertThat(service.labels()).hasSize(1);
        assertThat(service.section().entries()).extracting(YamlEntry::name).containsExactly("command", "labels");
    }
}
