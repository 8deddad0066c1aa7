package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.completed;
import static dev.drydock.stack.plan.Demo.container;
import static dev.drydock.stack.plan.Demo.healthy;
import static dev.drydock.stack.plan.Demo.notWaiting;
import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.observed;
import static dev.drydock.stack.plan.Demo.service;
import static dev.drydock.stack.plan.Demo.started;
import static dev.drydock.stack.plan.Demo.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed.Health;
import dev.drydock.stack.plan.Observed.State;
import dev.drydock.stack.plan.UpOptions.Recreate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpPlanTest {
    private static String up(Wanted wanted, Observed observed) {
        return Planner.up(wanted, observed, UpOptions.DEFAULT).print();
    }

    private static String quickly(Wanted wanted, Observed observed) {
        return Planner.up(wanted, observed, notWaiting()).print();
    }

    @Test
    void makesAllOfANewStackAndGatesTheStarts() {
        var wanted = wanted(
                service("app", healthy("db"), completed("migrate")),
                service("db").volume("data"),
                service("migrate", healthy("db")).job());
        assertThat(up(wanted, nothing())).isEqualTo("""
                1. create network demo_default (missing)
                2. create volume demo_data (missing)
                3. create container demo-db-1 (missing) after 1, 2
                4. start container demo-db-1 (is new) after 3
                5. create container demo-migrate-1 (missing) after 1
                6. await db healthy (migrate needs it) after 4
                7. start container demo-migrate-1 (is new) after 5, 6
                8. create container demo-app-1 (missing) after 1
                9. await migrate completed (app needs it) after 7
                10. start container demo-app-1 (is new) after 6, 8, 9
                11. await app ready (all shall be ready) after 10
                """);
    }

    @Test
    void doesNothingWhereAllIsAsWanted() {
        var wanted = wanted(service("app", healthy("db")), service("db").volume("data"));
        var observed =
                observed(container("app", 1), container("db", 1).volume("data").is(Health.HEALTHY));
        assertThat(Planner.up(wanted, observed, UpOptions.DEFAULT).isEmpty()).isTrue();
    }

    @Test
    void waitsForWhatIsStillStarting() {
        var observed = observed(container("db", 1).is(Health.STARTING));
        assertThat(up(wanted(service("db")), observed)).isEqualTo("""
                1. await db ready (all shall be ready)
                """);
        assertThat(quickly(wanted(service("db")), observed)).isEmpty();
    }

    @Test
    void replacesWhatChangedAndHandsAnonymousVolumesOver() {
        var observed =
                observed(container("app", 1), container("db", 1).hash("h0").anonymous("/data", "4f5e"));
        Plan plan = Planner.up(wanted(service("app", started("db")), service("db")), observed, notWaiting());
        assertThat(plan.print()).isEqualTo("""
                1. create container db1012345678_demo-db-1 (replaces demo-db-1, as its definition changed)
                2. stop container demo-db-1 (is replaced) after 1
                3. remove container demo-db-1 (is replaced) after 1, 2
                4. rename container db1012345678_demo-db-1 to demo-db-1 (takes the place) after 3
                5. start container demo-db-1 (is new) after 4
                """);
        assertThat(plan.entries().get(0).step())
                .isInstanceOfSatisfying(
                        Step.CreateContainer.class,
                        create -> assertThat(create.volumes()).containsEntry("/data", "4f5e"));
    }

    @Test
    void givesNewAnonymousVolumesIfAsked() {
        var options = new UpOptions(Recreate.ALL, true, false, false, "", Set.of());
        Plan plan =
                Planner.up(wanted(service("db")), observed(container("db", 1).anonymous("/data", "4f5e")), options);
        assertThat(plan.print()).contains("(replaces demo-db-1, as that is asked for)");
        assertThat(plan.entries().get(0).step())
                .isInstanceOfSatisfying(
                        Step.CreateContainer.class,
                        create -> assertThat(create.volumes()).isEmpty());
    }

    @Test
    void restartsThoseThatAskForItAroundTheReplacement() {
        var observed = observed(container("app", 1), container("db", 1).hash("h0"));
        var restarting = new Need("db", Condition.HEALTHY, true, true);
        assertThat(quickly(wanted(service("app", restarting), service("db")), observed))
                .isEqualTo("""
                        1. create container db1012345678_demo-db-1 (replaces demo-db-1, as its definition changed)
                        2. stop container demo-app-1 (db is renewed)
                        3. stop container demo-db-1 (is replaced) after 1, 2
                        4. remove container demo-db-1 (is replaced) after 1, 3
                        5. rename container db1012345678_demo-db-1 to demo-db-1 (takes the place) after 4
                        6. start container demo-db-1 (is new) after 5
                        7. await db healthy (app needs it) after 6
                        8. start container demo-app-1 (db is renewed) after 2, 7
                        """);
    }

    @Test
    void takesUpInspectionWhereComposeMadeTheContainer() {
        assertThat(quickly(wanted(service("db")), observed(container("db", 1).hash(Observed.Container.CHANGED))))
                .contains("as its definition changed");
        var made = container("db", 1).hash("");
        assertThat(quickly(wanted(service("db")), observed(made))).isEmpty();
        assertThat(quickly(
                        wanted(service("db")),
                        observed(container("db", 1).hash("").image("sha-0"))))
                .contains("as image busybox changed");
        assertThat(quickly(
                        wanted(service("db")),
                        observed(container("db", 1).hash("").networks("other"))))
                .contains("as it is not in network demo_default");
        assertThat(quickly(
                        wanted(service("db").volume("data")),
                        observed(container("db", 1).hash(""))))
                .contains("as volume demo_data is not mounted");
    }

    @Test
    void replacesWhatSharesANamespaceWithTheReplaced() {
        var observed =
                observed(container("db", 1).hash("h0"), container("side", 1).networks());
        assertThat(quickly(wanted(service("db"), service("side", started("db")).shares("db")), observed))
                .contains("(replaces demo-side-1, as it shares with db) after 1");
    }

    @Test
    void goesOnWhereAReplacementWasInterrupted() {
        var old = container("db", 1).hash("h0");
        var fresh = container("db", 1).named("db1012345678_demo-db-1").is(State.CREATED);
        assertThat(quickly(wanted(service("db")), observed(old, fresh))).isEqualTo("""
                1. stop container demo-db-1 (an interrupted run left it)
                2. remove container demo-db-1 (an interrupted run left it) after 1
                3. rename container db1012345678_demo-db-1 to demo-db-1 (an interrupted run left that name) after 2
                4. start container demo-db-1 (was never started) after 2, 3
                """);
        assertThat(quickly(wanted(service("db")), observed(fresh))).isEqualTo("""
                1. rename container db1012345678_demo-db-1 to demo-db-1 (an interrupted run left that name)
                2. start container demo-db-1 (was never started) after 1
                """);
    }

    @Test
    void keepsTheOldOneIfTheFileCameBackToIt() {
        var half = container("db", 1)
                .named("db1012345678_demo-db-1")
                .is(State.CREATED)
                .hash("h0");
        assertThat(quickly(wanted(service("db")), observed(container("db", 1), half)))
                .isEqualTo("""
                1. remove container db1012345678_demo-db-1 (an interrupted run left it)
                """);
    }

    @Test
    void writesFilesBeforeEachFirstStart() {
        assertThat(quickly(
                        wanted(service("db").files()),
                        observed(container("db", 1).is(State.CREATED))))
                .isEqualTo("""
                        1. write files into demo-db-1 (before the first start)
                        2. start container demo-db-1 (was never started) after 1
                        """);
    }

    @Test
    void addsReplicasAfterTheHighestNumber() {
        assertThat(quickly(wanted(service("web").replicas(3)), observed(container("web", 2))))
                .contains("create container demo-web-3", "create container demo-web-4");
    }

    @Test
    void takesOutdatedReplicasAwayBeforeTheHighest() {
        var observed = observed(container("web", 1).hash("h0"), container("web", 2), container("web", 3));
        assertThat(quickly(wanted(service("web").replicas(1)), observed)).isEqualTo("""
                1. stop container demo-web-1 (only 1 wanted)
                2. remove container demo-web-1 (only 1 wanted) after 1
                3. stop container demo-web-3 (only 1 wanted)
                4. remove container demo-web-3 (only 1 wanted) after 3
                """);
    }

    @Test
    void tellsOfOrphansAndRemovesThemIfAsked() {
        var observed = observed(container("db", 1), container("old", 1));
        Plan plan = Planner.up(wanted(service("db")), observed, notWaiting());
        assertThat(plan.print()).isEmpty();
        assertThat(plan.notices())
                .containsExactly("Container `demo-old-1` is an orphan: the files have no service `old`;"
                        + " `-Dstack.removeOrphans` removes it");
        var options = new UpOptions(Recreate.CHANGED, false, true, false, "", Set.of());
        assertThat(Planner.up(wanted(service("db")), observed, options).print()).isEqualTo("""
                1. stop container demo-old-1 (its service is not in the files)
                2. remove container demo-old-1 (its service is not in the files) after 1
                """);
    }

    @Test
    void startsWhatWasStoppedAndWakesWhatIsPaused() {
        assertThat(quickly(
                        wanted(service("a"), service("b")),
                        observed(container("a", 1).ended(0), container("b", 1).is(State.PAUSED))))
                .isEqualTo("""
                        1. start container demo-a-1 (ended with 0)
                        2. unpause container demo-b-1 (is paused)
                        """);
    }

    private static Observed withChangedNetwork(Demo.Ctr... containers) {
        var there = observed(containers);
        return new Observed(
                there.containers(),
                List.of(new Observed.Network("net", "demo_default", true, "n0")),
                List.of(),
                there.images());
    }

    @Test
    void replacesANetworkThatChangedWithAllThatIsInIt() {
        var changed = withChangedNetwork(container("db", 1));
        assertThat(quickly(wanted(service("db")), changed)).isEqualTo("""
                1. stop container demo-db-1 (is replaced)
                2. remove network demo_default (its definition changed) after 1
                3. create network demo_default (its definition changed) after 2
                4. create container db1012345678_demo-db-1 (replaces demo-db-1, as network demo_default changed) after 3
                5. remove container demo-db-1 (is replaced) after 1, 4
                6. rename container db1012345678_demo-db-1 to demo-db-1 (takes the place) after 5
                7. start container demo-db-1 (is new) after 6
                """);
        assertThat(Planner.up(wanted(service("other")), changed, notWaiting()).notices())
                .anyMatch(notice -> notice.startsWith("Network `demo_default` changed, but stays as it is"));
    }

    @Test
    void replacesANetworkThatChangedUnderWhatSharesANamespace() {
        var side =
                service("side", new Need("db", Condition.STARTED, true, true)).shares("db");
        var there = withChangedNetwork(container("db", 1), container("side", 1).networks());
        assertThat(quickly(wanted(service("db"), side), there)).contains("""
                2. stop container demo-db-1 (is replaced) after 1
                3. remove network demo_default (its definition changed) after 2
                """);
    }

    @Test
    void leavesANetworkThatChangedToWhatIsNotReplaced() {
        assertThat(networkKeptFor(Recreate.NONE, container("db", 1))).endsWith("uses it: db");
        assertThat(networkKeptFor(
                        Recreate.CHANGED,
                        container("db", 1),
                        container("db", 0).named("run").oneOff()))
                .endsWith("uses it: run");
    }

    private static String networkKeptFor(Recreate recreate, Demo.Ctr... containers) {
        var options = new UpOptions(recreate, false, false, false, "", Set.of());
        Plan plan = Planner.up(wanted(service("db")), withChangedNetwork(containers), options);
        assertThat(plan.print()).isEmpty();
        return String.join("\n", plan.notices());
    }

    @Test
    void stopsWhereAnExternalNetworkIsMissing() {
        var external = new Wanted(
                "demo",
                List.of(new Wanted.Network("shared", "shared", true, "")),
                List.of(),
                wanted(service("db")).services(),
                Set.of());
        assertThat(Planner.up(external, nothing(), notWaiting()).problems())
                .containsExactly("Network `shared` is external and does not exist; make it by"
                        + " `docker network create shared`");
    }

    @Test
    void neverReplacesAVolume() {
        var there = observed(container("db", 1).volume("data"));
        var changed = new Observed(
                there.containers(), there.networks(), List.of(new Observed.Volume("demo_data", true, "v0")), Map.of());
        Plan plan = Planner.up(wanted(service("db").volume("data")), changed, notWaiting());
        assertThat(plan.print()).isEmpty();
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("keeps its old definition"));
    }

    @Test
    void goesOnWithoutAnOptionalNeed() {
        var optional = new Need("cache", Condition.HEALTHY, false, false);
        assertThat(quickly(wanted(service("app", optional), service("cache")), nothing()))
                .contains("await, if possible, cache healthy (app needs it)");
    }

    @Test
    void usesTheContainerNameOfTheFile() {
        assertThat(quickly(wanted(service("db").containerName("pg")), nothing()))
                .contains("create container pg ", "start container pg ");
    }

    @Test
    void aOneOffComesAfterWhatItNeeds() {
        Wanted wanted = wanted(
                service("app", healthy("db"), completed("load")).files(),
                service("load").job(),
                service("db"));
        Observed observed = observed(container("app", 1), container("db", 1));
        assertThat(Planner.oneOff(wanted, observed, "app", "demo-app-run-0a").print())
                .isEqualTo("""
                1. create container demo-load-1 (missing)
                2. start container demo-load-1 (is new) after 1
                3. create container demo-app-run-0a (missing)
                4. write files into demo-app-run-0a (before the first start) after 3
                5. await load completed (app needs it) after 2
                6. await db healthy (app needs it)
                7. start container demo-app-run-0a (is new) after 4, 5, 6
                """);
    }
}
