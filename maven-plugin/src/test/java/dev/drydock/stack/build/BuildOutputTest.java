package dev.drydock.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.run.BuildFailure;
import dev.drydock.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildOutputTest {
    private static final String DOCKERFILE = """
            ARG V=1
            FROM busybox

            RUN echo so far && \\
              exit 3
            """;

    private final List<String> shown = new ArrayList<>();

    private static Optional<LocalContext> local() {
        return Optional.of(new LocalContext(
                Path.of("/x"), Optional.of(Path.of("/x/Dockerfile")), SourceText.of("app/Dockerfile", DOCKERFILE)));
    }

    @Test
    void ofTheEnginesBuilderNamesTheStep() {
        var output = new ClassicOutput(local(), shown::add);
        assertThat(output.failure("no such file").getMessage()).isEqualTo("no such file");
        List.of(
                        "Step 2/4 : FROM busybox",
                        " ---> 0123",
                        "Step 3/4 : RUN echo so far &&   exit 3",
                        " ---> Running in 4567",
                        "so far")
                .forEach(output::line);
        BuildFailure failure = output.failure("it ended with 3");
        assertThat(failure)
                .hasMessage("app/Dockerfile:4:1: step 3 of 4, `RUN echo so far &&   exit 3`: it ended with 3");
        assertThat(failure.output()).containsExactly("so far");
        assertThat(shown)
                .containsExactly("Step 2/4 : FROM busybox", "Step 3/4 : RUN echo so far &&   exit 3", "so far");
    }

    @Test
    void ofLabelsHasNoPlace() {
        var output = new ClassicOutput(local(), shown::add);
        output.line("Step 4/4 : LABEL a=b");
        assertThat(output.failure("no").getMessage()).isEqualTo("step 4 of 4, `LABEL a=b`: no");
        assertThat(shown).isEmpty();
    }

    @Test
    void keepsTheLastLinesAlone() {
        var output = new ClassicOutput(Optional.empty(), shown::add);
        for (int i = 1; i <= 100; i++) {
            output.line("line " + i);
        }
        assertThat(output.failure("no").output()).hasSize(20).endsWith("line 99", "line 100");
    }

    @Test
    void ofBuildKitNamesTheStep() {
        var output = new BuildKitOutput(local(), shown::add);
        List.of(
                        "#5 [2/2] RUN echo so far &&   exit 3",
                        "#5 0.3 so far",
                        "#5 ERROR: executor failed running",
                        "------",
                        " > [2/2] RUN echo so far &&   exit 3:",
                        "0.3 so far",
                        "------",
                        "ERROR: failed to build: failed to solve: exit code: 3")
                .forEach(output::line);
        assertThat(output.failure(output.error()))
                .hasMessage("app/Dockerfile:4:1: step 2/2, `RUN echo so far &&   exit 3`: exit code: 3");
        assertThat(output.failure("").output()).containsExactly("0.3 so far");
    }
}
