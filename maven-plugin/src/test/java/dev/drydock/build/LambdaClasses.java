package dev.drydock.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * Makes classes of the lambdas in a jar. Java makes one while it runs, for each lambda that it meets, and a goal meets some
 * hundreds in half a second; to load what was made before takes a fraction of that. The classes are not compressed. See
 * ADR 13.
 */
public final class LambdaClasses {
    private static final String CLASS = ".class";
    private static final String DESCRIPTION = "-info.class";

    private final String prefix;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final ClassFacts facts = new ClassFacts();
    private final Map<String, List<String>> nestMembers = new TreeMap<>();

    /** A file in the jar. */
    private static final class Part {
        private final byte[] content;
        private final long time;

        private Part(byte[] content, long time) {
            this.content = content;
            this.time = time;
        }
    }

    /** @param prefix what the paths of classes begin with whose lambdas are meant */
    private LambdaClasses(String prefix) {
        this.prefix = prefix;
    }

    /** Does it to a jar, in place, for the packages below a path such as {@code dev/drydock/}. */
    public static void main(String[] args) throws IOException {
        System.out.println(args[0] + ": " + rewrite(Path.of(args[0]), args[1]) + " lambdas are classes now");
    }

    /** Does it; how many lambdas became classes. */
    static int rewrite(Path jar, String prefix) throws IOException {
        var classes = new LambdaClasses(prefix);
        classes.read(jar);
        int made = classes.replaceLambdas();
        classes.tellNests();
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        classes.write(part);
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }

    private void read(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new Part(content, entry.getTime()));
                if (isMeant(entry.getName())) {
                    facts.learn(content);
                }
            }
        }
    }

    private boolean isMeant(String path) {
        return path.startsWith(prefix) && path.endsWith(CLASS) && !path.endsWith(DESCRIPTION);
    }

    private int replaceLambdas() {
        int replaced = 0;
        for (Map.Entry<String, Part> part : new ArrayList<>(parts.entrySet())) {
            if (isMeant(part.getKey())) {
                long time = part.getValue().time;
                var replacement = new LambdaReplacement(part.getValue().content, facts);
                parts.put(part.getKey(), new Part(replacement.rewritten(), time));
                for (FunctionClass made : replacement.classes()) {
                    parts.put(made.name() + CLASS, new Part(made.bytes(), time));
                    nestMembers
                            .computeIfAbsent(replacement.nestHost(), host -> new ArrayList<>())
                            .add(made.name());
                }
                replaced += replacement.replaced();
            }
        }
        return replaced;
    }

    /** Private methods are open to the classes of a nest (JVMS 5.4.4), if its host names them. */
    private void tellNests() {
        nestMembers.forEach((host, members) -> parts.computeIfPresent(
                host + CLASS, (path, part) -> new Part(withMembers(part.content, members), part.time)));
    }

    private static byte[] withMembers(byte[] host, List<String> members) {
        var reader = new ClassReader(host);
        var writer = new ClassWriter(reader, 0);
        reader.accept(new NestHost(writer, members), 0);
        return writer.toByteArray();
    }

    /** Names members of a nest where ASM wants to be told of them: before all that follows them in a visit. */
    private static final class NestHost extends ClassVisitor {
        private final List<String> members;
        private boolean told;

        NestHost(ClassVisitor next, List<String> members) {
            super(Opcodes.ASM9, next);
            this.members = members;
        }

        private void tell() {
            if (!told) {
                told = true;
                members.forEach(super::visitNestMember);
            }
        }

        @Override
        public void visitPermittedSubclass(String type) {
            tell();
            super.visitPermittedSubclass(type);
        }

        @Override
        public void visitInnerClass(String name, String outer, String inner, int access) {
            tell();
            super.visitInnerClass(name, outer, inner, access);
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String type, String signature) {
            tell();
            return super.visitRecordComponent(name, type, signature);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            tell();
            return super.visitField(access, name, type, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            tell();
            return super.visitMethod(access, name, type, signature, exceptions);
        }
    }

    private void write(Path jar) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(part.getValue().time);
                if (isMeant(part.getKey())) {
                    leaveUnpacked(entry, part.getValue().content);
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue().content);
                zip.closeEntry();
            }
        }
    }

    /** What every goal reads should not have to be unpacked first. */
    private static void leaveUnpacked(ZipEntry entry, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
    }
}
