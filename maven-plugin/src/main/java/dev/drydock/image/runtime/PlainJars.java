package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Jars as a class path sees them. {@code jdeps} takes a jar with a module descriptor for a module and wants all modules
 * that it requires, also those that an application leaves out.
 *
 * @param folder for copies
 */
record PlainJars(Path folder) {
    private static final String DESCRIPTOR = "module-info.class";

    /** The jars, or copies without descriptor of those that have one. */
    List<Path> of(Collection<Path> jars) throws IOException {
        var plain = new ArrayList<Path>();
        for (Path jar : jars) {
            try (var zip = new ZipFile(jar.toFile())) {
                boolean module = zip.stream().anyMatch(PlainJars::isDescriptor);
                plain.add(module ? copy(zip, folder.resolve(plain.size() + ".jar")) : jar);
            }
        }
        return plain;
    }

    private static Path copy(ZipFile zip, Path target) throws IOException {
        try (var copy = new ZipOutputStream(Files.newOutputStream(target))) {
            copy.setLevel(0);
            for (ZipEntry entry :
                    zip.stream().filter(each -> !isDescriptor(each)).toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (var content = zip.getInputStream(entry)) {
                    content.transferTo(copy);
                }
            }
        }
        return target;
    }

    private static boolean isDescriptor(ZipEntry entry) {
        return entry.getName().endsWith(DESCRIPTOR);
    }
}
