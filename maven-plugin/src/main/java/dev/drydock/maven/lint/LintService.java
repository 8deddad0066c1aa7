package dev.drydock.maven.lint;

import dev.drydock.config.BadConfiguration;
import dev.drydock.config.SettingsRequest;
import dev.drydock.lint.LintRequest;
import dev.drydock.lint.LintResult;
import dev.drydock.lint.Linter;
import dev.drydock.rule.Severity;
import dev.drydock.text.DiskFileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Lints the files of one module. */
public final class LintService {
    @Inject
    public LintService() {}

    /**
     * The goal's parameters, as users write them.
     *
     * @param directory absolute folder to lint
     * @param includes Ant patterns; the usual file names if there are none
     * @param excludes Ant patterns
     * @param closed absolute folders that are not looked into: build output, modules that lint themselves
     * @param failOn {@code error}, {@code warning}, {@code info} or {@code never}
     * @param profile name of a profile
     * @param rules the only rules to run, or none for those of the profile
     * @param config configuration file, or empty for the nearest one upwards of each file
     * @param formats names of reports
     * @param outputDirectory absolute folder for the reports
     */
    public record Request(
            Path directory,
            List<String> includes,
            List<String> excludes,
            Set<Path> closed,
            String failOn,
            String profile,
            List<String> rules,
            String config,
            List<String> formats,
            Path outputDirectory) {}

    /** A finding, or what there is to say of all, for the console. */
    public record Line(Severity severity, String text) {}

    /**
     * What there is to tell Maven.
     *
     * @param lines for the console, in order
     * @param headline the findings in one line
     * @param failed whether they fail the build
     */
    public record Outcome(List<Line> lines, String headline, boolean failed) {
        private static Outcome refused(BadConfiguration why) {
            return new Outcome(List.of(), String.valueOf(why.getMessage()), true);
        }
    }

    /**
     * Finds the files, checks them and writes the reports. A parameter or a configuration file that can't be followed
     * fails the build before any file is checked.
     *
     * @throws IOException if a report can't be written
     */
    public Outcome run(Request request) throws IOException {
        try {
            return lint(request);
        } catch (BadConfiguration bad) {
            return Outcome.refused(bad);
        }
    }

    private static Outcome lint(Request request) throws IOException {
        FailOn failOn = Choice.of(FailOn.class, "stack.lint.failOn", request.failOn());
        var tree = new DiskFileTree(request.directory());
        List<String> files = new ContainerFiles(request.includes(), request.excludes(), closed(request)).in(tree);
        var settings = new SettingsRequest(request.profile(), request.rules(), request.config());
        LintResult result = new Linter().lint(new LintRequest(tree, files, settings));
        return new Outcome(List.of(), "", result.reaches(failOn.threshold()));
    }

    private static Set<String> closed(Request request) {
        Path directory = request.directory();
        return request.closed().stream()
                .filter(folder -> folder.startsWith(directory) && !folder.equals(directory))
                .map(folder -> slashed(directory.relativize(folder)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
