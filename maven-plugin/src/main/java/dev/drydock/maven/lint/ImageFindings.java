package dev.drydock.maven.lint;

import dev.drydock.config.BadConfiguration;
import dev.drydock.config.Configuration;
import dev.drydock.config.RuleCatalogue;
import dev.drydock.config.Settings;
import dev.drydock.config.SettingsRequest;
import dev.drydock.lint.BuiltInRules;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.report.JsonReport;
import dev.drydock.report.Report;
import dev.drydock.report.SarifReport;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.DiskFileTree;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What finished images have in common with the files that are linted: the configuration of the rules, and the reports.
 *
 * @param folder absolute folder of the module that images are of
 */
public record ImageFindings(Path folder) {
    private static final String POM = "pom.xml";

    /** A rule that an image breaks, in a sentence. */
    public record Broken(String rule, Severity severity, String message) {
        private Diagnostic in(SourceText place, RuleInfo info) {
            return new Diagnostic(place, info, severity, Finding.at(new Span(0, 0), message));
        }
    }

    /** Configuration or parameters that can't be followed; the message says where and why. */
    public static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;

        private Unclear(BadConfiguration cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * What the nearest configuration files upwards say of rules, by name. Those say nothing of the rest.
     *
     * @param rules their names
     */
    public Map<String, Severity> severities(List<String> rules) throws Unclear {
        var tree = new DiskFileTree(folder);
        if (!Configuration.isConfigured(tree)) {
            return Map.of(); // as in most projects, and to load all rules takes a while
        }
        try {
            var catalogue = new RuleCatalogue(BuiltInRules.all());
            Settings settings = new Configuration(catalogue, tree, SettingsRequest.DEFAULT).of(POM);
            var severities = new HashMap<String, Severity>();
            for (String rule : rules) {
                catalogue.named(rule).stream()
                        .flatMap(info -> settings.configured(info).stream())
                        .forEach(severity -> severities.put(rule, severity));
            }
            return severities;
        } catch (BadConfiguration bad) {
            throw new Unclear(bad);
        }
    }

    /**
     * The reports that are meant; to be asked for before an image is built that they would tell of.
     *
     * @param names as users write them
     */
    public static Set<Format> formats(List<String> names) throws Unclear {
        try {
            Set<Format> formats = EnumSet.noneOf(Format.class);
            names.forEach(name -> formats.add(Choice.of(Format.class, "stack.image.formats", name)));
            return formats;
        } catch (BadConfiguration bad) {
            throw new Unclear(bad);
        }
    }

    /**
     * Writes the reports that are asked for, {@code image.json} and {@code image.sarif}. Their findings are at the beginning
     * of the module's pom, where most of them can be mended.
     *
     * @param image what it is called, where there is no pom
     * @param formats that are asked for; text goes to the log
     * @param output folder for them
     * @param version of this plugin
     */
    public void write(List<Broken> findings, String image, Set<Format> formats, Path output, String version)
            throws IOException {
        if (Set.of(Format.TEXT).containsAll(formats)) {
            return;
        }
        var catalogue = new RuleCatalogue(BuiltInRules.all());
        Path pom = folder.resolve(POM);
        SourceText place =
                Files.isRegularFile(pom) ? SourceText.decode(POM, Files.readAllBytes(pom)) : SourceText.of(image, "");
        List<Diagnostic> diagnostics = findings.stream()
                .flatMap(broken -> catalogue.named(broken.rule()).stream().map(rule -> broken.in(place, rule)))
                .toList();
        var result = new LintResult(1, diagnostics);
        for (Format format : formats) {
            switch (format) {
                case JSON -> write(output, "image.json", new JsonReport(), result);
                case SARIF -> write(output, "image.sarif", new SarifReport(version), result);
                case TEXT -> {}
            }
        }
    }

    static void write(Path folder, String name, Report report, LintResult result) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            report.write(result, out);
        }
    }
}
