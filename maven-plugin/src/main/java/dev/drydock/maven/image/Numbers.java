package dev.drydock.maven.image;

/** Numbers as users write them. */
final class Numbers {
    static final int DECIMAL = 10;
    static final int OCTAL = 8;

    private Numbers() {}

    static int of(String name, String text, int radix) throws Misread {
        try {
            return Integer.parseUnsignedInt(text, radix);
        } catch (NumberFormatException noNumber) {
            throw new Misread("`" + name + "` is `" + text + "`; write a number"
                    + (radix == OCTAL ? " of octal digits, such as 644" : ""));
        }
    }
}
