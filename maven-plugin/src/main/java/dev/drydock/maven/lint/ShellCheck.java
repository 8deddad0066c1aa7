package dev.drydock.maven.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.config.BadConfiguration;
import dev.drydock.lint.ShellChecker;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ShellCheck, run as a program. Safe to share between threads. */
final class ShellCheck implements ShellChecker {
    /** Scripts that one run is shown: each is an argument, and command lines have an end. */
    private static final int SCRIPTS_OF_A_RUN = 200;

    /** In seconds; a run takes some hundredths of one for each script. */
    private static final long LONGEST_RUN = 300;

    /** Lines that stand before the script in what ShellCheck is shown. */
    private static final int PRELUDE = 2;

    /** About files that are not shown to it, and about first lines, which are ours. */
    private static final List<String> EXCLUDED = List.of("SC1090", "SC1091", "SC1128", "SC2148");

    /** What bash understands and a plain sh does not: which shell an image has, ShellCheck can't know. */
    private static final String NOT_IN_POSIX = "SC3";

    private static final Set<String> GRAVE = Set.of("error", "warning");

    private final String program;

    /** @param program its path, from where Maven runs, or its name if it is in a folder of {@code PATH} */
    ShellCheck(String program) {
        this.program = program;
    }

    @Override
    public List<List<Remark>> check(List<Script> scripts) {
        var remarks = new ArrayList<List<Remark>>(scripts.size());
        try {
            for (int from = 0; from < scripts.size(); from += SCRIPTS_OF_A_RUN) {
                remarks.addAll(run(scripts.subList(from, Math.min(from + SCRIPTS_OF_A_RUN, scripts.size()))));
            }
        } catch (IOException failed) {
            throw new BadConfiguration("stack.lint.shellcheck: " + failed.getMessage());
        }
        return remarks;
    }

    private List<List<Remark>> run(List<Script> scripts) throws IOException {
        Path folder = Files.createTempDirectory("drydock-scripts");
        try {
            var command = new ArrayList<>(
                    List.of(program, "--norc", "--format=json1", "--exclude=" + String.join(",", EXCLUDED)));
            for (int i = 0; i < scripts.size(); i++) {
                Path script = folder.resolve(Integer.toString(i));
                Files.write(script, shown(scripts.get(i)).getBytes(StandardCharsets.UTF_8));
                command.add(script.toString());
            }
            return remarks(answer(command, folder), scripts);
        } finally {
            delete(folder);
        }
    }

    /** A script behind two lines that tell ShellCheck of its shell and of the variables that are set. */
    private static String shown(Script script) {
        return "# shellcheck shell=" + (script.bash() ? "bash" : "sh") + "\n"
                + script.variables().stream()
                        .map(name -> " \"${" + name + ":=}\"")
                        .collect(Collectors.joining("", ":", "\n"))
                + script.text();
    }

    /** Its output, which it writes to a file, so that nobody has to read along for it to go on. */
    private JsonNode answer(List<String> command, Path folder) throws IOException {
        Path output = folder.resolve("answer");
        Path errors = folder.resolve("errors");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException absent) {
            throw new IOException("`" + program + "` can't be run; install ShellCheck or give its path", absent);
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_RUN, TimeUnit.SECONDS)) {
                throw new IOException("`" + program + "` did not end within " + LONGEST_RUN + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while `" + program + "` was at work");
        } finally {
            process.destroyForcibly();
        }
        boolean answered = process.exitValue() == 0 || process.exitValue() == 1;
        if (!answered) {
            throw new IOException("`%s` failed (exit code %d): %s"
                    .formatted(
                            program,
                            process.exitValue(),
                            Files.readString(errors).strip()));
        }
        try {
            return new ObjectMapper().readTree(output.toFile()).path("comments");
        } catch (IOException other) {
            throw new IOException("`" + program + "` does not answer as ShellCheck 0.7 and later do", other);
        }
    }

    private static List<List<Remark>> remarks(JsonNode comments, List<Script> scripts) {
        List<List<Remark>> remarks = new ArrayList<>(scripts.size());
        scripts.forEach(script -> remarks.add(new ArrayList<>()));
        for (JsonNode comment : comments) {
            String code = "SC" + comment.path("code").asInt();
            if (comment.path("line").asInt() > PRELUDE && !code.startsWith(NOT_IN_POSIX)) {
                int script = Integer.parseInt(
                        Path.of(comment.path("file").asText()).getFileName().toString());
                remarks.get(script)
                        .add(remark(code, comment, scripts.get(script).text()));
            }
        }
        return remarks;
    }

    private static Remark remark(String code, JsonNode comment, String text) {
        var source = SourceText.of("", text);
        return new Remark(
                code,
                GRAVE.contains(comment.path("level").asText()),
                comment.path("message").asText().strip(),
                offset(
                        source,
                        comment.path("line").asInt(),
                        comment.path("column").asInt()),
                offset(
                        source,
                        comment.path("endLine").asInt(),
                        comment.path("endColumn").asInt()));
    }

    /** The offset of a place that ShellCheck names: it counts lines and code points, both from 1. */
    private static int offset(SourceText text, int line, int column) {
        int own = Math.min(line - PRELUDE, text.lineCount());
        Span whole = text.line(own);
        int length = text.content().codePointCount(whole.start(), whole.end());
        return text.content().offsetByCodePoints(whole.start(), Math.min(column - 1, length));
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
