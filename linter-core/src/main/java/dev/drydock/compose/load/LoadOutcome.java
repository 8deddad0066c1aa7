package dev.drydock.compose.load;

import java.util.List;

/** A project, or why there is none; with what its author should know in either case. */
public sealed interface LoadOutcome {
    List<LoadProblem> warnings();

    /** A project that can run. */
    record Loaded(ComposeProject project, List<LoadProblem> warnings) implements LoadOutcome {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /** Files that make no project; there is at least one error. */
    record Refused(List<LoadProblem> errors, List<LoadProblem> warnings) implements LoadOutcome {
        public Refused {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }
}
