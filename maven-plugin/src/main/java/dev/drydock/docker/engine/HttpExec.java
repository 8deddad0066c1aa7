package dev.drydock.docker.engine;

import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.ExecResult;
import dev.drydock.docker.LogSink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a command in a container: creates the run, starts it, reads the output to its end, and asks for the exit code,
 * which the output doesn't tell. Its input is closed: over this transport the engine never learns that input has ended.
 */
final class HttpExec {
    private final Http http;

    HttpExec(Http http) {
        this.http = http;
    }

    ExecResult run(String container, ExecRequest request, LogSink output) {
        String id = http.post(Target.of("/containers").part(container).part("exec"), body(request))
                .text("Id");
        Target run = Target.of("/exec").part(id);
        Map<String, Object> start = Map.of("Detach", false, "Tty", request.terminal());
        Answer stream = http.openPost(run.part("start"), start);
        Background reading = Background.start(
                "docker-exec-" + container,
                background -> http.read(background.reading(stream), answer -> {
                    LogFrames.read(answer.stream(), request.terminal(), output);
                    return true;
                }));
        try (reading) {
            if (!reading.await(request.limit())) {
                return new ExecResult(-1, true);
            }
        }
        return new ExecResult((int) http.get(run.part("json")).number("ExitCode"), false);
    }

    private static Map<String, Object> body(ExecRequest request) {
        var body = new TreeMap<String, Object>(Map.of(
                "AttachStdout", true, "AttachStderr", true, "Tty", request.terminal(), "Cmd", request.command()));
        if (!request.environment().isEmpty()) {
            List<String> variables = request.environment().entrySet().stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                    .sorted()
                    .toList();
            body.put("Env", variables);
        }
        if (!request.user().isEmpty()) {
            body.put("User", request.user());
        }
        if (!request.folder().isEmpty()) {
            body.put("WorkingDir", request.folder());
        }
        return body;
    }
}
