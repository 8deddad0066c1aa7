package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {
    private static ComposeFile read(String text) {
        return ComposeFile.read(SourceText.of("compose.yaml", text));
    }

    private static String image(ComposeFile file, String service) {
        return file.service(service)
                .flatMap(Service::image)
                .map(image -> image.text().shown())
                .orElse("none");
    }

    @Test
    void mergesAnchorsIntoServices() {
        var file = read("""
                x-base: &base
                  image: base:1
                  restart: always
                services:
                  web:
                    <<: *base
                    image: web:2
                """);
        assertThat(image(file, "web")).isEqualTo("web:2");
        var restart = file.service("web").orElseThrow().entry("restart").orElseThrow();
        assertThat(file.source().position(restart.key().span().start())).hasToString("3:3");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void laysAServiceOverTheOneThatItExtends() {
        var service = read("""
                        services:
                          base:
                            image: base:1
                            command: [a, b]
                            ports: ["80:80", "81:81"]
                            environment: {A: 1, B: 2}
                            healthcheck: {test: [CMD, a], retries: 3}
                          middle: {extends: base, command: [c]}
                          web:
                            extends: {service: middle}
                            ports: ["81:81"]
                            environment: [B=3]
                            healthcheck: {test: [CMD, b]}
                        """).service("web").orElseThrow();
        assertThat(service.complete()).isTrue();
        assertThat(service.command().orElseThrow().words())
                .extracting(Text::shown)
                .containsExactly("c");
        assertThat(service.ports()).extracting(port -> port.target().first()).containsExactly(80, 81);
        assertThat(service.environment())
                .extracting(pair -> pair.name() + "=" + pair.value())
                .containsExactly("A=1", "B=2", "B=3");
        assertThat(service.healthcheck().orElseThrow().test().words())
                .extracting(Text::shown)
                .containsExactly("b");
        assertThat(service.healthcheck().orElseThrow().section().has("retries")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{file: x.yaml, service: a}", "missing", "web", "$X", "other"})
    void knowsThatItDoesNotSeeAllOfAService(String base) {
        var file = read("services: {web: {image: x, extends: " + base + "}, other: {extends: web}}");
        assertThat(file.service("web").orElseThrow().complete()).isFalse();
        assertThat(file.service("other").orElseThrow().complete()).isFalse();
        assertThat(image(file, "web")).isEqualTo("x");
    }

    @Test
    void survivesLongChainsOfExtends() {
        var text = new StringBuilder("services:\n  s0: {image: x}\n");
        for (int i = 1; i < 1_000; i++) {
            text.append("  s%d: {extends: s%d, labels: {l%d: 1}}\n".formatted(i, i - 1, i));
        }
        assertThat(read(text.toString()).services()).hasSize(1_000);
    }

    @Test
    void laysLaterDocumentsOverEarlierOnes() {
        var file = read("services: {a: {image: x}, b: {image: y}}\n---\nservices: {a: {image: z}}\n");
        assertThat(image(file, "a") + image(file, "b")).isEqualTo("zy");
    }

    @Test
    void listsResources() {
        var file = read("""
                services: {}
                volumes: {data: , out: {external: true, name: o}, odd: {external: {name: p}}, no: {external: false}}
                secrets: {s: {file: s.txt}}
                """);
        assertThat(file.volumes())
                .extracting(volume -> volume.key() + " " + volume.isExternal())
                .containsExactly("data false", "out true", "odd true", "no false");
        assertThat(file.secrets()).hasSize(1);
        assertThat(file.networks()).isEmpty();
    }

    @Test
    void fillsInVariablesThatAreKnown() {
        var yaml = YamlFile.parse(SourceText.of("compose.yaml", "services: {web: {image: 'app:${TAG}'}}"));
        Variables env = EnvFile.parse(SourceText.of(".env", "TAG=1.2\n"));
        assertThat(image(ComposeFile.read(yaml, env), "web")).isEqualTo("app:1.2");
    }

    @Test
    void listsVariablesWhereTheyStand() {
        var file = read("x-a: &a '${A}'\nservices: {web: {image: \"x:${B:-$C}\", user: *a, labels: {$D: '\\t$E'}}}\n");
        assertThat(file.variables())
                .extracting(use -> use.variable().name() + " " + file.source().slice(use.span()))
                .containsExactly("A ${A}", "B ${B:-$C}", "C $C", "E $E");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                     | 1:1  | The file is empty
                    '[a]'                                  | 1:1  | A compose file must be a mapping, not a list
                    'services: [a]'                        | 1:1  | `services` must be a mapping, not a list
                    'services: {a: }'                      | 1:12 | `a` has no value; it must be a mapping
                    'servces: {}'                          | 1:1  | `servces` is no key of a compose file; did you mean `services`?
                    'web: {image: x}'                      | 1:1  | `web` looks like a service of the old file format; put it below `services:`
                    'services: {"a b": {image: x}}'        | 1:12 | `a b` is no name here; use letters, digits, `.`, `_` and `-`
                    'version: 3'                           | 1:10 | `version` must be a string, not a number; put it in quotes
                    'services: {a: {image: x, 1: y}}'      | 1:26 | The key `1` is read as a number; put it in quotes
                    'a: b: c'                              | 1:5  | A `:` may not stand here: the value has begun before; quote the text, or mend the indentation, near `:`
                    """)
    void tellsWhatIsWrongWithAFile(String text, String place, String message) {
        var file = read(text);
        assertThat(file.problems())
                .extracting(problem -> file.source().position(problem.span().start()) + " " + problem.message())
                .contains(place + " " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    enviroment: {}              | `enviroment` is no key of a service; did you mean `environment`?
                    container-name: x           | `container-name` is no key of a service; did you mean `container_name`?
                    dockerfile: x               | `dockerfile` is no key of a service; it stands below `build`
                    unheard_of: x               | `unheard_of` is no key of a service
                    image: [x]                  | `image` must be a string, not a list
                    image: 1                    | `image` must be a string, not a number; put it in quotes
                    ports:                      | `ports` has no value; it must be a list
                    ports: 80                   | `ports` must be a list, not a number
                    ports: [1.5]                | An item of `ports` must be a port mapping such as `"8080:80"`, a whole number or a mapping, not a decimal number
                    ports: ["80:x"]             | The port mapping `80:x` can't be read: `x` is no container port
                    ports: ["80:0"]             | The port mapping `80:0` can't be read: `0` is no container port
                    ports: ["1-3:1-2"]          | The port mapping `1-3:1-2` can't be read: `1-3` and `1-2` differ in length
                    ports: ["70000:80"]         | The port mapping `70000:80` can't be read: `70000` is no host port
                    ports: ["127.0.1:80:80"]    | The port mapping `127.0.1:80:80` can't be read: `127.0.1` is no IP address
                    ports: [{published: 1}]     | A port mapping must have the key `target`
                    ports: ["1:1", "1:1"]       | `1:1` stands twice in `ports`
                    gpus: [{capabilities: [gpu], count: 1.5}] | `count` must be a string or a whole number, not a decimal number; put it in quotes
                    networks: {a: {driver_opts: {b: }}} | `b` has no value; it must be a string or a number
                    volumes: ["/a::ro"]         | The volume `/a::ro` can't be read: it has an empty part
                    volumes: ["/a:/b:ro:xx"]    | The volume `/a:/b:ro:xx` can't be read: it has too many colons
                    privileged: maybe           | `privileged` must be a boolean, not a string
                    mem_limit: lots             | `lots` is no size; write a number with a unit, such as `512m`
                    healthcheck: {interval: 30} | `interval` must be a duration such as `30s`, not a number
                    healthcheck: {timeout: 5 s} | `5 s` is no duration; write numbers with units, such as `1m30s`
                    depends_on: {a: {}}         | A dependency must have the key `condition`
                    depends_on: {a: {condition: up}} | `condition` must be `service_started`, `service_healthy` or `service_completed_successfully`, not `up`
                    pull_policy: no             | `no` is no pull policy; there are `always`, `missing`, `never`, `build`, `daily`, `weekly` and `every_` with a time such as `every_12h`
                    extra_hosts: [a]            | `a` names no address; write `name=address`
                    command: ${                 | `${` begins no variable here; write `${NAME}`, or `$$` for a dollar sign
                    <<: x                       | `<<` takes a mapping or a list of mappings
                    """)
    void tellsWhatIsWrongWithAService(String keys, String message) {
        var file = read("services:\n  web:\n    " + keys + "\n");
        assertThat(file.problems()).extracting(ComposeProblem::message).containsExactly(message);
        assertThat(file.services()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ports: ['${P}:80', 80, '8000-8001:80']",
                "ports: [80, '80']",
                "logging: {options: {mode: }}",
                "privileged: ${P}",
                "healthcheck: {retries: '${R:-3}', interval: '${I}', disable: 'yes'}",
                "ports: [{target: '${P:-80}', published: '80-90'}]",
                "command:",
                "deploy:",
                "x-anything: [1, {a: b}]",
                "environment: {A: 1, B: true, C: 1.5, D: }",
                "networks: {a: , b: {aliases: [c]}}",
                "image: !reset 12",
                "unheard_of: !reset x",
                "build: {context: ., ssh: [default], args: {A: }}",
                "mem_limit: 1073741824",
                "extends: base"
            })
    void acceptsWhatComposeAccepts(String keys) {
        assertThat(read("services:\n  web:\n    " + keys + "\n").problems()).isEmpty();
    }

    @Test
    void reportsAFaultBehindAnAliasOnce() {
        var file = read("x-a: &a {imge: x}\nservices: {a: *a, b: {<<: *a}, c: *a}\n");
        assertThat(file.problems()).hasSize(1);
    }

    @Test
    void keepsWhatStandsBeforeAFaultOfTheYaml() {
        var file = read("services:\n  a:\n    image: x\n  b: [\n");
        assertThat(file.isReadable()).isFalse();
        assertThat(file.service("a")).isPresent();
        assertThat(file.problems()).hasSize(1);
    }

    @Test
    void knowsWhetherOtherFilesAreIncluded() {
        assertThat(read("include: [a.yaml]").includesOthers()).isTrue();
        assertThat(read("services: {}").includesOthers()).isFalse();
        assertThat(read("services: {}").top().text("name")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    compose.yaml          | services: {web: {image: x}}                    | true
                    compose.yaml          | services: {web: {build: .}, db: {provider: {type: x}}} | true
                    compose.yaml          | services: {web: {extends: {file: a, service: b}}} | true
                    compose.yaml          | services: {web: {image: x}, db: {restart: always}} | false
                    compose.override.yaml | services: {web: {image: x}}                    | false
                    compose.yaml          | services: {web: {image: x}, db: [              | false
                    """)
    void knowsWhetherItIsLaidOverAnotherFile(String name, String text, boolean whole) {
        var file = ComposeFile.read(SourceText.of(name, text));
        assertThat(file.isWhole()).isEqualTo(whole);
        boolean extended = text.contains("extends");
        assertThat(file.service("web").orElseThrow().complete()).isEqualTo(whole && !extended);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    restart: 'no'                | true
                    restart: on-failure          | false
                    deploy: {mode: global-job}   | true
                    deploy: {mode: global}       | false
                    scale: 1                     | false
                    """)
    void knowsServicesThatEnd(String key, boolean job) {
        var file = read("services: {web: {image: x, " + key + "}}");
        assertThat(file.isJob(file.services().get(0))).isEqualTo(job);
    }

    @Test
    void knowsServicesThatOthersWaitForToEnd() {
        var file = read("""
                services:
                  a: {image: x, depends_on: {b: {condition: service_completed_successfully}}}
                  b: {image: x}
                """);
        assertThat(file.services())
                .filteredOn(file::isJob)
                .extracting(Service::name)
                .containsExactly("b");
    }
}
