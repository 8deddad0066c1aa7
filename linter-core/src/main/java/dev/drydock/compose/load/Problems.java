package dev.drydock.compose.load;

import dev.drydock.text.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong while a project is loaded; what several aliases lead to is told once. */
final class Problems {
    private final SourceMap sources;
    private final Set<LoadProblem> errors = new LinkedHashSet<>();
    private final Set<LoadProblem> warnings = new LinkedHashSet<>();

    Problems(SourceMap sources) {
        this.sources = sources;
    }

    void error(Span span, String message) {
        errors.add(new LoadProblem(sources.locate(span), message));
    }

    /** An error at a value that is called by its path, such as {@code services.web.image}. */
    void error(Span span, String path, String message) {
        error(span, path.isEmpty() ? message : path + ": " + message);
    }

    /** An error that no file is to blame for. */
    void error(String message) {
        errors.add(new LoadProblem("", message));
    }

    void warning(Span span, String message) {
        warnings.add(new LoadProblem(sources.locate(span), message));
    }

    boolean haveErrors() {
        return !errors.isEmpty();
    }

    List<LoadProblem> errors() {
        return List.copyOf(errors);
    }

    List<LoadProblem> warnings() {
        return List.copyOf(warnings);
    }
}
