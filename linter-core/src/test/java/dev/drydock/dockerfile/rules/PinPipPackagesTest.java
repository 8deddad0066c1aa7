package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinPipPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinPipPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM python:3.13
                RUN pip3 install -U pip 'uvicorn[standard]' flask==3.1.1
                                    #~^ no version is given for `pip`, `uvicorn[standard]`; write `pip==VERSION`
                RUN python3.13 -I -W ignore -m pip install --proxy http://proxy.test requests
                                                                                     #~~~~~~^ no version is given for `requests`; write...
                RUN sudo -H /venv/bin/pip install wheel
                                                  #~~~^ no version is given for `wheel`...
                RUN uv pip install --system --index-url https://pypi.test/simple httpx
                                                                                 #~~~^ no version is given for `httpx`...
                RUN uv tool install ruff@latest
                                    #~~~~~~~~~^ no version is given for `ruff@latest`; write `ruff==VERSION`
                RUN pipx install --python 3.13 black
                                               #~~~^ no version is given for `black`...
                """).withoutFix();
    }

    @Test
    void asksForTheRevisionOfARepository() {
        rule.reports("""
                FROM python:3.13
                RUN pip install git+ssh://git@example.com/a/tool.git#egg=tool
                                #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ no version is given for `git+ssh://git@example.com/a/tool.git#egg=tool`; write `git+ssh://git@example.com/a/tool.git@REVISION#egg=tool`
                """);
    }

    @Test
    void readsVariablesOfTheStage() {
        rule.reports("""
                FROM python:3.13
                ARG SERVER=gunicorn
                ARG PINNED=gunicorn==23.0.0
                RUN pip install "$SERVER" "$PINNED" "$UNKNOWN-lib"
                                #~~~~~~~^ no version is given for `${SERVER}`...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pip install 'django>=5,<6' flask~=3.1",
                "pip install flask==$FLASK_VERSION",
                "pip install --target lib -i https://pypi.test/simple flask==3.1.1",
                "pip install -r requirements.txt gunicorn",
                "pip install -qr requirements.txt",
                "pip install --constraint=versions.txt flask",
                "PIP_CONSTRAINT=versions.txt pip install flask",
                "export PIP_CONSTRAINT=versions.txt && pip install flask",
                "pip install .",
                "pip install .[test]",
                "pip install -e ./lib",
                "pip install dist/tool-1.4-py3-none-any.whl",
                "pip install tool.tar.gz",
                "pip install https://example.com/tool-1.4.zip",
                "pip install 'tool @ https://example.com/tool-1.4.zip'",
                "pip install git+https://example.com/a/tool@v1.4",
                "pip install git+https://example.com/a/tool@feature/x#egg=tool",
                "pip install git+file:///src/tool",
                "pip install --no-index --find-links=/wheels flask",
                "pip install $PACKAGES",
                "pip install $(cat packages)",
                "pip list flask",
                "pip install --help flask",
                "uv tool install ruff@0.12.0",
                "pipx install black==25.1.0",
                "uv sync",
                "python setup.py install flask",
                "echo pip install flask"
            })
    void accepts(String command) {
        rule.accepts("FROM python:3.13\nRUN " + command + "\n");
    }
}
