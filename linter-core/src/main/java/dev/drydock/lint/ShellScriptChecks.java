package dev.drydock.lint;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.ShellKind;
import dev.drydock.dockerfile.model.ShellText;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.lint.ShellChecker.Remark;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rule about what a checker of shell scripts finds in a Dockerfile. */
final class ShellScriptChecks {
    private static final RuleOption<List<String>> EXCLUDED =
            RuleOption.list("excluded", List.of(), "Checks of ShellCheck that are left out, such as `SC2086`.");

    static final RuleInfo RULE = RuleInfo.of(
                    "shell-script-checks",
                    Severity.WARNING,
                    Family.SHELL,
                    "A script of a Dockerfile that ShellCheck finds fault with")
            .because("""
                    ShellCheck knows hundreds of mistakes in shell scripts. It is a program of its own: where it is installed, \
                    `stack.lint.shellcheck` names it, mostly as `shellcheck`, and without that this rule finds nothing. It is \
                    shown the scripts of `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK`, and told of the shell and of the variables \
                    that `ARG` and `ENV` set. What it calls information or style is a hint. What bash alone understands is \
                    left to [shell-features-of-posix-sh](shell-features-of-posix-sh.md), which knows the shells of images. An ignore \
                    of one check, such as `SC2086`, is one of this rule; `excluded` leaves out single checks.""")
            .example("""
                    FROM debian:12-slim
                    RUN cd /srv/app; rm -rf cache
                    """, """
                    FROM debian:12-slim
                    RUN cd /srv/app && rm -rf cache
                    """)
            .standsFor(Peer.HADOLINT, "SC")
            .options(EXCLUDED);

    /** The check for variables that nothing sets, which a base image may do. */
    private static final String UNASSIGNED = "SC2154";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** A script with its place. */
    private record Placed(Stage stage, Instruction instruction, ShellText script) {
        ShellChecker.Script shown() {
            Set<String> names = new TreeSet<>(Variables.PREDEFINED);
            names.addAll(stage.variables().namesAt(instruction.span().start()));
            names.removeIf(name -> !NAME.matcher(name).matches());
            return new ShellChecker.Script(script.text().text(), script.shell() == ShellKind.BASH, names);
        }

        Finding finding(Remark remark) {
            MappedText text = script.text();
            int start = Math.min(remark.start(), text.length());
            int end = Math.min(Math.max(remark.end(), start), text.length());
            var finding = Finding.at(text.toSource(start, end), remark.code() + ": " + remark.message());
            boolean perhapsSet =
                    remark.code().equals(UNASSIGNED) && stage.variables().mayHaveMore();
            return remark.grave() && !perhapsSet ? finding : finding.asHint();
        }
    }

    private ShellScriptChecks() {}

    /** What a checker finds in the scripts of a file. */
    static List<Found> of(DockerfileModel file, ShellChecker checker, RuleOptions options) {
        List<Placed> places = file.stages().stream()
                .flatMap(stage ->
                        stage.withDeferred(Instruction.class).flatMap(instruction -> placed(file, stage, instruction)))
                .toList();
        List<List<Remark>> remarks =
                checker.check(places.stream().map(Placed::shown).toList());
        List<String> excluded = options.get(EXCLUDED);
        var found = new ArrayList<Found>();
        for (int i = 0; i < places.size(); i++) {
            for (Remark remark : remarks.get(i)) {
                if (!excluded.contains(remark.code())) {
                    found.add(new Found(RULE, places.get(i).finding(remark)));
                }
            }
        }
        return found;
    }

    private static Stream<Placed> placed(DockerfileModel file, Stage stage, Instruction instruction) {
        return file.shellTexts(stage, instruction).stream().map(text -> new Placed(stage, instruction, text));
    }
}
