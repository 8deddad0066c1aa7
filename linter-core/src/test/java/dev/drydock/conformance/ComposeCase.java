package dev.drydock.conformance;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadProblem;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.text.MemoryFileTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A case of loading compose files: what the files are, and what must come of them. */
record ComposeCase(JsonNode json) {
    private static final String PROJECT = "/work/proj";

    String id() {
        return json.get("id").asString();
    }

    /** Why the case is not met; empty if it is. */
    String trouble() {
        try {
            return judge(ComposeLoader.load(new MemoryFileTree(texts("files")), request()));
        } catch (RuntimeException broken) { // a defect of ours on one case must not hide the others
            return broken + " at " + broken.getStackTrace()[0];
        }
    }

    private LoadRequest request() {
        JsonNode load =
                json.has("load") ? json.get("load") : tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        List<String> files = strings(load, "files");
        return new LoadRequest(
                PROJECT,
                files.isEmpty() ? List.of("compose.yaml") : files,
                load.path("project_name").asString(""),
                strings(load, "profiles"),
                strings(load, "env_files"),
                strings(load, "services"),
                texts("env"));
    }

    private String judge(LoadOutcome outcome) {
        if (outcome instanceof LoadOutcome.Loaded loaded) {
            return json.has("expect")
                    ? new ModelMatch(PROJECT)
                            .difference(json.get("expect"), loaded.project().tree())
                    : "loads, but must be refused: " + json.get("error").asString();
        }
        String errors = ((LoadOutcome.Refused) outcome)
                .errors().stream().map(LoadProblem::toString).collect(Collectors.joining("; "));
        if (json.has("expect")) {
            return "is refused: " + errors;
        }
        return strings(json, "mentions").stream()
                .filter(mention -> !errors.contains(mention))
                .findFirst()
                .map(mention -> "lacks `" + mention + "`: " + errors)
                .orElse("");
    }

    private Map<String, String> texts(String key) {
        var texts = new HashMap<String, String>();
        json.path(key)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static List<String> strings(JsonNode node, String key) {
        return node.path(key).valueStream().map(JsonNode::asString).toList();
    }
}
