package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.stream.Stream;

/** Flags {@code sudo} in RUN. */
public final class NoSudo implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-sudo", Severity.ERROR, Family.USER, "`sudo` in `RUN`")
                .because(
                        "`sudo` meets no terminal and no password in a build, handles signals in its own way, and stays in"
                                + " the image as a way to become root. `USER` says who a step runs as.")
                .example("FROM alpine:3.22\nUSER app\nRUN sudo apk add --no-cache curl\n", """
                        FROM alpine:3.22
                        USER root
                        RUN apk add --no-cache curl
                        USER app
                        """)
                .standsFor(Peer.HADOLINT, "DL3004")
                .standsFor(Peer.TRIVY, "DS-0010")
                .standsFor(Peer.CHECKOV, "CKV2_DOCKER_1")
                .standsFor(Peer.KICS, "8ada6e80");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean named = file.source().content().contains("sudo");
        return place -> named ? check(file, place) : Stream.empty();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        boolean named =
                place.isRun() && file.source().slice(place.instruction().span()).contains("sudo");
        return (named ? calls(place.script()) : Stream.<Word>empty())
                .map(word -> Finding.at(
                        word.span(), "`sudo` has no place in a build; switch with `USER` before and after this step"));
    }

    /** Where a script calls it, also around or within other wrappers and in {@code sh -c '...'}. */
    private static Stream<Word> calls(Script script) {
        return script.commands().stream()
                .flatMap(command -> Stream.concat(
                        programs(command).filter(NoSudo::isSudo).limit(1),
                        command.script().stream().flatMap(NoSudo::calls)));
    }

    /** The words that may be programs: all before the one that runs in the end, and that one. */
    private static Stream<Word> programs(Command command) {
        List<Word> last = command.unwrapped().words();
        int wrappers = command.words().size() - last.size();
        return command.words().stream().limit(last.isEmpty() ? 0 : wrappers + 1L);
    }

    private static boolean isSudo(Word word) {
        return word.literal().map(Paths::name).filter("sudo"::equals).isPresent();
    }
}
