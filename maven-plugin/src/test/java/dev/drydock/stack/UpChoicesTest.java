package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.stack.plan.UpOptions.Recreate;
import dev.drydock.stack.plan.Wanted.Pull;
import dev.drydock.stack.subject.StackTrouble;
import java.util.List;
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
