package dev.drydock.dockerfile.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a URL, but for its port: the protocol, and the host that it leads to.
 *
 * @param scheme in lower case
 * @param host in lower case; of an IPv6 address with its brackets
 */
public record UrlOrigin(String scheme, String host) {
    /** The text before the path of a URL, which may begin with a tool's word for what it fetches: {@code git+http://}. */
    private static final Pattern URL = Pattern.compile(
            "(?:[a-z]+\\+)?([a-z][a-z0-9]*)://(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+]|[a-z0-9._-]*[a-z0-9])(?![^:/?#,;])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOPBACK =
            Pattern.compile("(?:.*\\.)?localhost|127(?:\\.\\d+){1,3}|0\\.0\\.0\\.0|\\[[0:]*:0*1?]");

    /** Addresses that no one but their own network knows: RFC 1918, RFC 3927, RFC 4193 and RFC 4291. */
    private static final Pattern PRIVATE_ADDRESS = Pattern.compile(
            "(?:10|192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d+)+|\\[f(?:[cd]|e[89ab]).*");

    /** Ends of names that the public name service does not have, by agreement or by custom. */
    private static final List<String> PRIVATE_ENDS =
            List.of(".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".private", ".home.arpa", ".test");

    /** The origin of the URL that a text begins with; empty if it is none, or its host is not written out. */
    public static Optional<UrlOrigin> of(String text) {
        Matcher url = URL.matcher(text);
        return url.lookingAt()
                ? Optional.of(new UrlOrigin(
                        url.group(1).toLowerCase(Locale.ROOT), url.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether it is the machine itself. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether it is a host of the open network: no address and no name that only a private network has. */
    boolean isPublic() {
        boolean named = host.startsWith("[") || host.contains(".");
        return named
                && !isLoopback()
                && !PRIVATE_ADDRESS.matcher(host).matches()
                && PRIVATE_ENDS.stream().noneMatch(host::endsWith);
    }

    @Override
    public String toString() {
        return scheme + "://" + host;
    }
}
