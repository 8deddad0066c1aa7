package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.JavaScriptCall;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags installations by JavaScript package managers that run what the packages bring along. */
public final class NoInstallScripts implements PreparedScriptRule {
    /** A setting of npm, Yarn or a file of theirs that holds for the calls to come. */
    private static final Pattern SETTING =
            Pattern.compile("(?<!-)ignore-scripts[\\s=:]+[\"']?true|enableScripts[\\s=:]+[\"']?false");

    private static final Set<String> NO = Set.of("false", "0");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-install-scripts",
                        Severity.OFF,
                        Family.LANGUAGE_PACKAGES,
                        "Packages that may run scripts when they are installed")
                .because(
                        "Whoever gets hold of one of a thousand packages can have a script of theirs run in your build, "
                                + "with its secrets and network. With `--ignore-scripts` packages are only unpacked; run `npm "
                                + "rebuild PACKAGE` for those few that have to compile something.")
                .example("""
                        FROM node:22-slim
                        COPY package.json package-lock.json ./
                        RUN npm ci
                        """, """
                        FROM node:22-slim
                        COPY package.json package-lock.json ./
                        RUN npm ci --ignore-scripts
                        """)
                .standsFor(Peer.SONAR, "S6505");
    }

    @Override
    public Set<String> programs() {
        return Set.of("npm", "pnpm", "yarn");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean isSet = SETTING.matcher(file.source().content()).find();
        return place -> isSet ? Stream.empty() : check(place);
    }

    private Stream<Finding> check(PlacedScript place) {
        var variables = ScriptVariables.of(place);
        return JavaScriptCall.in(place)
                // Bun runs only the scripts of packages that the project trusts.
                .filter(call -> !call.isOf("bun") && mayRunScripts(variables, call))
                .map(call -> Finding.at(
                        call.span(),
                        "`%s` may run scripts of what it installs; add `--ignore-scripts`".formatted(call.label())));
    }

    private static boolean mayRunScripts(ScriptVariables variables, JavaScriptCall call) {
        List<String> values = call.options().values("--ignore-scripts");
        boolean ignored =
                call.options().has("--ignore-scripts") && values.stream().noneMatch(NO::contains)
                        || call.options().values("--mode").contains("skip-build");
        return !ignored
                && !call.options().uncertain()
                && !variables.mayBeInAnyCase(call.command(), "NPM_CONFIG_IGNORE_SCRIPTS", value -> !NO.contains(value))
                && !variables.mayBe(call.command(), "YARN_IGNORE_SCRIPTS", value -> !NO.contains(value))
                && !variables.mayBe(call.command(), "YARN_ENABLE_SCRIPTS", NO::contains);
    }
}
