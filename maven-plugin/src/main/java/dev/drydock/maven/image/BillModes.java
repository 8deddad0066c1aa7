package dev.drydock.maven.image;

import dev.drydock.image.BillRequest.Mode;
import java.util.Locale;

/** What the user says of bills of materials. */
public final class BillModes {
    private BillModes() {}

    /**
     * Reads it.
     *
     * @throws Misread if it can't be meant
     */
    public static Mode of(String sbom) throws Misread {
        return switch (sbom.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> Mode.AUTO;
            case "true" -> Mode.ALWAYS;
            case "false" -> Mode.NEVER;
            default -> throw new Misread("`sbom` is `" + sbom + "`; it can be `auto`, `true` or `false`");
        };
    }
}
