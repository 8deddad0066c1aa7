package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How containers of an image run, as its configuration says it, and how instructions change that. */
final class RunConfig {
    /** Of the container that an image was made in. */
    private static final Set<String> OF_A_CONTAINER = Set.of(
            "AttachStderr",
            "AttachStdin",
            "AttachStdout",
            "Domainname",
            "Hostname",
            "Image",
            "OpenStdin",
            "StdinOnce",
            "Tty");

    private static final List<String> USUAL_SHELL = List.of("/bin/sh", "-c");
    private static final String USUAL_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final String ENVIRONMENT = "Env";
    private static final String COMMAND = "Cmd";
    private static final String ENTRYPOINT = "Entrypoint";
    private static final String TRIGGERS = "OnBuild";

    private final Map<String, Object> fields;
    /** Whether this stage says what runs, so that an ENTRYPOINT leaves it. */
    private boolean hasOwnCommand;

    /** That of an image, or of a stage that is built upon. */
    RunConfig(Map<String, Object> base) {
        fields = new TreeMap<>(base);
        fields.keySet().removeAll(OF_A_CONTAINER);
        if (environment().stream().noneMatch(line -> line.startsWith("PATH="))) {
            add(ENVIRONMENT, USUAL_PATH);
        }
    }

    /** As it stands in the configuration of an image. */
    Map<String, Object> fields() {
        return new TreeMap<>(fields);
    }

    /** Variables, each as {@code NAME=value}. */
    List<String> environment() {
        return texts(ENVIRONMENT);
    }

    /** A variable keeps its place. */
    void variable(String name, String value) {
        var lines = new ArrayList<>(environment());
        String line = name + "=" + value;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(name + "=")) {
                lines.set(i, line);
                fields.put(ENVIRONMENT, List.copyOf(lines));
                return;
            }
        }
        add(ENVIRONMENT, line);
    }

    void label(String name, String value) {
        put("Labels", name, value);
    }

    void user(String user) {
        fields.put("User", user);
    }

    String workingFolder() {
        return fields.get("WorkingDir") instanceof String folder ? folder : "";
    }

    void workingFolder(String folder) {
        fields.put("WorkingDir", folder);
    }

    /** Such as {@code 80/tcp}. */
    void port(String port) {
        put("ExposedPorts", port, Map.of());
    }

    void volume(String path) {
        put("Volumes", path, Map.of());
    }

    void stopSignal(String signal) {
        fields.put("StopSignal", signal);
    }

    void shell(CommandLine.ExecForm words) {
        fields.put("Shell", texts(words));
    }

    void command(CommandLine line) {
        List<String> words = words(line);
        fields.put(COMMAND, words);
        fields.remove("ArgsEscaped");
        hasOwnCommand = !words.isEmpty();
    }

    void entrypoint(CommandLine line) {
        List<String> words = words(line);
        fields.remove(ENTRYPOINT);
        if (!words.isEmpty()) {
            fields.put(ENTRYPOINT, words);
        }
        if (!hasOwnCommand) {
            fields.remove(COMMAND);
        }
    }

    void health(Healthcheck check) throws NotOurs {
        var health = new TreeMap<String, Object>();
        for (Flag flag : check.flags()) {
            String value = flag.value().text();
            switch (flag.name()) {
                case "interval" -> duration(health, "Interval", value);
                case "timeout" -> duration(health, "Timeout", value);
                case "start-period" -> duration(health, "StartPeriod", value);
                case "retries" -> retries(health, value);
                default -> throw new NotOurs("`HEALTHCHECK --" + flag.name() + "` is not known");
            }
        }
        health.put("Test", test(check));
        fields.put("Healthcheck", health);
    }

    private List<String> test(Healthcheck check) {
        if (check.isNone()) {
            return List.of("NONE");
        }
        return check.command() instanceof CommandLine.ExecForm words
                ? Stream.concat(Stream.of("CMD"), texts(words).stream()).toList()
                : List.of(
                        "CMD-SHELL",
                        ((CommandLine.ShellForm) check.command()).script().text());
    }

    private static void duration(Map<String, Object> health, String name, String value) throws NotOurs {
        health.put(name, Durations.nanoseconds(value));
    }

    private static void retries(Map<String, Object> health, String value) throws NotOurs {
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new NotOurs("`" + value + "` is no number of retries");
        }
        health.put("Retries", Long.parseLong(value));
    }

    /** Remembers an instruction for images that build on this one. */
    void trigger(String instruction) {
        add(TRIGGERS, instruction);
    }

    /** What images that build on this one were to do; they do it once. */
    List<String> takeTriggers() {
        List<String> triggers = texts(TRIGGERS);
        fields.remove(TRIGGERS);
        return triggers;
    }

    private List<String> words(CommandLine line) {
        if (line instanceof CommandLine.ExecForm words) {
            return texts(words);
        }
        List<String> shell = texts("Shell").isEmpty() ? USUAL_SHELL : texts("Shell");
        String script = ((CommandLine.ShellForm) line).script().text();
        return Stream.concat(shell.stream(), Stream.of(script)).toList();
    }

    private static List<String> texts(CommandLine.ExecForm words) {
        return words.arguments().stream().map(Word::text).toList();
    }

    private List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void add(String name, String value) {
        fields.put(name, Stream.concat(texts(name).stream(), Stream.of(value)).toList());
    }

    private void put(String name, String key, Object value) {
        var all = new TreeMap<String, Object>();
        if (fields.get(name) instanceof Map<?, ?> map) {
            map.forEach((known, each) -> all.put(String.valueOf(known), each));
        }
        all.put(key, value);
        fields.put(name, all);
    }
}
