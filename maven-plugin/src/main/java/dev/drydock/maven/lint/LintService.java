package dev.drydock.maven.lint;

import dev.drydock.config.BadConfiguration;
import dev.drydock.config.SettingsRequest;
import dev.drydock.lint.LintRequest;
import dev.drydock.lint.LintResult;
import dev.drydock.lint.Linter;
import dev.drydock.lint.ShellChecker;
import dev.drydock.report.JsonReport;
import dev.drydock.report.SarifReport;
import dev.drydock.report.TextReport;
import dev.drydock.rule.Severity;
import dev.drydock.text.DiskFileTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
     * @param profile name of a profile, or empty for that of the configuration
     * @param rules the only rules to run, or none for those of the profile
     * @param shellcheck ShellCheck's program, or empty to do without
     * @param config absolute configuration file, or empty for the nearest one upwards of each file
     * @param formats names of reports; on the console if there are none
     * @param outputDirectory absolute folder for the reports
     * @param version version of this plugin, for reports
     */
    public record Request(
            Path directory,
            List<String> includes,
            List<String> excludes,
            Set<Path> closed,
            String failOn,
            String profile,
            List<String> rules,
            String shellcheck,
            String config,
            List<String> formats,
            Path outputDirectory,
            String version) {}

    /** What to say on the console: a finding in several lines, or the summary. */
    public record Message(Severity severity, String text) {}

    /**
     * What there is to tell Maven.
     *
     * @param messages for the console, in order
     * @param headline why the build fails, in one line
     * @param failed whether it does
     */
    public record Outcome(List<Message> messages, String headline, boolean failed) {
        public Outcome {
            messages = List.copyOf(messages);
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
            return new Outcome(List.of(), String.valueOf(bad.getMessage()), true);
        }
    }

    private static Optional<ShellChecker> shells(Request request) {
        return Optional.of(request.shellcheck())
                .filter(program -> !program.isEmpty())
                .map(ShellCheck::new);
    }

    private static Outcome lint(Request request) throws IOException {
        var linter = new Linter(); // gets ready while the files are looked for
        FailOn failOn = Choice.of(FailOn.class, "stack.lint.failOn", request.failOn());
        Set<Format> formats = EnumSet.noneOf(Format.class);
        request.formats().forEach(format -> formats.add(Choice.of(Format.class, "stack.lint.formats", format)));
        if (formats.isEmpty()) {
            formats.add(Format.TEXT);
        }
        Path directory = request.directory();
        if (!Files.isDirectory(directory)) {
            throw new BadConfiguration("stack.lint.directory: `" + directory + "` is not a folder");
        }
        if (!request.config().isEmpty() && !Files.isRegularFile(Path.of(request.config()))) {
            throw new BadConfiguration("stack.lint.config: `" + request.config() + "` is not a file");
        }

        var tree = new DiskFileTree(directory);
        List<String> files = new ContainerFiles(request.includes(), request.excludes(), closed(request)).in(tree);
        String config = request.config().isEmpty() ? "" : inTree(directory, Path.of(request.config()));
        var settings = new SettingsRequest(request.profile(), request.rules(), config);
        LintResult result = linter.lint(new LintRequest(tree, files, settings, shells(request)));

        var text = new TextReport();
        var messages = new ArrayList<Message>();
        for (Format format : formats) {
            switch (format) {
                case TEXT ->
                    text.blocks(result).map(block -> message(directory, block)).forEach(messages::add);
                case JSON -> ImageFindings.write(request.outputDirectory(), "lint.json", new JsonReport(), result);
                case SARIF ->
                    ImageFindings.write(
                            request.outputDirectory(), "lint.sarif", new SarifReport(request.version()), result);
            }
        }
        String summary = files.isEmpty() ? "Nothing to lint in " + directory : text.summary(result);
        messages.add(new Message(Severity.INFO, summary));
        return new Outcome(messages, "Drydock found " + summary, result.reaches(failOn.threshold()));
    }

    /** The whole path goes first, because IDEs make no link of a relative one. */
    private static Message message(Path directory, TextReport.Block block) {
        String root = directory.toString().endsWith(File.separator) ? "" : File.separator;
        return new Message(block.severity(), directory + root + String.join("\n", block.lines()) + "\n");
    }

    private static Set<String> closed(Request request) {
        return request.closed().stream()
                .filter(folder -> folder.startsWith(request.directory()) && !folder.equals(request.directory()))
                .map(folder -> inTree(request.directory(), folder))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String inTree(Path directory, Path path) {
        return directory.relativize(path).toString().replace(File.separatorChar, '/');
    }
}
