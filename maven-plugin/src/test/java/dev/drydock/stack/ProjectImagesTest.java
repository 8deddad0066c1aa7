package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.stack.logs.LogChoices;
import dev.drydock.stack.logs.LogsService;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Builds by a real engine. */
class ProjectImagesTest {
    @RegisterExtension
    static final StackTester stack = new StackTester();

    @AfterEach
    void removeWhatWasBuilt() {
        stack.containers()
                .forEach(container -> stack.engine()
                        .containers()
                        .remove(container.id(), dev.drydock.docker.Containers.Removal.FORCED_WITH_VOLUMES));
        stack.engine().images().remove(stack.project() + "-app");
    }

    private static UpChoices choices(String build) {
        return new UpChoices("", build, false, false, false, false, true, "", List.of(), List.of());
    }

    private void up(String build, boolean dryRun) throws StackTrouble {
        stack.forget();
        stack.up(new UpRequest(stack.request(), choices(build), StackTester.settings(30), dryRun));
    }

    private String imageId() {
        return stack.engine()
                .images()
                .find(stack.project() + "-app")
                .map(dev.drydock.docker.Image::id)
                .orElse("");
    }

    @Test
    void upBuildsWhatIsMissingAndReplacesWhatWasBuiltAnew() throws StackTrouble, IOException {
        stack.compose("services: {app: {build: ., command: [cat, /greeting]}}")
                .file("Dockerfile", "FROM BUSYBOX\nCOPY greeting /\n")
                .file("greeting", "one")
                .file(".dockerignore", "Dockerfile\n");
        up("", true);
        assertThat(stack.shown()).contains("1. build image " + stack.project() + "-app (missing)");
        assertThat(imageId()).isEmpty();
        up("", false);
        assertThat(stack.shown()).contains("app  | Step 2/", "image " + stack.project() + "-app built");
        String first = imageId();
        up("", false);
        assertThat(stack.shown()).doesNotContain("Step");
        stack.file("greeting", "two");
        up("always", false);
        assertThat(imageId()).isNotEqualTo(first);
        assertThat(stack.container("app").imageId()).isEqualTo(imageId());
        stack.forget();
        new LogsService(StackTester.stacks())
                .show(stack.request(), new LogChoices("", "", -1, false, false, true), stack);
        assertThat(stack.shown()).endsWith("two");
        stack.engine().images().remove(first);
    }

    @Test
    void whatRunsNothingNeedsNoBuilderAndIsTheSameAgain() throws StackTrouble, IOException {
        stack.compose("services: {app: {build: ., stop_signal: SIGKILL}}").file("Dockerfile", """
                        FROM BUSYBOX
                        COPY --chmod=755 <<'EOF' /serve
                        #!/bin/sh
                        exec sleep 1000
                        EOF
                        CMD ["/serve"]
                        """);
        up("", false);
        String image = imageId();
        String container = stack.container("app").id();
        assertThat(stack.engine().images().find(image).orElseThrow().labels())
                .containsEntry("com.docker.compose.image.builder", "drydock");
        assertThat(stack.container("app").status()).isEqualTo(dev.drydock.docker.Container.Status.RUNNING);
        up("always", false);
        assertThat(imageId()).isEqualTo(image);
        assertThat(stack.container("app").id()).isEqualTo(container);
    }

    @Test
    void aFileThatIsMissingIsToldBeforeAnythingIsBuilt() throws IOException {
        stack.compose("services: {app: {build: .}}").file("Dockerfile", "FROM BUSYBOX\nCOPY none /\n");
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up("", false))
                .withMessageStartingWith("Could not build image " + stack.project()
                        + "-app: Dockerfile:2:6: `none` is not in the folder that is built from");
        assertThat(imageId()).isEmpty();
    }

    @Test
    void aBuildThatFailsSaysWhereAndWhy() throws IOException {
        stack.compose("""
                        services:
                          app:
                            build:
                              context: .
                              dockerfile: docker/app.Dockerfile
                              args: {API_TOKEN: sw0rdfish}
                        """).file("docker/app.Dockerfile", """
                        FROM BUSYBOX

                        ARG API_TOKEN
                        RUN echo "so far with $API_TOKEN" && \\
                          exit 3
                        """);
        assertThatExceptionOfType(StackTrouble.class)
                .isThrownBy(() -> up("", false))
                .satisfies(trouble -> {
                    assertThat(trouble.getMessage())
                            .startsWith("Could not build image " + stack.project()
                                    + "-app: docker/app.Dockerfile:4:1: step 3 of ")
                            .contains("returned a non-zero code: 3");
                    assertThat(trouble.details()).contains("The end of its output:", "    so far with ***");
                });
        assertThat(stack.shown()).contains("app  | so far with ***").doesNotContain("sw0rdfish");
        assertThat(stack.containers()).isEmpty();
    }

    @Test
    void buildBuildsTheServicesThatAreNamed() throws StackTrouble, IOException {
        stack.compose("""
                        services:
                          app:
                            build: {context: ., dockerfile_inline: "FROM BUSYBOX\\nARG V\\nRUN echo $$V > /v"}
                            depends_on: [other]
                          other: {build: nowhere}
                        """);
        var request = new UpRequest(stack.request("app"), choices("always"), StackTester.settings(30), false);
        new UpService(StackTester.stacks()).build(request, true, false, Map.of("V", "7"), stack);
        assertThat(stack.shown()).contains("RUN echo $V > /v").doesNotContain("other");
        assertThat(stack.engine()
                        .images()
                        .find(stack.project() + "-app")
                        .orElseThrow()
                        .labels())
                .containsEntry("com.docker.compose.project", stack.project())
                .containsEntry("com.docker.compose.version", "test");
    }
}
