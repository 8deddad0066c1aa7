package dev.drydock.project.rules;

import dev.drydock.text.FileTree;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells by its name, and where that leaves doubt by its content, whether a file holds secrets. */
final class SecretFile {
    private static final Set<String> NAMES = Set.of(
            ".env",
            ".netrc",
            "_netrc",
            ".pgpass",
            ".htpasswd",
            ".git-credentials",
            ".vault-token",
            "id_rsa",
            "id_dsa",
            "id_ecdsa",
            "id_ed25519",
            "credentials.json",
            "service-account.json",
            "terraform.tfstate");

    private static final List<String> ENDINGS = List.of(".p12", ".pfx", ".jks", ".keystore", ".ppk", ".kdbx");
    private static final List<String> PATHS = List.of(".aws/credentials", ".docker/config.json", ".kube/config");
    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testdata", "fixtures", "examples");
    private static final Pattern ENV_SAMPLE = Pattern.compile("example|sample|template|tpl|dist|defaults?|schema");

    /** Larger files are no keys. */
    private static final int LARGEST_TEXT = 100_000;

    private SecretFile() {}

    /** @param path of a file in the tree */
    static boolean is(FileTree tree, String path, long size) {
        String name = Paths.name(path);
        if (name.startsWith(".env.")) {
            return !ENV_SAMPLE.matcher(name).find();
        }
        if (isOfTests(path)) {
            return false;
        }
        Predicate<String> contains = text -> size <= LARGEST_TEXT && contains(tree, path, text);
        return NAMES.contains(name)
                || ENDINGS.stream().anyMatch(name::endsWith)
                || PATHS.stream().anyMatch(end -> path.equals(end) || path.endsWith("/" + end))
                || ((name.endsWith(".pem") || name.endsWith(".key")) && contains.test("PRIVATE KEY-----"))
                || (name.equals(".npmrc") && contains.test("_authToken="))
                || (name.equals(".pypirc") && contains.test("password"));
    }

    private static boolean isOfTests(String path) {
        return !Paths.name(path).equals(".env")
                && List.of(path.split("/", -1)).stream().anyMatch(TEST_FOLDERS::contains);
    }

    private static boolean contains(FileTree tree, String path, String text) {
        try {
            return tree.read(path).content().contains(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
