package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A port of a container that is published on the host.
 *
 * @param node the item of {@code ports}: a scalar in the short form, a mapping in the long one
 * @param hostIp address on the host; empty means all of them
 * @param published port on the host; missing means a free one
 * @param target port of the container
 * @param protocol {@code tcp} if none is written
 */
public record PortMapping(YamlNode node, Text hostIp, PortRange published, PortRange target, String protocol) {
    private static final Pattern PROTOCOL = Pattern.compile("tcp|udp|sctp", Pattern.CASE_INSENSITIVE);
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int IPV6_GROUPS = 8;

    /** The short form: {@code [[ip:][published]:]target[/protocol]}. */
    public static PortMapping of(Text text) {
        Parts parts = Parts.of(text);
        return new PortMapping(
                text.scalar(),
                parts.hostIp,
                PortRange.of(parts.published),
                PortRange.of(parts.target),
                protocol(parts.protocol));
    }

    /** The long form. */
    static PortMapping of(Section section) {
        return new PortMapping(
                section.mapping(),
                section.textOrMissing("host_ip"),
                PortRange.of(section.textOrMissing("published")),
                PortRange.of(section.textOrMissing("target")),
                protocol(section.textOrMissing("protocol")));
    }

    private static String protocol(Text text) {
        return text.isEmpty() ? "tcp" : text.shown().toLowerCase(Locale.ROOT);
    }

    /** Why a text is no short form, as a clause; what is unknown is let pass. */
    public static Optional<String> fault(Text text) {
        Parts parts = Parts.of(text);
        PortRange target = PortRange.of(parts.target);
        PortRange published = PortRange.of(parts.published);
        if (parts.target.isEmpty()) {
            return Optional.of("it names no container port");
        }
        if (parts.target.isKnown() && target.first() < 1) {
            return Optional.of("`" + parts.target + "` is no container port");
        }
        if (parts.published.isKnown() && !parts.published.isEmpty() && !published.isKnown()) {
            return Optional.of("`" + parts.published + "` is no host port");
        }
        if (target.size() > 1 && published.isKnown() && published.size() != target.size()) {
            return Optional.of("`" + parts.published + "` and `" + parts.target + "` differ in length");
        }
        if (parts.protocol.isKnown()
                && !parts.protocol.isEmpty()
                && !PROTOCOL.matcher(parts.protocol.shown()).matches()) {
            return Optional.of("`" + parts.protocol + "` is no protocol");
        }
        String ip = parts.hostIp.shown();
        if (ip.indexOf(':') >= 0 && !ip.startsWith("[")) {
            return Optional.of("`" + ip + "` is no IP address; one of IPv6 stands in brackets");
        }
        return addressFault(parts.hostIp);
    }

    /** Why a text is no address, as a clause; what is empty or unknown is let pass. */
    static Optional<String> addressFault(Text text) {
        String address = text.shown();
        if (address.startsWith("[") && address.endsWith("]")) {
            address = address.substring(1, address.length() - 1);
        }
        boolean fits =
                text.isEmpty() || !text.isKnown() || IPV4.matcher(address).matches() || isIpv6(address);
        return fits ? Optional.empty() : Optional.of("`" + text + "` is no IP address");
    }

    /** Eight groups; {@code ::} stands once for those that are not written, and an IPv4 address for the last two. */
    private static boolean isIpv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == IPV6_GROUPS;
        }
        String before = address.substring(0, gap);
        String after = address.substring(gap + 2);
        return (before.isEmpty() ? 0 : groups(before)) + (after.isEmpty() ? 0 : groups(after)) < IPV6_GROUPS;
    }

    /** How many groups are written; too many for an address if one of them is none. */
    private static int groups(String text) {
        int lastAt = text.lastIndexOf(':') + 1;
        boolean mixed = IPV4.matcher(text.substring(lastAt)).matches();
        int count = mixed ? 2 : 0;
        String rest = mixed ? text.substring(0, Math.max(0, lastAt - 1)) : text;
        for (String group : rest.isEmpty() ? new String[0] : rest.split(":", -1)) {
            count += IPV6_GROUP.matcher(group).matches() ? 1 : IPV6_GROUPS + 1;
        }
        return count;
    }

    /** The parts of a short form; those that are not there are empty. */
    private record Parts(Text hostIp, Text published, Text target, Text protocol) {
        static Parts of(Text text) {
            String shown = text.shown();
            int slash = shown.lastIndexOf('/');
            int end = slash < 0 ? shown.length() : slash;
            int targetAt = shown.lastIndexOf(':', end) + 1;
            int publishedAt = targetAt == 0 ? 0 : shown.lastIndexOf(':', targetAt - 2) + 1;
            Text published = text.slice(publishedAt, Math.max(publishedAt, targetAt - 1));
            // a variable before the container port may hold an address too
            Text hostIp =
                    publishedAt == 0 && !published.isKnown() ? published : text.slice(0, Math.max(0, publishedAt - 1));
            return new Parts(
                    hostIp,
                    published,
                    text.slice(targetAt, end),
                    text.slice(Math.min(shown.length(), end + 1), shown.length()));
        }
    }

    /** Whether it is written in the long form. */
    public boolean isLong() {
        return node instanceof YamlMapping;
    }
}
