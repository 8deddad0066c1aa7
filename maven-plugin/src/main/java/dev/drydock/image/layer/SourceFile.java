package dev.drydock.image.layer;

import java.nio.file.Path;

/**
 * Something found on disk that is to go into a layer.
 *
 * @param path below the folder that was read; the empty path for a file that was read alone
 * @param file where it lies
 * @param executable whether its owner may run it; what other users may do depends on the machine and is not looked at
 * @param target of a link
 */
public record SourceFile(String path, LayerEntry.Kind kind, Path file, boolean executable, String target) {}
