package dev.drydock.text;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The name of an image, read by the grammar of the distribution project ({@code reference}) and completed as Docker
 * does: without a host it is {@code docker.io}, and there a path of one part lies in {@code library}. It stands in this
 * package because Dockerfiles and compose files both name images.
 *
 * @param text the reference as written
 * @param host registry, with its port if it has one
 * @param path repository within the registry
 * @param tag without its colon; empty if none is written
 * @param digest with its algorithm; empty if none is written
 */
public record ImageReference(String text, String host, String path, String tag, String digest) {
    private static final String HUB = "docker.io";
    private static final String OLD_HUB = "index.docker.io";
    private static final String OFFICIAL = "library/";

    /** What stands before the familiar name in public mirrors of Docker's registry, the longer ones first. */
    private static final List<String> MIRRORS =
            List.of("public.ecr.aws/docker/library/", "mirror.gcr.io/library/", "mirror.gcr.io/");

    private static final String NEWEST = "latest";
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_TAG = 128;

    /** The reference that {@code text} is, or empty if it is none; then {@link #fault} tells why. */
    public static Optional<ImageReference> parse(String text) {
        ImageReference read = split(text);
        return read.fault().isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** Why {@code text} is no reference, as a clause; empty if it is one. */
    public static Optional<String> fault(String text) {
        return Optional.of(split(text).fault()).filter(fault -> !fault.isEmpty());
    }

    /** The full name of the repository: {@code docker.io/library/nginx}. */
    public String name() {
        return host + "/" + path;
    }

    /** The same with its tag, which is {@code latest} where none is written: {@code docker.io/library/nginx:latest}. */
    public String taggedName() {
        return name() + ":" + (tag.isEmpty() ? NEWEST : tag);
    }

    /** The name as people write it: {@code nginx}, {@code grafana/grafana}, {@code ghcr.io/acme/app}. */
    public String familiarName() {
        if (!host.equals(HUB)) {
            return name();
        }
        boolean official = path.startsWith(OFFICIAL) && path.indexOf('/', OFFICIAL.length()) < 0;
        return official ? path.substring(OFFICIAL.length()) : path;
    }

    /** The name under which the image is known: as {@link #familiarName}, whatever mirror of Docker's registry it is from. */
    public String publicName() {
        String name = familiarName();
        return MIRRORS.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(mirror -> name.substring(mirror.length()))
                .orElse(name);
    }

    /** Where the name stands within {@link #text}. */
    public Span nameSpan() {
        return new Span(0, nameEnd());
    }

    /** Where the tag stands within {@link #text}, without its colon; without a tag the place where one would go. */
    public Span tagSpan() {
        int start = nameEnd() + (tag.isEmpty() ? 0 : 1);
        return new Span(start, start + tag.length());
    }

    /** Where the digest stands within {@link #text}; without one the end. */
    public Span digestSpan() {
        return new Span(text.length() - digest.length(), text.length());
    }

    @Override
    public String toString() {
        return text;
    }

    private int nameEnd() {
        int end = text.length() - (digest.isEmpty() ? 0 : digest.length() + 1);
        return end - (tag.isEmpty() ? 0 : tag.length() + 1);
    }

    private static ImageReference split(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? "" : text.substring(at + 1);
        String rest = at < 0 ? text : text.substring(0, at);
        int slash = rest.indexOf('/');
        boolean hosted = slash >= 0 && isHost(rest.substring(0, slash));
        int colon = rest.indexOf(':', hosted ? slash : 0);
        String name = colon < 0 ? rest : rest.substring(0, colon);
        String host = hosted ? rest.substring(0, slash) : HUB;
        String path = hosted ? name.substring(slash + 1) : name;
        if (host.equals(OLD_HUB)) {
            host = HUB;
        }
        if (host.equals(HUB) && !path.isEmpty() && path.indexOf('/') < 0) {
            path = OFFICIAL + path;
        }
        return new ImageReference(text, host, path, colon < 0 ? "" : rest.substring(colon + 1), digest);
    }

    /** A first part is a host if no repository of the hub could be called so, or if it says localhost. */
    private static boolean isHost(String part) {
        return part.equals("localhost") || part.chars().anyMatch(c -> c == '.' || c == ':' || isUpper(c));
    }

    private String fault() {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.length() == 64 && all(text, ImageReference::isLowerHex)) {
            return "64 hex digits are the id of an image, not a name";
        }
        if (!isHostAndPort(host)) {
            return "`" + host + "` is no registry host";
        }
        if (path.isEmpty()) {
            return "it has no repository name";
        }
        if (path.chars().anyMatch(ImageReference::isUpper)) {
            return "the repository name must be lower case";
        }
        if (path.length() > LONGEST_PATH) {
            return "the repository name is longer than " + LONGEST_PATH + " characters";
        }
        for (String part : path.split("/", -1)) {
            if (!isPathPart(part)) {
                return part.isEmpty()
                        ? "the repository name has an empty part"
                        : "`" + part + "` is no part of a repository name";
            }
        }
        if (!isTag(tag) || tag.isEmpty() && text.charAt(nameEnd() - 1) == ':') {
            return tag.isEmpty() ? "the tag is empty" : "`" + tag + "` is no tag";
        }
        return text.indexOf('@') >= 0 ? digestFault() : "";
    }

