package dev.drydock.image;

import dev.drydock.image.layer.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts classes and resources into a jar, the same bytes wherever and whenever; the layer packs it. */
final class ClassesJar {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0); // the first that zips have everywhere

    private ClassesJar() {}

    /** Writes it. Folders are in it too, as programs look for packages by them. */
    static void write(List<SourceFile> found, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path part = Files.createTempFile(file.resolveSibling(""), "classes", ".part");
        try {
            try (var jar = new ZipOutputStream(Files.newOutputStream(part))) {
                jar.setMethod(ZipOutputStream.STORED);
                for (SourceFile source : found.stream()
                        .filter(each -> !each.path().isEmpty())
                        .sorted(Comparator.comparing(SourceFile::path))
                        .toList()) {
                    switch (source.kind()) {
                        case FILE -> add(jar, source.path(), Files.readAllBytes(source.file()));
                        case FOLDER -> add(jar, source.path() + "/", new byte[0]);
                        case LINK -> {} // a jar has none
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void add(ZipOutputStream jar, String path, byte[] bytes) throws IOException {
        var entry = new ZipEntry(path);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }
}
