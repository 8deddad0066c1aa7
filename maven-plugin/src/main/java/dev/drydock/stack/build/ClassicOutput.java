package dev.drydock.stack.build;

import dev.drydock.dockerfile.syntax.Dockerfile;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of the engine's own builder, which announces each instruction: {@code Step 2/5 : RUN make}. */
final class ClassicOutput extends BuildOutput {
    private static final Pattern STEP = Pattern.compile("Step (\\d{1,6})/(\\d{1,6}) : (.*)");
    /** Says nothing to who waits for the image. */
    private static final Pattern NOISE = Pattern.compile(
            " ---> (?!Using cache).*|Removing intermediate container .*|Successfully (built|tagged) .*");

    private final Optional<Dockerfile> dockerfile;
    private String where = "";
    /** Whether the step is a label that the request brings, which nobody wrote. */
    private boolean label;

    /** @param local where it builds from; empty if that is elsewhere */
    ClassicOutput(Optional<LocalContext> local, Consumer<String> show) {
        super(show);
        this.dockerfile = local.map(LocalContext::dockerfile).map(DockerfileParser::parse);
    }

    @Override
    void line(String line) {
        Matcher step = STEP.matcher(line);
        if (step.matches()) {
            int number = Integer.parseInt(step.group(1));
            where = place(number) + "step " + step.group(1) + " of " + step.group(2) + ", `" + shortened(step.group(3))
                    + "`";
            forget();
            label = place(number).isEmpty() && dockerfile.isPresent();
        } else if (NOISE.matcher(line).matches()) {
            return;
        } else {
            remember(line);
        }
        if (!label) {
            show(line);
        }
    }

    /** The builder counts the instructions of the file; behind them come labels that the request brings. */
    private String place(int step) {
        List<Instruction> instructions =
                dockerfile.map(Dockerfile::instructions).orElse(List.of());
        return dockerfile
                .filter(file -> step <= instructions.size())
                .map(file -> place(file.source(), Optional.of(instructions.get(step - 1))))
                .orElse("");
    }

    @Override
    String where() {
        return where;
    }
}
