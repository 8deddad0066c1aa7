package dev.drydock.dockerfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.User;
import dev.drydock.text.ImageReference;
import dev.drydock.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileModelTest {
    private static DockerfileModel model(String text) {
        return DockerfileModel.of(SourceText.of("Dockerfile", text));
    }

    private static List<String> commands(String text) {
        return model(text)
                .runCommands()
                .map(Command::name)
                .map(name -> name.orElse("?"))
                .toList();
    }

    @Test
    void cutsAFileIntoStagesAndKnowsWhatTheyBuildOn() {
        DockerfileModel model = model("""
                ARG TAG=3.20
                FROM alpine:$TAG AS base
                USER 1000
                FROM scratch AS empty
                FROM BASE AS app
                WORKDIR /a
                FROM $NOWHERE
                """);
        List<Stage> stages = model.stages();
        assertThat(stages).extracting(Stage::toString).containsExactly("base", "empty", "app", "stage 3");
        assertThat(stages.get(0).image().map(ImageReference::tag)).contains("3.20");
        assertThat(stages.get(1).base()).isInstanceOf(Base.Scratch.class);
        assertThat(stages.get(2).base()).isEqualTo(new Base.Earlier(stages.get(0)));
        assertThat(stages.get(2).lineage()).containsExactly(stages.get(2), stages.get(0));
        assertThat(stages.get(2).inForce(User.class)).isPresent();
        assertThat(stages.get(3).base()).isInstanceOf(Base.Unknown.class);
        assertThat(model.finalStage()).contains(stages.get(3));
    }

    @Test
    void takesASnippetWithoutFromAsAStage() {
        assertThat(model("RUN a\nUSER b\n").stages()).singleElement().satisfies(stage -> {
            assertThat(stage.from()).isEmpty();
            assertThat(stage.instructions()).hasSize(2);
        });
        assertThat(model("ARG A=1\nFROM a\n").stages()).hasSize(1);
    }

    @ParameterizedTest(name = "--from={0}")
    @CsvSource({
        "build, OfStage",
        "BUILD, OfStage",
        "0, OfStage",
        "me, Itself",
        "1, Itself",
        "nginx:1.27, OfImage",
        "$X, Unknown",
        "2, OfImage",
        "later, OfImage"
    })
    void knowsWhereCopiedFilesComeFrom(String from, String kind) {
        DockerfileModel model = model("FROM a AS build\nFROM b AS me\nCOPY --from=" + from + " x y\nFROM c AS later\n");
        Stage me = model.stages().get(1);
        Origin origin = model.origin(me, me.last(Copy.class).orElseThrow());
        assertThat(origin.getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void readsTheMountsOfRun() {
        DockerfileModel model = model("FROM a\nRUN --mount=type=secret,id=x,target=/t --mount=from=b,source=c x\n");
        List<Mount> mounts = Mount.of(model.instructions(Run.class).findFirst().orElseThrow());
        assertThat(mounts).extracting(Mount::type).containsExactly("secret", "bind");
        assertThat(mounts.get(0).option("dst", "target").orElseThrow().text()).isEqualTo("/t");
        assertThat(model.source()
                        .slice(mounts.get(1).option("from").orElseThrow().span()))
                .isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN one && two",
                "RUN [\"sh\", \"-c\", \"one; two\"]",
                "RUN <<EOF\none\ntwo\nEOF",
                "RUN <<-EOF\n\tone\n\ttwo\n\tEOF",
                "RUN <<EOF\n#!/bin/bash\none\ntwo\nEOF",
                "RUN <<EOF\n#!/usr/bin/env -S bash -e\none\ntwo\nEOF",
                "ONBUILD RUN one \\\n # comment\n && two",
                "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN one | two",
                "RUN sudo one; env A=1 two",
            })
    void findsTheCommandsOfEveryForm(String run) {
        assertThat(commands("FROM a\n" + run + "\n")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHELL [\"powershell\", \"-Command\"]\nRUN one; two",
                "SHELL [\"cmd.exe\", \"/S\"]\nRUN one & two",
                "RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF",
            })
    void readsNoOtherLanguages(String run) {
        assertThat(commands("FROM a\n" + run + "\n")).isEmpty();
    }

    @Test
    void takesTheInputOfAShellAsAScriptAndThatOfOthersNot() {
        assertThat(commands("FROM a\nRUN bash -e <<EOF\none\nEOF\n")).containsExactly("bash", "one");
        assertThat(commands("FROM a\nRUN python3 <<EOF\nprint(1)\nEOF\n")).containsExactly("python3");
    }

    @Test
    void inheritsTheShellOfTheStageBuiltOn() {
        DockerfileModel model = model("FROM a AS one\nSHELL [\"pwsh\", \"-c\"]\nFROM one\nRUN Get-Item x\n");
        assertThat(model.runCommands()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'FROM a|RUN x', POSIX",
        "'FROM a|SHELL [\"bash\", \"-c\"]|RUN x', BASH",
        "'FROM a|# hadolint shell=powershell|RUN x', OTHER",
        "'# hadolint shell = pwsh.exe # remark|FROM a|RUN x', OTHER",
        "'# hadolint shell=bash|FROM a|FROM b|RUN x', BASH",
        "'FROM a|# hadolint shell=bash|FROM b|RUN x', POSIX",
        "'FROM a AS one|# hadolint shell=bash|FROM one|RUN x', BASH",
        "'FROM a|# hadolint shell=powershell|SHELL [\"sh\", \"-c\"]|RUN x', POSIX",
        "'# hadolint shell=bash|RUN x', BASH",
        "'FROM a|RUN x|# hadolint shell=bash', POSIX",
        "'FROM mcr.microsoft.com/windows/servercore:ltsc2022|RUN x', OTHER",
        "'FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8|RUN x', OTHER",
        "'FROM golang:1.26-nanoserver AS one|FROM one|RUN x', OTHER",
        "'FROM mcr.microsoft.com/dotnet/sdk:10.0|RUN x', POSIX"
    })
    void theShellIsThatOfSHELLOrOfACommentForHadolint(String lines, ShellKind kind) {
        var file = DockerfileModel.of(SourceText.of("Dockerfile", lines.replace('|', '\n')));
        Stage last = file.finalStage().orElseThrow();
        assertThat(last.shellAt(last.last(Run.class).orElseThrow())).isEqualTo(kind);
    }
}
