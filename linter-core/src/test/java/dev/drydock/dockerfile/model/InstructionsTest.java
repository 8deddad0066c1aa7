package dev.drydock.dockerfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.User;
import dev.drydock.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {
    /** A search in a small stage and what a large one looks up are the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 40})
    void areFoundByTypeInStagesOfAnySize(int times) {
        String text = "FROM alpine:3.22\n" + "RUN make\nUSER app\nONBUILD RUN test\n".repeat(times);
        Stage stage =
                DockerfileModel.of(SourceText.of("Dockerfile", text)).stages().get(0);
        for (int asked = 0; asked < 2; asked++) {
            assertThat(stage.instructions(Run.class)).hasSize(times);
            assertThat(stage.withDeferred(Run.class)).hasSize(2 * times);
            assertThat(stage.instructions(Instruction.class)).hasSize(3 * times);
            assertThat(stage.instructions(Onbuild.class)).hasSize(times);
            assertThat(stage.instructions(Add.class)).isEmpty();
            assertThat(stage.last(User.class).orElseThrow().span().start()).isEqualTo(text.lastIndexOf("USER"));
            assertThat(stage.last(Add.class)).isEmpty();
        }
    }
}
