package dev.drydock.image.dockerfile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What EXPOSE says, as an image holds it: {@code 8000-8001} is {@code 8000/tcp} and {@code 8001/tcp}. */
final class Ports {
    private static final int HIGHEST = 65_535;
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp|sctp))?");

    private Ports() {}

    static List<String> of(String written) throws NotOurs {
        Matcher ports = PORTS.matcher(written.toLowerCase(Locale.ROOT));
        if (!ports.matches()) {
            throw new NotOurs("`" + written + "` is no port");
        }
        int first = Integer.parseInt(ports.group(1));
        int last = ports.group(2) == null ? first : Integer.parseInt(ports.group(2));
        if (last < first || last > HIGHEST) {
            throw new NotOurs("`" + written + "` is no range of ports");
        }
        String protocol = ports.group(3) == null ? "tcp" : ports.group(3);
        return IntStream.rangeClosed(first, last)
                .mapToObj(port -> port + "/" + protocol)
                .toList();
    }
}
