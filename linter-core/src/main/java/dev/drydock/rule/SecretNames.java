package dev.drydock.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which variables are there to hold a credential, as far as their names tell. The last word says what a variable holds:
 * {@code DB_PASSWORD} is a password, {@code PASSWORD_MIN_LENGTH} is a length and {@code DB_PASSWORD_FILE} a file.
 */
public final class SecretNames {
    /** What the last word ends in; names such as {@code PGPASSWORD} have but one. */
    private static final List<String> CREDENTIALS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pword",
            "secret",
            "token",
            "credential",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authkey",
            "sshkey");

    /** Shorter ones, which must be the whole last word. */
    private static final Set<String> SHORT_CREDENTIALS =
            Set.of("pass", "pwd", "pw", "sshpass", "dbpass", "rootpass", "userpass", "cred", "auth", "pat", "key");

    /** Short ones that mean something else where they stand alone, like the working directory {@code PWD}. */
    private static final Set<String> NEVER_ALONE = Set.of("pwd", "pw", "pat", "key");

    /** Endings whose last word alone says nothing. */
    private static final List<String> CREDENTIAL_ENDINGS = List.of("access key id", "secret key base");

    /** Last words that say of which kind the value is, not what it is. */
    private static final Set<String> QUALIFIERS = Set.of(
            "value",
            "plain",
            "encoded",
            "base64",
            "b64",
            "prod",
            "production",
            "dev",
            "staging",
            "test",
            "local",
            "default",
            "old",
            "new");

    /** Keys that are no credentials: they are public, name a record, or are known by their fingerprint. */
    private static final Set<String> HARMLESS_KEYS = Set.of(
            "gpg",
            "pgp",
            "apt",
            "rpm",
            "authorized",
            "publishable",
            "anon",
            "site",
            "cache",
            "primary",
            "foreign",
            "partition",
            "hash",
            "shard",
            "sort",
            "index",
            "lookup",
            "routing",
            "idempotency",
            "object",
            "project",
            "config");

    /** Words that make a name one of a switch, of a number, or of something public. */
    private static final Set<String> HARMLESS_WORDS = Set.of(
            "public",
            "pub",
            "allow",
            "disable",
            "enable",
            "enabled",
            "expire",
            "force",
            "generate",
            "ignore",
            "no",
            "random",
            "require",
            "required",
            "rotate",
            "skip",
            "use",
            "with",
            "without",
            "count",
            "max",
            "min",
            "num",
            "eos",
            "bos",
            "pad",
            "unk");

    /** Each name of a credential holds one of these, which is soon seen. */
    private static final List<String> ROOTS = List.of("pass", "pw", "secret", "token", "cred", "key", "auth", "pat");

    private SecretNames() {}

    /** Whether a variable of this name, in whatever case, holds a credential rather than something about one. */
    public static boolean standsForCredential(String name) {
        if (!hasRoot(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        List<String> words = words(name);
        while (!words.isEmpty() && QUALIFIERS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        if (words.isEmpty() || words.stream().anyMatch(HARMLESS_WORDS::contains)) {
            return false;
        }
        String last = singular(words.get(words.size() - 1));
        if (SHORT_CREDENTIALS.contains(last)) {
            boolean alone = words.size() == 1;
            return alone ? !NEVER_ALONE.contains(last) : !isHarmlessKey(last, words.get(words.size() - 2));
        }
        String all = String.join(" ", words);
        return CREDENTIALS.stream().anyMatch(last::endsWith)
                || CREDENTIAL_ENDINGS.stream().anyMatch(all::endsWith);
    }

    private static boolean hasRoot(String name) {
        for (String root : ROOTS) {
            if (name.contains(root)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmlessKey(String last, String before) {
        return last.equals("key") && HARMLESS_KEYS.contains(before);
    }

    /** Without numbers, which only tell apart, and without the plural. */
    private static String singular(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        boolean plural = end > 1 && word.charAt(end - 1) == 's' && word.charAt(end - 2) != 's';
        return word.substring(0, plural ? end - 1 : end);
    }

    /** The words of {@code SNAKE_CASE}, {@code kebab-case} and {@code camelCase} in lower case; lone numbers are none. */
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean separator = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            if (separator || beginsWord(name, i)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                if (word.chars().anyMatch(Character::isLetter)) {
                    words.add(word);
                }
                start = separator ? i + 1 : i;
            }
        }
        return words;
    }

    /** Whether a capital letter begins a word: {@code apiKey}, {@code APIKey}. */
    private static boolean beginsWord(String name, int at) {
        if (at == 0 || !Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        boolean nextIsLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isLowerCase(name.charAt(at - 1)) || Character.isUpperCase(name.charAt(at - 1)) && nextIsLower;
    }
}
