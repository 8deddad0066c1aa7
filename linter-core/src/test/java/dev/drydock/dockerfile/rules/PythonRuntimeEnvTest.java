package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonRuntimeEnvTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PythonRuntimeEnv());

    @Test
    void addsTheVariablesToTheFinalStage() {
        rule.reports("""
                FROM python:3.13 AS base
                RUN pip install flask
                FROM base AS final
                     #~~^ Python holds its output back here and writes byte code at run time; add `ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1`
                CMD ["flask", "run"]
                """).fixedTo("""
                FROM python:3.13 AS base
                RUN pip install flask
                FROM base AS final
                ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
                CMD ["flask", "run"]
                """);
    }

    @Test
    void doesNotTakeAnArgumentOfTheBuildForOne() {
        rule.reports("""
                FROM docker.io/library/python:3.13
                     #~~~~~~~~~~~~~~~~~~~~~~~~~~~^ Python holds...
                ARG PYTHONUNBUFFERED=1
                """).fixedTo("""
                FROM docker.io/library/python:3.13
                ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
                ARG PYTHONUNBUFFERED=1
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM python:3.13\nENV PYTHONUNBUFFERED=1",
                "FROM python:3.13\nENV PYTHONDONTWRITEBYTECODE 1",
                "FROM python:3.13 AS base\nENV PYTHONUNBUFFERED=1\nFROM base",
                "FROM python:3.13 AS build\nFROM nginx:1.29",
                "FROM example.com/team/python:3.13",
                "FROM $BASE",
                "RUN pip install flask"
            })
    void accepts(String file) {
        rule.accepts(file + "\n");
    }
}
