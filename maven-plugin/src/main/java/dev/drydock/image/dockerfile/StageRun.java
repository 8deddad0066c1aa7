package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.dockerfile.syntax.Maintainer;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.Shell;
import dev.drydock.dockerfile.syntax.Stopsignal;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.User;
import dev.drydock.dockerfile.syntax.Volume;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.image.dockerfile.DockerfilePlan.Step;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A stage while its instructions are followed. */
final class StageRun {
    /** Those that containers are ended by; the engine knows them all. */
    private static final Pattern SIGNAL =
            Pattern.compile("[1-9]|1[0-5]|(SIG)?(HUP|INT|QUIT|ABRT|KILL|USR1|USR2|TERM|WINCH|PWR|RTMIN(\\+[1-9])?)");

    private final BaseFacts base;
    private final DockerfilePlanner planner;
    private final StageTree tree;
    private final RunConfig config;
    private final Scope scope;
    private final List<Step> steps;
    private String author = "";

    private StageRun(
            BaseFacts base,
            DockerfilePlanner planner,
            Map<String, String> defaults,
            StageTree tree,
            RunConfig config,
            List<Step> steps) {
        this.base = base;
        this.planner = planner;
        this.tree = tree;
        this.config = config;
        this.scope = new Scope(planner.arguments(), defaults, config::environment);
        this.steps = new ArrayList<>(steps);
    }

    /** A stage on an image; {@code defaults} are of arguments that are declared without a value. */
    static StageRun on(BaseFacts base, DockerfilePlanner planner, Map<String, String> defaults) {
        return new StageRun(
                base, planner, defaults, StageTree.on(base.files()), new RunConfig(base.config()), List.of());
    }

    /** A stage on this one. */
    StageRun next(DockerfilePlanner planner, Map<String, String> defaults) {
        return new StageRun(base, planner, defaults, tree.next(), new RunConfig(config.fields()), steps);
    }

    StageTree tree() {
        return tree;
    }

    /** Does what the image that it builds on wants to be done. */
    void begin(From from) throws IOException, NotOurs, Unbuildable {
        endStep(from);
        List<String> triggers = config.takeTriggers();
        if (!triggers.isEmpty()) {
            var text = SourceText.of("ONBUILD of `" + from.image() + "`", String.join("\n", triggers));
            var parsed = DockerfileParser.parse(text);
            if (!parsed.problems().isEmpty()) {
                throw new NotOurs(text.name() + " is not well-formed");
            }
            follow(text, parsed.instructions());
        }
    }

    /** Follows instructions. */
    void follow(SourceText source, List<Instruction> instructions) throws IOException, NotOurs, Unbuildable {
        for (Instruction instruction : instructions) {
            DockerfilePlanner.refuse(Obstacles.of(source, instruction));
            change(source, instruction);
            endStep(instruction);
        }
    }

    private void endStep(Instruction instruction) {
        String text = instruction.statement().line().text().strip();
        steps.add(new Step(text, tree.endLayer(text).orElse(new LayerPlan(text, List.of()))));
    }

    private void change(SourceText source, Instruction instruction) throws IOException, NotOurs, Unbuildable {
        if (instruction instanceof Transfer transfer) {
            new TransferStep(planner, tree, source, scope, workingFolder()).run(transfer);
        } else if (instruction instanceof Env env) {
            pairs(env.pairs(), source).forEach(config::variable);
        } else if (instruction instanceof Label label) {
            pairs(label.pairs(), source).forEach(config::label);
        } else if (instruction instanceof Arg arg) {
            scope.declare(arg, source);
        } else if (instruction instanceof Workdir workdir) {
            enter(text(workdir.path(), source));
        } else if (instruction instanceof User user) {
            config.user(scope.expand(user.user(), source));
        } else if (instruction instanceof Expose expose) {
            for (Word port : expose.ports()) {
                for (String word : scope.expand(port, source).split("\\s+", -1)) {
                    if (!word.isEmpty()) {
                        Ports.of(word).forEach(config::port);
                    }
                }
            }
        } else if (instruction instanceof Volume volume) {
            for (Word path : volume.paths()) {
                config.volume(text(path, source));
            }
        } else {
            changeCommands(source, instruction);
        }
    }

    /** The instructions whose words are taken as they stand, but for STOPSIGNAL. */
    private void changeCommands(SourceText source, Instruction instruction) throws NotOurs {
        if (instruction instanceof Cmd cmd) {
            config.command(cmd.command());
        } else if (instruction instanceof Entrypoint entrypoint) {
            config.entrypoint(entrypoint.command());
        } else if (instruction instanceof Healthcheck healthcheck) {
            config.health(healthcheck);
        } else if (instruction instanceof Shell shell) {
            config.shell(shell.command());
        } else if (instruction instanceof Stopsignal stopsignal) {
            config.stopSignal(signal(scope.expand(stopsignal.signal(), source)));
        } else if (instruction instanceof Onbuild onbuild) {
            config.trigger(onbuild.statement().arguments().text().strip());
        } else if (instruction instanceof Maintainer maintainer) {
            author = maintainer.author().text();
        } else {
            throw new NotOurs(source.locate(instruction.keyword().start()) + ": `" + instruction.name() + "`");
        }
    }

    /** All are expanded before the first is set. */
    private Map<String, String> pairs(List<KeyValue> written, SourceText source) throws NotOurs {
        var pairs = new LinkedHashMap<String, String>();
        for (KeyValue pair : written) {
            pairs.put(text(pair.name(), source), scope.expand(pair.value(), source));
        }
        return pairs;
    }

    /** What a word is that must not be empty. */
    private String text(Word word, SourceText source) throws NotOurs {
        String text = scope.expand(word, source);
        if (text.isBlank()) {
            throw new NotOurs(source.locate(word.span().start()) + ": `" + word + "` is empty");
        }
        return text;
    }

    private static String signal(String written) throws NotOurs {
        if (!SIGNAL.matcher(written).matches()) {
            throw new NotOurs("`" + written + "` is no usual signal");
        }
        return written;
    }

    /** A path that is absolute stays as it is written. */
    private void enter(String written) throws IOException, NotOurs {
        String path = written.startsWith("/")
                ? written
                : "/" + Paths.resolve(workingFolder().substring(1), written).orElseThrow();
        config.workingFolder(path);
        tree.makeFolders(tree.resolve(path), StageTree.OPEN_FOLDER, Owner.ROOT);
    }

    private String workingFolder() {
        String folder = config.workingFolder();
        return folder.startsWith("/") ? folder : "/" + folder;
    }

    /** What it comes to, with some more labels. */
    DockerfilePlan plan(Map<String, String> labels) {
        new TreeMap<>(labels).forEach(config::label);
        return new DockerfilePlan(base, steps, author, config.fields());
    }
}
