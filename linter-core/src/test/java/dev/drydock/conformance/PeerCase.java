package dev.drydock.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A case of a peer: an input, and whether one of the peer's rules reports on it. */
record PeerCase(JsonNode json) {
    /** @throws tools.jackson.core.JacksonException if a field that every case has is missing */
    PeerCase {
        for (String field : new String[] {"id", "source", "rule", "expect"}) {
            json.required(field);
        }
        json.required(json.has("compose") ? "compose" : "dockerfile");
    }

    String id() {
        return text("id");
    }

    /** The linter that the case comes from, or {@code parser}. */
    String peer() {
        return text("source");
    }

    /** The peer's id of the rule; {@code *} is any of its rules. */
    String rule() {
        return text("rule");
    }

    /** Whether the rule must report, rather than be silent. */
    boolean isCatch() {
        return text("expect").equals("catch");
    }

    String fileName() {
        return json.has("compose") ? "compose.yaml" : "Dockerfile";
    }

    String input() {
        return text(json.has("compose") ? "compose" : "dockerfile");
    }

    /** The peer's options; a missing node if there are none. */
    JsonNode config() {
        return json.path("config");
    }

    /** How many findings the rule has, where the peer fixes that. */
    Optional<Integer> count() {
        return json.path("count").isNumber() ? Optional.of(json.get("count").asInt()) : Optional.empty();
    }

    /** On which lines the rule reports, where the peer fixes that. */
    Optional<Set<Integer>> lines() {
        if (!json.path("lines").isArray()) {
            return Optional.empty();
        }
        var lines = new TreeSet<Integer>();
        json.get("lines").forEach(line -> lines.add(line.asInt()));
        return Optional.of(lines);
    }

    private String text(String field) {
        return json.get(field).asString();
    }
}
