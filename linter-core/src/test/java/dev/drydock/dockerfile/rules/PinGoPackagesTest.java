package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinGoPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinGoPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM golang:1.24
                RUN go install -v example.com/tool
                                  #~~~~~~~~~~~~~~^ no version is given for `example.com/tool`; write `example.com/tool@VERSION`
                RUN CGO_ENABLED=0 go install -ldflags '-s -w' example.com/tool/cmd/...@latest
                                                              #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ no version is given for `example.com/tool/cmd/...@latest`; write `example.com/tool/cmd/...@VERSION`
                RUN go get -u example.com/lib && go run example.com/tool@main --port 80
                              #~~~~~~~~~~~~~^ no version is given for `example.com/lib`...
                                                        #~~~~~~~~~~~~~~~~~~~^ no version is given for `example.com/tool@main`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "go install example.com/tool@v1.4.0",
                "go install example.com/tool@$VERSION",
                "go install example.com/$TOOL@latest",
                "go install . ./... ../tool /src/tool",
                "go install std cmd/vet runtime/race",
                "go get",
                "go get -d ./...",
                "go get example.com/lib@v1.4.0",
                "go run main.go example.com/arg",
                "go run example.com/tool@v1.4.0 example.com/arg@latest",
                "go build example.com/tool",
                "go install $PACKAGES"
            })
    void accepts(String command) {
        rule.accepts("FROM golang:1.24\nRUN " + command + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY go.mod go.sum ./\nRUN go install example.com/tool",
                "COPY . .\nRUN go run example.com/generator",
                "RUN --mount=type=bind,target=. go install example.com/tool",
                "RUN git clone https://example.com/tool . && go install example.com/tool/cmd",
                "RUN go mod init app && go install example.com/tool",
                "COPY . .\nFROM base\nRUN go install example.com/tool"
            })
    void acceptsWhatAModuleMayDecide(String instructions) {
        rule.accepts("FROM golang:1.24 AS base\n" + instructions + "\n");
    }

    @Test
    void reportsWhatNoModuleDecides() {
        rule.reports("""
                FROM golang:1.24
                COPY go.mod go.sum ./
                RUN go install example.com/a example.com/b@latest
                                             #~~~~~~~~~~~~~~~~~~^ no version is given for `example.com/b@latest`...
                FROM golang:1.24
                RUN --mount=type=cache,target=/go/pkg/mod go install example.com/a
                                                                     #~~~~~~~~~~~^ no version is given for `example.com/a`...
                """);
    }
}
