package dev.drydock.compose.load;

import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what a project is called, which files may use as a variable. */
final class ProjectName {
    static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    private final ComposeReader reader;
    private final Problems problems;

    ProjectName(ComposeReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * The name asked for, else that of the environment; these must be valid. Else that of the last file that has one, or
     * of the folder, without what is not.
     */
    String of(String asked, List<String> files, Environment environment, Folder folder) {
        Optional<String> given = Optional.of(asked)
                .filter(name -> !name.isEmpty())
                .or(() -> environment.value(VARIABLE).filter(name -> !name.isEmpty()));
        given.filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name ->
                        problems.error("`" + name + "` is no project name; it must begin with a small letter or a"
                                + " digit and hold only these, `_` and `-`"));
        return given.orElseGet(
                () -> madeValid(inFiles(files, environment).orElseGet(() -> Paths.name(folder.absolute()))));
    }

    private Optional<String> inFiles(List<String> files, Environment environment) {
        String last = "";
        for (String file : files) {
            try {
                String name = reader.name(file).orElse("");
                last = name.isEmpty() ? last : new Filler(environment).fill(name);
            } catch (IOException missing) {
                return Optional.empty(); // whoever reads the whole file reports it
            }
        }
        return Optional.of(last).filter(name -> !name.isEmpty());
    }

    private static String madeValid(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        String trimmed = plain.replaceFirst("^[_-]+", "");
        return trimmed.isEmpty() ? "default" : trimmed;
    }
}
