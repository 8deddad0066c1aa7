package dev.drydock.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A lambda as {@code LambdaMetafactory} is told of it.
 *
 * @param method of the interface
 * @param creation from what is captured to the interface
 * @param erased the method's type in the interface
 * @param called what the lambda stands for
 * @param said the method's type as it is here, with the parameters of generic types known
 */
record Lambda(String method, String creation, Type erased, Handle called, Type said) {
    private static final String OBJECT = "java/lang/Object";
    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.BYTE, "java/lang/Byte",
            Type.CHAR, "java/lang/Character",
            Type.DOUBLE, "java/lang/Double",
            Type.FLOAT, "java/lang/Float",
            Type.INT, "java/lang/Integer",
            Type.LONG, "java/lang/Long",
            Type.SHORT, "java/lang/Short");

    /** The interface that it is seen as. */
    Type seenAs() {
        return Type.getReturnType(creation);
    }

    Type[] captured() {
        return Type.getArgumentTypes(creation);
    }

    /** Whether it takes no more than casts, and boxes of the very kind; where numbers are widened, it is left to Java. */
    boolean isPlain() {
        return writeCall(new MethodVisitor(Opcodes.ASM9) {}, captured -> {});
    }

    /**
     * Writes what it does, in a method with the erased type.
     *
     * @param load writes how a captured value is got, by its number; objects have no other type then than that
     * @return whether that can be written
     */
    boolean writeCall(MethodVisitor code, IntConsumer load) {
        boolean creates = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (creates) {
            code.visitTypeInsn(Opcodes.NEW, called.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        List<Type> taken = taken();
        int known = captured().length;
        for (int i = 0; i < known; i++) {
            load.accept(i);
            Type held = held(captured()[i]);
            if (!converts(code, held, captured()[i], taken.get(i))) {
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
        return returns(code, creates ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc()));
    }

    /** The type of the field that a captured value is held in. */
    static Type held(Type captured) {
        return isNumber(captured) ? captured : Type.getObjectType(OBJECT);
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
        } else if (!converts(code, result, result, wanted)) {
            return false;
        }
        code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
        return true;
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
