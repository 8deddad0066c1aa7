package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final String STACK = """
            services:
              web: {image: w, depends_on: [api]}
              api: {image: a, volumes: ["data:/d"]}
              debug: {image: d, profiles: [dev], networks: [side]}
              job: {image: j, profiles: [batch, dev]}
              opt: {image: o, depends_on: {debug: {condition: service_started, required: false}}}
              env: {image: e, profiles: [never], env_file: gone.env}
            networks: {side: {}}
            volumes: {data: {}}
            """;

    @Test
    void leavesOutWhatNoProfileSwitchesOn() {
        assertThat(Loading.of(STACK).project().services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("web", "api", "opt");
        assertThat(Loading.of(STACK).yaml()).doesNotContain("proj_side").contains("proj_data");
    }

    @Test
    void knowsAllServicesWhateverIsSwitchedOn() {
        assertThat(Loading.of(STACK).select("web").project().known())
                .containsExactlyInAnyOrder("web", "api", "debug", "job", "opt", "env");
    }

    @Test
    void switchesProfilesOnByOptionAndEnvironment() {
        assertThat(Loading.of(STACK).profile("dev").yaml()).contains("debug:", "job:", "proj_side");
        assertThat(Loading.of(STACK).variable("COMPOSE_PROFILES", "x, batch").yaml())
                .contains("job:")
                .doesNotContain("image: d");
        assertThat(Loading.of(STACK).profile("*").errors())
                .containsExactly("compose.yaml:7:48: The env file `/work/proj/gone.env` can't be read");
    }

    @Test
    void takesWhatIsAskedForAndWhatItNeeds() {
        assertThat(Loading.of(STACK).select("web").project().services())
                .extracting(Service::name)
                .containsExactlyInAnyOrder("web", "api");
        assertThat(Loading.of(STACK).select("debug").project().services())
                .extracting(Service::name)
                .containsExactly("debug");
        assertThat(Loading.of(STACK).select("wep").errors())
                .containsExactly("There is no service `wep`; did you mean `web`?");
    }

    /** One file for several ways of running a project: what is off may be incomplete, or have the same names. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "depends_on: [gone]",
                "networks: [gone], container_name: app",
                "secrets: [gone]",
                "network_mode: host, networks: [gone]",
                "scale: 2, container_name: c",
                "healthcheck: {test: [ls]}"
            })
    void letsWhatIsSwitchedOffBe(String keys) {
        String stack = "services: {a: {image: i, container_name: app}, b: {profiles: [p], " + keys + "}}";

        assertThat(Loading.of(stack).project().services())
                .extracting(Service::name)
                .containsExactly("a");
        assertThat(Loading.of(stack).profile("p").errors()).isNotEmpty();
        assertThat(Loading.of(stack).select("b").errors()).isNotEmpty();
    }

    @Test
    void judgesWhatIsOnAlsoWhereItIsNotAskedFor() {
        assertThat(Loading.of("services: {a: {image: i}, b: {image: i, networks: [gone]}}")
                        .select("a")
                        .errors())
                .containsExactly("compose.yaml:1:52: services.b: there is no network `gone`");
    }

    @Test
    void leavesOutWhatIsOffAndNotRequired() {
        assertThat(Loading.of(STACK).select("opt").project().services())
                .extracting(Service::name)
                .containsExactly("opt");
    }

    @Test
    void refusesANeedThatIsSwitchedOff() {
        assertThat(Loading.of("services: {a: {image: i, depends_on: [b]}, b: {image: i, profiles: [p]}}")
                        .errors())
                .containsExactly(
                        "compose.yaml:1:39: `a` needs `b`, which no active profile switches on; name one of its"
                                + " profiles, or write `required: false`");
    }
}
