package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.PipCache;
import dev.drydock.dockerfile.command.PipCall;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code pip install} whose downloads stay in the layer. */
public final class PipNoCache implements PreparedScriptRule {
    /** The setting in a configuration file, or in the call that writes one. */
    private static final Pattern SETTING = Pattern.compile("(?<!-)no-cache-dir[\\s=]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pip-no-cache",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`pip install` that leaves its cache in the layer")
                .because(
                        "pip keeps a copy of all that it downloads or builds, of no use to a container. `--no-cache-dir` "
                                + "or `ENV PIP_NO_CACHE_DIR=1` leave it out; a cache mount on `/root/.cache/pip` keeps it for "
                                + "the next build, outside of the image. A value such as `false` switches the cache off, too: "
                                + "pip only looks whether the variable is set.")
                .example(
                        "FROM python:3.13-slim\nRUN pip install flask==3.1.1\n",
                        "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask==3.1.1\n")
                .standsFor(Peer.HADOLINT, "DL3042")
                .standsFor(Peer.KICS, "f2f903fb")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return PipCall.PROGRAMS;
    }

    @Override
    public Judge judge(DockerfileModel file) {
        String text = file.source().content();
        boolean isSet = text.contains("no-cache-dir") && SETTING.matcher(text).find();
        return place ->
                isSet || !file.isInFinalImage(place.stage()) || !place.script().certain()
                        ? Stream.empty()
                        : check(ScriptVariables.of(place));
    }

    private static Stream<Finding> check(ScriptVariables variables) {
        return PipCache.ALL.stream()
                .flatMap(cache -> cache.filledBy(variables).map(call -> finding(variables, call, cache)));
    }

    private static Finding finding(ScriptVariables variables, PipCall call, PipCache cache) {
        var finding = cache.isOffByNo(variables, call)
                ? Finding.at(
                                call.span(),
                                "`%s` says no, which pip takes for a yes; set it to `1`, or add `%s`"
                                        .formatted(cache.variable(), cache.option()))
                        .asHint()
                : Finding.at(
                        call.span(),
                        "`%s` leaves its cache in the layer; add `%s`".formatted(call.label(), cache.option()));
        return call.options().has("--cache-dir")
                ? finding
                : PackageFixes.insert(
                        variables.place(), finding, call.action().span().end(), " " + cache.option());
    }
}
