package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DependencyCall;
import dev.drydock.dockerfile.command.NpmLockFiles;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code npm install} of a project beside its lock file. */
public final class NpmCiWithLockfile implements PreparedScriptRule {
    private static final Set<String> GOALS = Set.of("npm install", "npm i");

    /** Options that lead to another project, or with which npm leaves the lock file alone on purpose. */
    private static final String[] ELSEWHERE = {
        "-C",
        "--prefix",
        "-w",
        "--workspace",
        "--no-package-lock",
        "--package-lock",
        "--package-lock-only",
        "--lockfile-version"
    };

    /** Commands after which the folder, or what lies there, may be another. */
    private static final Set<String> CHANGES = Set.of("cd", "pushd", "rm", "mv", "sed", "jq", "git", "lerna");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "npm-ci-with-lockfile",
                        Severity.INFO,
                        Family.LANGUAGE_PACKAGES,
                        "`npm install` of a project that has a lock file")
                .because(
                        "`npm install` may install other versions than the lock file says, and writes it anew where it "
                                + "does not fit `package.json`. `npm ci` installs exactly what is locked, stops if the two "
                                + "files disagree, and is faster.")
                .example("""
                        FROM node:22-slim
                        WORKDIR /app
                        COPY package.json package-lock.json ./
                        RUN npm install
                        """, """
                        FROM node:22-slim
                        WORKDIR /app
                        COPY package.json package-lock.json ./
                        RUN npm ci
                        """);
    }

    @Override
    public Set<String> programs() {
        return Set.of("npm");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        if (!file.source().content().contains("npm")) {
            return place -> Stream.empty();
        }
        var locks = new NpmLockFiles(file);
        return place -> locks.beside(place.instruction()).stream().flatMap(lock -> check(place, lock));
    }

    private static Stream<Finding> check(PlacedScript place, Word lock) {
        int changed = firstChange(place);
        return place.runs(Set.of("npm"))
                .filter(npm -> npm.span().start() < changed)
                .flatMap(npm -> DependencyCall.of(npm).stream())
                .filter(call -> GOALS.contains(call.label())
                        && !call.options().uncertain()
                        && !call.options().has(ELSEWHERE))
                .map(call -> Finding.at(
                        call.span(),
                        "`%s` may stray from the lock file that `%s` brings in; use `npm ci`"
                                .formatted(call.label(), lock)));
    }

    /** Where a script first does something after which the lock file may not be beside. */
    private static int firstChange(PlacedScript place) {
        return place.runs(CHANGES)
                .mapToInt(command -> command.span().start())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
