package dev.drydock.build;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Puts classes in the place of the lambdas of a class, and methods in the place of what Java makes of records. */
final class LambdaReplacement {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String PLAIN = "metafactory";
    private static final String FUNCTIONS = "java/util/function/";
    private static final String OF_RECORDS = "java/lang/runtime/ObjectMethods";
    private static final int NAMES = 1;
    private static final int FIELDS = 2;
    private static final int ERASED = 0;
    private static final int IMPLEMENTATION = 1;
    private static final int SAID = 2;

    private final ClassReader reader;
    private final ClassFacts facts;
    private final Map<String, FunctionClass> classes = new LinkedHashMap<>();
    private final Map<String, Runnable> methods = new LinkedHashMap<>();
    private int replaced;

    LambdaReplacement(byte[] content, ClassFacts facts) {
        this.reader = new ClassReader(content);
        this.facts = facts;
    }

    String nestHost() {
        return facts.nestHost(reader.getClassName());
    }

    /** The classes that do what lambdas did. */
    Collection<FunctionClass> classes() {
        return classes.values();
    }

    /** How many lambdas these stand for. */
    int replaced() {
        return replaced;
    }

    /** The class as it is with them. */
    byte[] rewritten() {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS); // without what only the lambdas needed
        var replacing = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] exceptions) {
                return new Calls(super.visitMethod(access, name, type, signature, exceptions), cv);
            }

            @Override
            public void visitEnd() {
                methods.values().forEach(Runnable::run);
                super.visitEnd();
            }
        };
        reader.accept(replacing, 0);
        return writer.toByteArray();
    }

    private final class Calls extends MethodVisitor {
        private final ClassVisitor target;

        private Calls(MethodVisitor next, ClassVisitor target) {
            super(Opcodes.ASM9, next);
            this.target = target;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            if (bootstrap.getOwner().equals(OF_RECORDS)) {
                callRecordMethod(name, type, arguments);
                return;
            }
            lambda(name, type, bootstrap, arguments)
                    .ifPresentOrElse(
                            lambda -> {
                                classFor(lambda).add(lambda, mv);
                                replaced++;
                            },
                            () -> super.visitInvokeDynamicInsn(name, type, bootstrap, arguments));
        }

        private void callRecordMethod(String name, String type, Object... arguments) {
            String names = (String) arguments[NAMES];
            var record = new RecordMethods(
                    reader.getClassName(),
                    names.isEmpty() ? List.of() : List.of(names.split(";")),
                    Stream.of(arguments).skip(FIELDS).map(Handle.class::cast).toList());
            String added = "record$" + name;
            methods.put(added, () -> record.add(target, name, added, type));
            super.visitMethodInsn(Opcodes.INVOKESTATIC, reader.getClassName(), added, type, false);
        }

        private Optional<Lambda> lambda(String name, String type, Handle bootstrap, Object... arguments) {
            if (!bootstrap.getOwner().equals(FACTORY) || !bootstrap.getName().equals(PLAIN)) {
                return Optional.empty();
            }
            var called = (Handle) arguments[IMPLEMENTATION];
            var lambda = new Lambda(name, type, (Type) arguments[ERASED], called, (Type) arguments[SAID]);
            return Optional.of(lambda)
                    .filter(found -> facts.canCall(reader.getClassName(), called))
                    .filter(Lambda::isPlain);
        }
    }

    /**
     * The class that a lambda goes to. Those for Java's own functions share one, since no two of these interfaces have a
     * method in common that does not mean the same; for any other interface there is a class of its own.
     */
    private FunctionClass classFor(Lambda lambda) {
        String seenAs = lambda.seenAs().getInternalName();
        String shared = seenAs.startsWith(FUNCTIONS) ? FUNCTIONS : seenAs;
        return classes.computeIfAbsent(
                shared, key -> new FunctionClass(reader.getClassName() + "$L" + classes.size(), nestHost()));
    }
}
