package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.stack.plan.UpOptions.Recreate;
import dev.drydock.stack.plan.Wanted.Pull;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.text.MemoryFileTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpChoicesTest {
    private static UpChoices pulling(String pull) {
        return new UpChoices(pull, "", false, false, false, false, true, "", List.of(), List.of());
    }

    private static UpChoices scaling(String... scale) {
        return new UpChoices("", "", false, false, false, false, true, "", List.of(), List.of(scale));
    }

    @Test
    void readsWhenToPull() throws StackTrouble {
        assertThat(pulling("").whenToPull()).isEmpty();
        assertThat(pulling("true").whenToPull()).contains(Pull.ALWAYS);
        assertThat(pulling("never").whenToPull()).contains(Pull.NEVER);
        assertThatThrownBy(() -> pulling("often").whenToPull())
                .hasMessage("stack.pull: `often` is not known; write `always`, `missing` or `never`");
    }

    @Test
    void readsNumbersOfContainers() throws StackTrouble {
        assertThat(scaling("web=3", "db=0").replicas()).containsEntry("web", 3).containsEntry("db", 0);
        assertThatThrownBy(() -> scaling("web").replicas())
                .hasMessage("stack.scale: `web` is no number of containers; write `service=3`");
    }

    @Test
    void knowsTheServicesThatItIsAskedFor() throws StackTrouble {
        var files = new MemoryFileTree(Map.of("compose.yaml", """
                name: shop
                services: {web: {image: x, container_name: fixed}, job: {image: x, profiles: [batch]}}
                """));
        var request = new LoadRequest("/work", List.of(), "", List.of(), List.of(), List.of(), Map.of());
        ComposeProject project = ((LoadOutcome.Loaded) ComposeLoader.load(files, request)).project();
        assertThat(scaling("web=1", "job=3").problems(project)).isEmpty();
        assertThat(scaling("wep=3").problems(project))
                .containsExactly("There is no service `wep`; did you mean `web`?");
        assertThat(scaling("web=3").problems(project))
                .containsExactly("stack.scale: the `container_name` of service `web` allows for one container, but 3"
                        + " are asked for");
        assertThat(UpChoices.NONE.following("jobs").problems(project))
                .containsExactly("There is no service `jobs`; did you mean `job`?");
        assertThat(UpChoices.NONE.following("job").problems(project))
                .containsExactly("Service `job` does not come up, so it can't be followed; choose it by"
                        + " `-Dstack.services` or by a profile");
    }

    @Test
    void runsWhatIsFollowedInAnyCase() throws StackTrouble {
        var choices = new UpChoices("", "", true, false, false, false, true, "test", List.of("load"), List.of());
        assertThat(choices.options().rerun()).containsExactlyInAnyOrder("test", "load");
        assertThat(choices.options().recreate()).isEqualTo(Recreate.ALL);
    }

    @Test
    void refusesToReplaceAllAndNone() {
        assertThatThrownBy(
                        () -> new UpChoices("", "", true, true, false, false, true, "", List.of(), List.of()).options())
                .hasMessage("`stack.forceRecreate` and `stack.noRecreate` exclude each other");
    }
}
