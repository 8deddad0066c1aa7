package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.MainClassFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for classes that can be started. */
final class MainClasses {
    private MainClasses() {}

    static List<String> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            MainClassFinder.Result result =
                    MainClassFinder.find(files.filter(Files::isRegularFile).toList(), ignored -> {});
            return switch (result.getType()) {
                case MAIN_CLASS_FOUND -> List.of(result.getFoundMainClass());
                case MAIN_CLASS_NOT_FOUND -> List.of();
                case MULTIPLE_MAIN_CLASSES ->
                    result.getFoundMainClasses().stream().sorted().toList();
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
