package dev.drydock.stack.build;

import dev.drydock.dockerfile.syntax.Dockerfile;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain output of BuildKit, which shows the step that failed and its output once more at the end. */
final class BuildKitOutput extends BuildOutput {
    private static final Pattern FAILED_STEP = Pattern.compile(" > \\[(.*)] (.*):");
    private static final Pattern ERROR = Pattern.compile("ERROR: (failed to build: )?(failed to solve: )?(.*)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Optional<Dockerfile> dockerfile;
    private String where = "";
    private String error = "";

    /** @param local where it builds from; empty if that is elsewhere */
    BuildKitOutput(Optional<LocalContext> local, Consumer<String> show) {
        super(show);
        this.dockerfile = local.map(LocalContext::dockerfile).map(DockerfileParser::parse);
    }

    @Override
    void line(String line) {
        Matcher step = FAILED_STEP.matcher(line);
        Matcher failure = ERROR.matcher(line);
        if (step.matches()) {
            where = place(step.group(2)) + "step " + step.group(1) + ", `" + shortened(step.group(2)) + "`";
            forget();
        } else if (failure.matches()) {
            error = failure.group(3);
        } else if (!line.isBlank() && !line.startsWith("---")) {
            remember(line);
        }
        show(line);
    }

    /** BuildKit joins continued lines; what is between the words may differ. */
    private String place(String step) {
        String wanted = normal(step);
        List<Instruction> instructions =
                dockerfile.map(Dockerfile::instructions).orElse(List.of());
        return dockerfile
                .map(file -> place(
                        file.source(),
                        instructions.stream()
                                .filter(instruction -> normal(
                                                instruction.statement().line().text())
                                        .equals(wanted))
                                .findFirst()))
                .orElse("");
    }

    private static String normal(String line) {
        return BLANKS.matcher(line.strip()).replaceAll(" ");
    }

    @Override
    String where() {
        return where;
    }

    /** What it said last of why it failed, or empty. */
    String error() {
        return error;
    }
}
