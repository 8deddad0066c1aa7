package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags Python images in which Python holds its output back and writes byte code. */
public final class PythonRuntimeEnv implements Rule<DockerfileModel> {
    /** Images that are known not to set the variables. */
    private static final Set<String> IMAGES = Set.of("python", "pypy");

    private static final List<String> VARIABLES = List.of("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE");
    private static final String ENV = "ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "python-runtime-env",
                        Severity.OFF,
                        Family.LANGUAGE_PACKAGES,
                        "A Python image without `PYTHONUNBUFFERED` and `PYTHONDONTWRITEBYTECODE`")
                .because(
                        "Python holds output back where it writes to a pipe, so that `docker logs` shows it late, or never "
                                + "if the process is killed. And it writes byte code beside the sources at run time, into a "
                                + "layer that goes with the container. One `ENV` stops both.")
                .example("""
                        FROM python:3.13-slim
                        COPY app.py .
                        CMD ["python", "app.py"]
                        """, """
                        FROM python:3.13-slim
                        ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
                        COPY app.py .
                        CMD ["python", "app.py"]
                        """)
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file
                .finalStage()
                .filter(PythonRuntimeEnv::isOfPython)
                .filter(stage -> VARIABLES.stream().noneMatch(name -> isSet(stage, name)))
                .flatMap(Stage::from)
                .map(from -> finding(file.source(), from))
                .stream();
    }

    private static boolean isOfPython(Stage stage) {
        return stage.root()
                .image()
                .map(ImageReference::publicName)
                .filter(IMAGES::contains)
                .isPresent();
    }

    private static boolean isSet(Stage stage, String variable) {
        Optional<Definition> last = stage.variables().at(variable, Integer.MAX_VALUE);
        return last.filter(definition -> definition.kind() == Definition.Kind.ENV)
                .isPresent();
    }

    private static Finding finding(SourceText source, From from) {
        return Finding.at(
                        from.image().span(),
                        "Python holds its output back here and writes byte code at run time; add `" + ENV + "`")
                .fix(Fix.safe("Add `ENV`", TextEdit.insert(from.span().end(), source.lineBreak() + ENV)));
    }
}
