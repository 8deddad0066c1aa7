package dev.drydock.stack.progress;

import dev.drydock.console.Messages;
import dev.drydock.console.TimedLines;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.Progress;
import java.time.Clock;
import java.util.Map;

/** Shows a run as a line for each thing that happened. */
public final class ProgressLines implements Progress {
    private static final Map<String, String> PAST = Map.of(
            "pull", "pulled",
            "push", "pushed",
            "tag", "tagged",
            "build", "built",
            "create", "created",
            "remove", "removed",
            "start", "started",
            "unpause", "unpaused",
            "stop", "stopped");

    private final Messages messages;
    private final TimedLines timed;

    /** Each line tells when it was. */
    public ProgressLines(Messages messages, Clock clock) {
        this.messages = messages;
        this.timed = new TimedLines(clock);
    }

    @Override
    public void began(Plan.Entry entry) {
        boolean takesLong = entry.step() instanceof Step.PullImage
                || entry.step() instanceof Step.PushImage
                || entry.step() instanceof Step.BuildImage;
        if (takesLong) {
            messages.info(timed.text(entry.step().text()));
        }
    }

    @Override
    public void done(Plan.Entry entry) {
        String line = line(entry.step());
        if (!line.isEmpty()) {
            messages.info(timed.text(line));
        }
    }

    @Override
    public void missed(Plan.Entry entry, Throwable cause) {
        messages.warn(timed.text(entry.step().text() + ": " + cause.getMessage() + "; going on without"));
    }

    /** What was done, or empty if it is of no interest. */
    private static String line(Step step) {
        if (step instanceof Step.Await await) {
            return await.service() + " is " + await.condition();
        }
        String[] words = step.text().split(" ", 2);
        String past = PAST.get(words[0]);
        return past == null ? "" : words[1] + " " + past;
    }
}
