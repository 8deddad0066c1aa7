package dev.drydock.text;

import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_HOST = 300;

    private static final Pattern HOST = Pattern.compile(
            "(?:L(?:\\.L)*+|\\[[a-fA-F0-9:]++])(?::[0-9]++)?".replace("L", "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"));
    private static final Pattern PATH_PART = Pattern.compile("[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+");
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]++");
    private static final Pattern UPPER = Pattern.compile("[A-Z]");

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

    /** The name as people write it: {@code nginx}, {@code grafana/grafana}, {@code ghcr.io/acme/app}. */
    public String familiarName() {
        if (!host.equals(HUB)) {
            return name();
        }
        boolean official = path.startsWith(OFFICIAL) && path.indexOf('/', OFFICIAL.length()) < 0;
        return official ? path.substring(OFFICIAL.length()) : path;
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
        int at = text.indexOf('@');
        int end = at < 0 ? text.length() : at;
        int colon = text.indexOf(':', text.indexOf('/') + 1);
        return colon >= 0 && colon < end ? colon : end;
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
        return part.equals("localhost")
                || part.contains(".")
                || part.contains(":")
                || UPPER.matcher(part).find();
    }

    private String fault() {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (text.length() == 64 && HEX.matcher(text).matches()) {
            return "64 hex digits are the id of an image, not a name";
        }
        if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
            return "`" + host + "` is no registry host";
        }
        if (path.isEmpty()) {
            return "it has no repository name";
        }
        if (UPPER.matcher(path).find()) {
            return "the repository name must be lower case";
        }
        if (path.length() > LONGEST_PATH) {
            return "the repository name is longer than " + LONGEST_PATH + " characters";
        }
        for (String part : path.split("/", -1)) {
            if (!PATH_PART.matcher(part).matches()) {
                return part.isEmpty()
                        ? "the repository name has an empty part"
                        : "`" + part + "` is no part of a repository name";
            }
        }
        if (text.startsWith(":", nameEnd()) && !TAG.matcher(tag).matches()) {
            return tag.isEmpty() ? "the tag is empty" : "`" + tag + "` is no tag";
        }
        return text.contains("@") ? digestFault() : "";
    }

    private String digestFault() {
        int colon = digest.indexOf(':');
        int length = switch (digest.substring(0, Math.max(0, colon))) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> 0;
        };
        if (length == 0) {
            return "the digest must begin with `sha256:`, `sha384:` or `sha512:`";
        }
        String value = digest.substring(colon + 1);
        return value.length() == length && HEX.matcher(value).matches()
                ? ""
                : "the digest must have " + length + " lower-case hex digits";
    }
}
