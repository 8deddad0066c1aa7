package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.CleartextUrl;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags addresses on the open network that are read without encryption. */
public final class NoCleartextTransport implements ScriptRule {
    /** In files without such text there is nothing to look for. */
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:http|ftp|git|rsync|svn|telnet)://");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-cleartext-transport",
                        Severity.WARNING,
                        Family.DOWNLOADS,
                        "A URL of a protocol without encryption")
                .because("Anyone between the build and the server can read what is sent, and put something else in its"
                        + " place, which then ends up in the image. Nearly every server speaks `https://` by now.")
                .example(
                        "FROM debian:13\nRUN curl -fsSLO http://example.com/tool.tar.gz\n",
                        "FROM debian:13\nRUN curl -fsSLO https://example.com/tool.tar.gz\n")
                .standsFor(Peer.SONAR, "S5332");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.isRun()
                ? place.commands()
                        .flatMap(command -> CleartextUrl.in(place.stage(), command))
                        .map(NoCleartextTransport::finding)
                : Stream.empty();
    }

    @Override
    public Judge judge(DockerfileModel file) {
        return mayHold(file) ? place -> check(file, place) : place -> Stream.empty();
    }

    @Override
    public Stream<Finding> checkElsewhere(DockerfileModel file) {
        return mayHold(file) ? file.stages().stream().flatMap(NoCleartextTransport::outsideOfScripts) : Stream.empty();
    }

    private static boolean mayHold(DockerfileModel file) {
        String text = file.source().content();
        return text.contains("://") && URL.matcher(text).find();
    }

    private static Stream<Finding> outsideOfScripts(Stage stage) {
        Stream<CleartextUrl> added = stage.withDeferred(Add.class)
                .flatMap(add -> add.sources().stream())
                .flatMap(source -> CleartextUrl.of(stage, source).stream());
        Stream<CleartextUrl> set = stage.withDeferred(Env.class)
                .flatMap(env -> env.pairs().stream())
                .flatMap(pair -> CleartextUrl.of(stage, pair).stream());
        return Stream.concat(added, set).map(NoCleartextTransport::finding);
    }

    private static Finding finding(CleartextUrl url) {
        return Finding.at(
                url.span(), "`%s` is reached without encryption; use %s".formatted(url.origin(), url.advice()));
    }
}
