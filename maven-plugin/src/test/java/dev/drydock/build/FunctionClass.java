package dev.drydock.build;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that does what {@code LambdaMetafactory} makes one do: it holds what the lambda captures, and calls a method with
 * that and with what it is given.
 *
 * @param method of the interface
 * @param creation from what is captured to the interface
 * @param erased the method's type in the interface
 * @param called what the lambda stands for
 * @param said the method's type as it is here, with the parameters of generic types known
 */
record FunctionClass(
        String name, String nestHost, String method, String creation, Type erased, Handle called, Type said) {
    /** The field with the only instance of one that captures nothing. */
    static final String ONLY = "ONLY";

    /** The method that makes one that captures something. */
    static final String FACTORY = "of";

    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";
    private static final String FIELD = "c";
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.BYTE, "java/lang/Byte",
            Type.CHAR, "java/lang/Character",
            Type.DOUBLE, "java/lang/Double",
            Type.FLOAT, "java/lang/Float",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.SHORT, "java/lang/Short");

    /** Its class file; empty if numbers are widened on the way, which is left to Java. */
    Optional<byte[]> bytes() {
        var type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String[] interfaces = {Type.getReturnType(creation).getInternalName()};
        type.visit(Opcodes.V17, ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, OBJECT, interfaces);
        type.visitNestHost(nestHost);
        constructor(type);
        if (captured().length == 0) {
            instance(type);
        } else {
            factory(type);
        }
        return calls(type) ? Optional.of(type.toByteArray()) : Optional.empty();
    }

    private Type[] captured() {
        return Type.getArgumentTypes(creation);
    }

    private String construction() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private void constructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PRIVATE, CONSTRUCTOR, construction(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured().length; i++) {
            Type value = captured()[i];
            type.visitField(ACC_PRIVATE | ACC_FINAL, FIELD + i, value.getDescriptor(), null, null)
                    .visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, FIELD + i, value.getDescriptor());
            slot += value.getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void instance(ClassWriter type) {
        String field = Type.getReturnType(creation).getDescriptor();
        type.visitField(ACC_STATIC | ACC_FINAL, ONLY, field, null, null).visitEnd();
        MethodVisitor code = type.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        construct(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, field);
        end(code, Opcodes.RETURN);
    }

    private void factory(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_STATIC, FACTORY, creation, null, null);
        code.visitCode();
        construct(code);
        end(code, Opcodes.ARETURN);
    }

    private void construct(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type value : captured()) {
            code.visitVarInsn(value.getOpcode(Opcodes.ILOAD), slot);
            slot += value.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, construction(), false);
    }

    private boolean calls(ClassWriter type) {
        MethodVisitor code = type.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean creates = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (creates) {
            code.visitTypeInsn(Opcodes.NEW, called.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> taken = taken();
        int known = captured().length;
        for (int i = 0; i < known; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, FIELD + i, captured()[i].getDescriptor());
            if (!converts(code, captured()[i], captured()[i], taken.get(i))) {
                return false;
            }
        }
        Type[] given = erased.getArgumentTypes();
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            slot += given[i].getSize();
            if (!converts(code, given[i], said.getArgumentTypes()[i], taken.get(known + i))) {
                return false;
            }
        }
        code.visitMethodInsn(operation(), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
        Type result = creates ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
        return returns(code, result);
    }

    /** What the method takes, the object first that it is called on. */
    private List<Type> taken() {
        var taken = new ArrayList<Type>();
        if (called.getTag() != Opcodes.H_INVOKESTATIC && called.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            taken.add(Type.getObjectType(called.getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(called.getDesc())));
        return taken;
    }

    /** A private method is called as any other within a nest. */
    private int operation() {
        return switch (called.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private boolean returns(MethodVisitor code, Type result) {
        Type wanted = erased.getReturnType();
        if (wanted.getSort() == Type.VOID) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
            }
            end(code, Opcodes.RETURN);
            return true;
        }
        if (!converts(code, result, result, wanted)) {
            return false;
        }
        end(code, wanted.getOpcode(Opcodes.IRETURN));
        return true;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Makes one type of another; false if it takes more than a cast or a box of the very kind. */
    private static boolean converts(MethodVisitor code, Type from, Type through, Type to) {
        if (from.equals(to)) {
            return true;
        }
        if (isNumber(from)) {
            return !isNumber(to) && boxed(code, from, to);
        }
        if (isNumber(to)) {
            return unboxed(code, from, through, to);
        }
        if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
        return true;
    }

    private static boolean boxed(MethodVisitor code, Type from, Type to) {
        String box = box(from);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, box, "valueOf", "(" + from.getDescriptor() + ")L" + box + ";", false);
        if (!to.getInternalName().equals(OBJECT) && !to.getInternalName().equals(box)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
        return true;
    }

    private static boolean unboxed(MethodVisitor code, Type from, Type through, Type to) {
        String box = box(to);
        if (!through.getInternalName().equals(box)) {
            return false;
        }
        if (!from.getInternalName().equals(box)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
        }
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, to.getClassName() + "Value", "()" + to.getDescriptor(), false);
        return true;
    }

    private static boolean isNumber(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** The class that a value of a simple type is boxed in. */
    static String box(Type number) {
        return BOXES.getOrDefault(number.getSort(), OBJECT);
    }
}
