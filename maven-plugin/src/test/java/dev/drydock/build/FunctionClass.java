package dev.drydock.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that does what several lambdas do. An instance stands for one of them: it holds its number and what it captures,
 * and the methods of the interfaces choose by the number.
 */
final class FunctionClass {
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";
    private static final String WHICH = "which";

    private final String name;
    private final String nestHost;
    private final List<Lambda> lambdas = new ArrayList<>();

    FunctionClass(String name, String nestHost) {
        this.name = name;
        this.nestHost = nestHost;
    }

    String name() {
        return name;
    }

    /** Takes a lambda in; writes what its host does from now on to get it. */
    void add(Lambda lambda, MethodVisitor host) {
        int number = lambdas.size();
        lambdas.add(lambda);
        if (lambda.captured().length == 0) {
            host.visitFieldInsn(
                    Opcodes.GETSTATIC, name, only(number), lambda.seenAs().getDescriptor());
        } else {
            host.visitMethodInsn(Opcodes.INVOKESTATIC, name, factory(number), lambda.creation(), false);
        }
    }

    /** The field with the only instance of a lambda that captures nothing. */
    private static String only(int number) {
        return "ONLY" + number;
    }

    /** The method that makes an instance of a lambda that captures something. */
    private static String factory(int number) {
        return "of" + number;
    }

    /** Its class file. */
    byte[] bytes() {
        var type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = lambdas.stream()
                .map(lambda -> lambda.seenAs().getInternalName())
                .distinct()
                .toArray(String[]::new);
        type.visit(Opcodes.V17, ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, OBJECT, interfaces);
        type.visitNestHost(nestHost);
        constructor(type);
        instances(type);
        factories(type);
        Map<String, List<Integer>> byMethod = new LinkedHashMap<>();
        for (int number = 0; number < lambdas.size(); number++) {
            Lambda lambda = lambdas.get(number);
            byMethod.computeIfAbsent(lambda.method() + lambda.erased(), key -> new ArrayList<>())
                    .add(number);
        }
        byMethod.values().forEach(numbers -> method(type, numbers));
        return type.toByteArray();
    }

    /** The fields for what is captured: as many of each type as the lambda has that needs most. */
    private Map<String, Type> fields() {
        Map<String, Type> fields = new TreeMap<>();
        for (Lambda lambda : lambdas) {
            List<String> names = places(lambda);
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), Lambda.held(lambda.captured()[i]));
            }
        }
        return fields;
    }

    /** The names of the fields that hold what a lambda captures. */
    private static List<String> places(Lambda lambda) {
        Map<Type, Integer> used = new LinkedHashMap<>();
        return Arrays.stream(lambda.captured())
                .map(Lambda::held)
                .map(held -> held.getDescriptor().charAt(0) + "" + used.merge(held, 1, Integer::sum))
                .toList();
    }

    private String construction() {
        return fields().values().stream().map(Type::getDescriptor).collect(Collectors.joining("", "(I", ")V"));
    }

    private void constructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PRIVATE, CONSTRUCTOR, construction(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int slot = keep(type, code, WHICH, Type.INT_TYPE, 1);
        for (Map.Entry<String, Type> field : fields().entrySet()) {
            slot = keep(type, code, field.getKey(), field.getValue(), slot);
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    /** Declares a field that the constructor fills from a parameter; the slot of the next one. */
    private int keep(ClassWriter type, MethodVisitor code, String field, Type value, int slot) {
        type.visitField(ACC_PRIVATE | ACC_FINAL, field, value.getDescriptor(), null, null)
                .visitEnd();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), slot);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, field, value.getDescriptor());
        return slot + value.getSize();
    }

    private void instances(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int number = 0; number < lambdas.size(); number++) {
            Lambda lambda = lambdas.get(number);
            if (lambda.captured().length == 0) {
                String field = lambda.seenAs().getDescriptor();
                type.visitField(ACC_STATIC | ACC_FINAL, only(number), field, null, null)
                        .visitEnd();
                construct(code, number);
                code.visitFieldInsn(Opcodes.PUTSTATIC, name, only(number), field);
            }
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void factories(ClassWriter type) {
        for (int number = 0; number < lambdas.size(); number++) {
            Lambda lambda = lambdas.get(number);
            if (lambda.captured().length > 0) {
                MethodVisitor code = type.visitMethod(ACC_STATIC, factory(number), lambda.creation(), null, null);
                code.visitCode();
                construct(code, number);
                code.visitInsn(Opcodes.ARETURN);
                end(code);
            }
        }
    }

    /** Makes an instance for a lambda from the parameters of the method; fields that it does not use are empty. */
    private void construct(MethodVisitor code, int number) {
        Lambda lambda = lambdas.get(number);
        Map<String, Integer> slots = new LinkedHashMap<>();
        List<String> places = places(lambda);
        int slot = 0;
        for (int i = 0; i < places.size(); i++) {
            slots.put(places.get(i), slot);
            slot += lambda.captured()[i].getSize();
        }
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(number);
        fields().forEach((field, value) -> {
            Integer given = slots.get(field);
            if (given == null) {
                code.visitInsn(nothing(value));
            } else {
                code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), given);
            }
        });
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, construction(), false);
    }

    private static int nothing(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            case Type.OBJECT -> Opcodes.ACONST_NULL;
            default -> Opcodes.ICONST_0;
        };
    }

    /** A method that some of the lambdas are called by; nothing else can have made the instance, so the last needs no test. */
    private void method(ClassWriter type, List<Integer> numbers) {
        Lambda first = lambdas.get(numbers.get(0));
        MethodVisitor code =
                type.visitMethod(ACC_PUBLIC, first.method(), first.erased().getDescriptor(), null, null);
        code.visitCode();
        List<Integer> tested = numbers.subList(0, numbers.size() - 1);
        var otherwise = new Label();
        Label[] labels = tested.stream().map(number -> new Label()).toArray(Label[]::new);
        if (!tested.isEmpty()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, WHICH, "I");
            code.visitLookupSwitchInsn(
                    otherwise, tested.stream().mapToInt(Integer::intValue).toArray(), labels);
        }
        for (int i = 0; i < tested.size(); i++) {
            branch(code, labels[i], tested.get(i));
        }
        if (tested.isEmpty()) {
            call(code, numbers.get(0));
        } else {
            branch(code, otherwise, numbers.get(tested.size()));
        }
        end(code);
    }

    private void branch(MethodVisitor code, Label label, int number) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        call(code, number);
    }

    private void call(MethodVisitor code, int number) {
        Lambda lambda = lambdas.get(number);
        List<String> places = places(lambda);
        boolean written = lambda.writeCall(code, captured -> {
            Type held = Lambda.held(lambda.captured()[captured]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, places.get(captured), held.getDescriptor());
        });
        if (!written) {
            throw new IllegalStateException(lambda + " is not plain");
        }
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