    private String digestFault() {
        int length = switch (digest.substring(0, Math.max(0, digest.indexOf(':')))) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> 0;
        };
        if (length == 0) {
            return "the digest must begin with `sha256:`, `sha384:` or `sha512:`";
        }
        String value = digest.substring(digest.indexOf(':') + 1);
        return value.length() == length && all(value, ImageReference::isLowerHex)
                ? ""
                : "the digest must have " + length + " lower-case hex digits";
    }

    private static boolean isHostAndPort(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        String name = end < 0 ? host : host.substring(0, end);
        String port = end < 0 ? "" : host.substring(end);
        boolean portFits = port.isEmpty()
                || port.length() > 1 && port.charAt(0) == ':' && all(port.substring(1), c -> c >= '0' && c <= '9');
        return portFits && (name.startsWith("[") ? isAddress(name) : isHostName(name));
    }

    private static boolean isAddress(String name) {
        return name.length() > 2 && all(name.substring(1, name.length() - 1), c -> isHex(c) || c == ':');
    }

    private static boolean isHostName(String name) {
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !all(label, c -> isLowerOrDigit(c) || isUpper(c) || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** Lower-case letters and digits with one period, one or two underscores or any number of dashes between them. */
    private static boolean isPathPart(String part) {
        int at = 0;
        while (at < part.length() && isLowerOrDigit(part.charAt(at))) {
            while (at < part.length() && isLowerOrDigit(part.charAt(at))) {
                at++;
            }
            if (at == part.length()) {
                return true;
            }
            at = afterSeparator(part, at);
        }
        return false;
    }

    private static int afterSeparator(String part, int at) {
        char separator = part.charAt(at);
        int most = switch (separator) {
            case '.' -> 1;
            case '_' -> 2;
            case '-' -> part.length();
            default -> 0;
        };
        int end = at;
        while (end < part.length() && end - at < most && part.charAt(end) == separator) {
            end++;
        }
        return end;
    }

    private static boolean isTag(String tag) {
        return tag.isEmpty()
                || tag.length() <= LONGEST_TAG
                        && tag.charAt(0) != '.'
                        && tag.charAt(0) != '-'
                        && all(tag, c -> isLowerOrDigit(c) || isUpper(c) || c == '_' || c == '.' || c == '-');
    }

    private static boolean all(String text, IntPredicate accepted) {
        return text.chars().allMatch(accepted);
    }

    private static boolean isLowerOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    private static boolean isHex(int c) {
        return isLowerHex(c) || c >= 'A' && c <= 'F';
    }
}
