package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipNoCacheTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PipNoCache());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM python:3.13
                RUN pip install flask==3.1.1 && pip3.13 -q download -d /tmp wheel
                    #~~~~~~~~~^ `pip install` leaves its cache in the layer; add `--no-cache-dir`
                                                #~~~~~~~~~~~~~~~~~^ `pip3.13 download` leaves its cache...
                RUN python -m pip install -r requirements.txt
                              #~~~~~~~~~^ `pip install` leaves its cache...
                RUN uv pip install --system flask && uv pip sync requirements.txt
                       #~~~~~~~~~^ `uv pip install` leaves its cache in the layer; add `--no-cache`
                                                        #~~~~~~^ `uv pip sync` leaves...
                """).fixedTo("""
                FROM python:3.13
                RUN pip install --no-cache-dir flask==3.1.1 && pip3.13 -q download --no-cache-dir -d /tmp wheel
                RUN python -m pip install --no-cache-dir -r requirements.txt
                RUN uv pip install --no-cache --system flask && uv pip sync --no-cache requirements.txt
                """);
    }

    @Test
    void reportsMountsAndDeletionsOfOtherFoldersAndTooEarlyOnes() {
        rule.reports("""
                FROM python:3.13
                RUN --mount=type=cache,target=/var/cache/apt pip install flask
                                                             #~~~~~~~~~^ `pip install` leaves...
                RUN pip cache purge && pip install flask && rm -rf /root/.cache/uv
                                       #~~~~~~~~~^ `pip install` leaves...
                RUN pip install --cache-dir=/tmp/pip flask
                    #~~~~~~~~~^ `pip install` leaves...
                """);
    }

    @Test
    void doesNotTakeAVariableOfAnotherStageOrCommand() {
        rule.reports("""
                FROM python:3.13 AS other
                ENV PIP_NO_CACHE_DIR=1
                FROM python:3.13
                RUN PIP_NO_CACHE_DIR=1 true && pip install flask
                                               #~~~~~~~~~^ `pip install` leaves...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"false", "off", "No", "0"})
    void hintsAtAValueThatSaysTheOppositeOfWhatPipDoes(String no) {
        rule.reports("""
                FROM python:3.13
                ENV PIP_NO_CACHE_DIR=%s
                RUN pip install flask
                    #~~~~~~~~~^ `PIP_NO_CACHE_DIR` says no, which pip takes for a yes; set it to `1`, or add `--no-cache-dir`
                """.formatted(no)).fixedTo("""
                FROM python:3.13
                ENV PIP_NO_CACHE_DIR=%s
                RUN pip install --no-cache-dir flask
                """.formatted(no));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN pip install flask --no-cache-dir",
                "RUN pip --no-cache-dir install flask",
                "RUN pip install --no-cache flask",
                "RUN PIP_NO_CACHE_DIR=1 pip install flask",
                "RUN env PIP_NO_CACHE_DIR=1 pip install flask",
                "RUN sudo PIP_NO_CACHE_DIR=on -H pip install flask",
                "RUN export PIP_NO_CACHE_DIR=yes; pip install flask",
                "RUN sh -c 'export PIP_NO_CACHE_DIR=yes; pip install flask'",
                "RUN PIP_NO_CACHE_DIR=$SWITCH pip install flask",
                "ENV PIP_NO_CACHE_DIR=True\nRUN pip install flask",
                "ARG PIP_NO_CACHE_DIR=1\nRUN pip install flask",
                "RUN --mount=type=cache,target=/root/.cache/pip pip install flask",
                "RUN --mount=type=cache,target=/home/app/.cache pip install flask",
                "RUN --mount=type=tmpfs,target=/root pip install flask",
                "RUN --mount=type=cache,target=$CACHE pip install flask",
                "ENV PIP_CACHE_DIR=/var/pip/\nRUN --mount=type=cache,target=/var/pip pip install flask",
                "RUN --mount=type=cache,target=/c pip install --cache-dir /c flask",
                "RUN pip install flask && rm -rf ~/.cache/pip",
                "RUN pip install flask && rm -rf /root/.cache",
                "RUN pip install flask && pip cache purge",
                "RUN pip install $OPTIONS flask",
                "RUN pip install --no-index -f /wheels flask",
                "RUN pip config set global.no-cache-dir true && pip install flask",
                "RUN UV_NO_CACHE=1 uv pip install flask",
                "RUN uv pip install -n flask",
                "RUN --mount=type=cache,target=/root/.cache/uv uv pip install flask",
                "RUN uv pip install flask && uv cache clean",
                "RUN pipx install black",
                "RUN --mount=type=bind,from=build,target=/wheels pip install /wheels/*.whl",
                "RUN pip install flask\nFROM scratch"
            })
    void acceptsWhatKeepsNothing(String instructions) {
        rule.accepts("FROM python:3.13\n" + instructions + "\n");
    }

    /** Nobody writes such a script; to find the setting that holds would take the square of its length. */
    @Test
    void leavesScriptsAloneThatSetTheVariableAgainAndAgain() {
        String call = "PIP_NO_CACHE_DIR= pip install flask";
        rule.reports("FROM python:3.13\nRUN " + call + " && " + call + "\n"
                + "                      #~~~~~~~~~^ `pip install` leaves...\n"
                + "                                                             #~~~~~~~~~^ `pip install` leaves...\n");
        rule.accepts("FROM python:3.13\nRUN " + String.join(" && ", Collections.nCopies(501, call)) + "\n");
    }

    @Test
    void leavesExecFormsAlone() {
        rule.reports("""
                FROM python:3.13
                RUN ["pip", "install", "flask"]
                      #~~~~~~~~~~~~^ `pip install` leaves...
                """).withoutFix();
    }
}
