package dev.drydock.build;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What {@code java.lang.runtime.ObjectMethods} makes of a record's components when one is first compared, hashed or shown,
 * as methods that were made before.
 *
 * @param type internal name of the record
 * @param names of its components
 * @param fields that hold them
 */
record RecordMethods(String type, List<String> names, List<Handle> fields) {
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int FACTOR = 31;

    /** What text is appended as; a byte and a short are numbers there, too. */
    private static final Map<Integer, String> APPENDED = Map.of(
            Type.BOOLEAN,
            "Z",
            Type.CHAR,
            "C",
            Type.DOUBLE,
            "D",
            Type.FLOAT,
            "F",
            Type.LONG,
            "J",
            Type.ARRAY,
            "Ljava/lang/Object;",
            Type.OBJECT,
            "Ljava/lang/Object;");

    /** Adds the method that stands for one of {@code equals}, {@code hashCode} and {@code toString}. */
    void add(ClassVisitor target, String method, String name, String descriptor) {
        int access = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;
        MethodVisitor code = target.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        switch (method) {
            case "equals" -> compares(code);
            case "hashCode" -> hashes(code);
            default -> shows(code);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void compares(MethodVisitor code) {
        var differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, type);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
        for (Handle field : fields) {
            Type value = Type.getType(field.getDesc());
            get(code, field);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, type);
            code.visitFieldInsn(Opcodes.GETFIELD, type, field.getName(), field.getDesc());
            if (isReference(value)) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, differs);
            } else {
                String box = Lambda.box(value);
                String pair = "(" + field.getDesc() + field.getDesc() + ")I";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "compare", pair, false);
                code.visitJumpInsn(Opcodes.IFNE, differs);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void hashes(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            Type value = Type.getType(field.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            code.visitInsn(Opcodes.IMUL);
            get(code, field);
            String owner = isReference(value) ? OBJECTS : Lambda.box(value);
            String taken = isReference(value) ? "Ljava/lang/Object;" : field.getDesc();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", "(" + taken + ")I", false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void shows(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String before = type.replaceFirst("^.*[/$]\\d*", "") + "[";
        for (int i = 0; i < fields.size(); i++) {
            code.visitLdcInsn(before + names.get(i) + "=");
            append(code, "Ljava/lang/String;");
            get(code, fields.get(i));
            int sort = Type.getType(fields.get(i).getDesc()).getSort();
            append(code, APPENDED.getOrDefault(sort, "I"));
            before = ", ";
        }
        code.visitLdcInsn(fields.isEmpty() ? before + "]" : "]");
        append(code, "Ljava/lang/String;");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String taken) {
        String descriptor = "(" + taken + ")L" + BUILDER + ";";
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", descriptor, false);
    }

    private void get(MethodVisitor code, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, type, field.getName(), field.getDesc());
    }

    private static boolean isReference(Type value) {
        return value.getSort() >= Type.ARRAY;
    }
}
