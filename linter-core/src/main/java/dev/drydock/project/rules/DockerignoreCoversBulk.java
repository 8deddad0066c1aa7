package dev.drydock.project.rules;

import dev.drydock.project.Build;
import dev.drydock.project.Clutter;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags ignore files that let dependency folders, caches and the like into a context that is copied whole. */
public final class DockerignoreCoversBulk implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        String dockerfile = "FROM node:22-slim\nCOPY . /app/\n";
        return RuleInfo.of(
                        "dockerignore-covers-bulk",
                        Severity.WARNING,
                        Family.CONTEXT,
                        "`.dockerignore` lets through what no image needs")
                .because(
                        "Version control, dependency folders, virtual environments, caches, build output and data dumps"
                                + " make the context slow to send and the image large, and as they change all the time they"
                                + " defeat the cache. Dependencies of the host may not even run in the image.")
                .example(
                        Example.files(
                                "Dockerfile", dockerfile,
                                ".dockerignore", "*.log\n",
                                "node_modules/left-pad/index.js", ""),
                        Example.files(
                                "Dockerfile", dockerfile,
                                ".dockerignore", "*.log\nnode_modules\n",
                                "node_modules/left-pad/index.js", ""))
                .canFix();
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.buildsByIgnoreFile().stream().flatMap(DockerignoreCoversBulk::check);
    }

    private static Stream<Finding> check(List<Build> builds) {
        List<Build> whole = builds.stream()
                .filter(build -> build.wholeContextSource().isPresent())
                .toList();
        List<Clutter> clutter =
                whole.stream().flatMap(Build::clutter).distinct().toList();
        if (clutter.isEmpty()) {
            return Stream.empty();
        }
        List<String> patterns =
                clutter.stream().map(Clutter::pattern).distinct().toList();
        Clutter first = clutter.get(0);
        String more = clutter.size() == 1 ? "" : " and " + (clutter.size() - 1) + " more of the kind";
        String are = clutter.size() == 1 ? " is" : " are";
        return whole.get(0).ignoreFile().stream()
                .map(file -> IgnoreFileFix.lacks(
                        file,
                        patterns,
                        "`" + first.path() + "` (" + first.kind() + ")" + more + are + " not ignored, and `"
                                + whole.get(0).dockerfile().source() + "` copies the whole context; add "
                                + IgnoreFileFix.quoted(patterns)));
    }
}
