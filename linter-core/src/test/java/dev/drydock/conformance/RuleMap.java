package dev.drydock.conformance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Which rules of ours stand for a rule of a peer: {@code rule-map.json}. */
final class RuleMap {
    private final JsonNode json;
    private final Map<String, Map<String, Set<String>>> rulesByPeer = new TreeMap<>();

    /** @param json rule of ours to peer to list of the peer's ids */
    RuleMap(JsonNode json) {
        this.json = json;
        json.forEachEntry((rule, peers) -> peers.forEachEntry((peer, ids) -> ids.forEach(id -> rulesByPeer
                .computeIfAbsent(peer, first -> new TreeMap<>())
                .computeIfAbsent(id.asString(), first -> new TreeSet<>())
                .add(rule))));
    }

    /** Names of our rules that mean the peer's rule, built or not; for {@code *} those that mean any of its rules. */
    Set<String> rules(String peer, String id) {
        Map<String, Set<String>> byId = rulesByPeer.getOrDefault(peer, Map.of());
        if (!id.equals("*")) {
            return byId.getOrDefault(id, Set.of());
        }
        var all = new TreeSet<String>();
        byId.values().forEach(all::addAll);
        return all;
    }

    /** What a rule of ours stands for, as {@code peer id}. */
    Set<String> meantBy(String rule) {
        var names = new TreeSet<String>();
        json.path(rule).forEachEntry((peer, ids) -> ids.forEach(id -> names.add(peer + " " + id.asString())));
        return names;
    }
}
