package dev.drydock.build;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a jar's classes may call of each other. */
final class ClassFacts {
    private static final String OF_JAVA = "java/";

    private final Map<String, String> nests = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();

    void learn(byte[] content) {
        var reader = new ClassReader(content);
        String name = reader.getClassName();
        nests.put(name, name);
        classes.put(name, reader.getAccess());
        var learner = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitNestHost(String host) {
                nests.put(name, host);
            }

            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access, String method, String type, String signature, String[] exceptions) {
                methods.put(key(name, method, type), access);
                return null;
            }
        };
        reader.accept(learner, ClassReader.SKIP_CODE);
    }

    private static String key(String owner, String method, String type) {
        return owner + "." + method + type;
    }

    /** The class that the nest of a class is named by. */
    String nestHost(String type) {
        return nests.getOrDefault(type, type);
    }

    /**
     * Whether another class of a nest may call what a lambda of it calls. Of Java itself lambdas call what is public, or else
     * by a method of the nest's own.
     */
    boolean canCall(String type, Handle method) {
        String owner = method.getOwner();
        if (owner.startsWith(OF_JAVA)) {
            return true;
        }
        Optional<Integer> access = Optional.ofNullable(methods.get(key(owner, method.getName(), method.getDesc())));
        return access.filter(flags -> isOpen(type, owner, flags)).isPresent();
    }

    private boolean isOpen(String type, String owner, int access) {
        if (nestHost(type).equals(nestHost(owner))) {
            return true;
        }
        boolean hidden = (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED)) != 0;
        boolean everybodys = (access & classes.getOrDefault(owner, 0) & Opcodes.ACC_PUBLIC) != 0;
        return !hidden && (everybodys || folder(owner).equals(folder(type)));
    }

    private static String folder(String type) {
        return type.substring(0, type.lastIndexOf('/') + 1);
    }
}
