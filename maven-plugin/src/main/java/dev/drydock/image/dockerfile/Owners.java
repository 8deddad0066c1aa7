package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Finds the numbers of users and groups in the files of a stage. */
record Owners(StageTree tree) {
    private static final String NUMBER = "\\d{1,9}";

    /** Whom {@code --chown} names: a user, or behind a colon a group, which else is called as the user is. */
    Owner find(String written) throws IOException, NotOurs {
        int colon = written.indexOf(':');
        String user = colon < 0 ? written : written.substring(0, colon);
        String group = colon < 0 ? written : written.substring(colon + 1);
        return new Owner(number(user, "etc/passwd"), number(group, "etc/group"));
    }

    /** Both files have a name, a password and a number in their lines. */
    private int number(String name, String file) throws IOException, NotOurs {
        if (name.matches(NUMBER)) {
            return Integer.parseInt(name);
        }
        for (LayerEntry entry : tree.read(tree.resolve(file))) {
            if (entry.kind() == LayerEntry.Kind.FILE) {
                for (String line : Files.readString(entry.content(), StandardCharsets.ISO_8859_1)
                        .split("\n", -1)) {
                    String[] fields = line.split(":", -1);
                    if (fields.length > 2 && fields[0].equals(name) && fields[2].matches(NUMBER)) {
                        return Integer.parseInt(fields[2]);
                    }
                }
            }
        }
        throw new NotOurs("`" + name + "` is not in `/" + file + "` of the image");
    }
}
