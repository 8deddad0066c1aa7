package dev.drydock.compose.load;

import java.util.regex.Pattern;

/** Tells build contexts and files elsewhere from paths. */
final class RemoteContext {
    private static final Pattern REMOTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*|git@.*|github\\.com/.*");

    private RemoteContext() {}

    static boolean is(String named) {
        return REMOTE.matcher(named).matches() || named.startsWith("service:") || named.startsWith("oci://");
    }
}
