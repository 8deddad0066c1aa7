package dev.drydock.compose.service;

import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host that a text names, in a URL or with a port.
 *
 * @param place host and port as they stand in the text
 * @param scheme of the URL, in lower case and without what follows a {@code +}; empty if it is none
 * @param port of the URL's scheme if the text names none; empty if that is not known
 */
public record Endpoint(Text place, String scheme, String host, OptionalInt port) {
    private static final String HOST = "[A-Za-z0-9_][A-Za-z0-9_.-]*+";
    private static final String UNKNOWN = String.valueOf(Template.UNKNOWN);
    /** Ends a host that no further part follows, be it one that is not known. */
    private static final String END = "(?![A-Za-z0-9_.@" + UNKNOWN + "-])";

    private static final Pattern ENDPOINT =
            Pattern.compile("(?<![A-Za-z0-9+.-])([A-Za-z][A-Za-z0-9+.-]*+)://(?:[^\\s/@,]*@)?(" + HOST
                    + "(?::(\\d{1,5}))?)" + END + "(?!:)|(?<![A-Za-z0-9_.:/$" + UNKNOWN + "-])(" + HOST + ":(\\d{1,5}))"
                    + END
                    + "(?!:)");

    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("amqp", 5672),
            Map.entry("http", 80),
            Map.entry("https", 443),
            Map.entry("mariadb", 3306),
            Map.entry("mongodb", 27017),
            Map.entry("mysql", 3306),
            Map.entry("nats", 4222),
            Map.entry("postgres", 5432),
            Map.entry("postgresql", 5432),
            Map.entry("redis", 6379),
            Map.entry("sqlserver", 1433));

    /** The endpoints in a text, in order; what is partly unknown is none. */
    public static List<Endpoint> in(Text text) {
        var found = new ArrayList<Endpoint>();
        Matcher match = ENDPOINT.matcher(text.shown());
        while (match.find()) {
            boolean url = match.group(1) != null;
            int group = url ? 2 : 4;
            String digits = url ? match.group(3) : match.group(5);
            String place = match.group(group);
            found.add(new Endpoint(
                    text.slice(match.start(group), match.end(group)),
                    url ? scheme(match.group(1)) : "",
                    digits == null ? place : place.substring(0, place.length() - digits.length() - 1),
                    url ? port(digits, scheme(match.group(1))) : port(digits, "")));
        }
        return found;
    }

    private static String scheme(String written) {
        return written.toLowerCase(Locale.ROOT).split("\\+", 2)[0];
    }

    private static OptionalInt port(@Nullable String digits, String scheme) {
        if (digits != null) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        return PORTS.containsKey(scheme) ? OptionalInt.of(PORTS.get(scheme)) : OptionalInt.empty();
    }

    /** Whether the host is the very container that reads the text. */
    public boolean isLocal() {
        return isLocal(host);
    }

    /** Whether a host is the very container that names it. */
    public static boolean isLocal(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1");
    }
}
