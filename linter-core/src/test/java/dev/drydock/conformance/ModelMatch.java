package dev.drydock.conformance;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a part of a canonical model, as the cases write it, with a loaded one. */
record ModelMatch(String project) {
    /** The first difference, with its path; empty if there is none. */
    String difference(JsonNode expected, YamlNode actual) {
        return difference("", expected, actual);
    }

    private String difference(String path, JsonNode expected, @Nullable YamlNode actual) {
        if (expected.isNull() || expected.isObject() && expected.isEmpty()) {
            boolean empty = isNothing(actual)
                    || expected.isObject()
                    || actual instanceof YamlMapping mapping
                            && mapping.entries().isEmpty();
            return empty ? "" : path + " must be nothing, not " + shown(actual);
        }
        if (expected.has("$absent")) {
            return isAbsent(actual) ? "" : path + " must be absent, not " + shown(actual);
        }
        if (expected.has("$set")) {
            return sets(path, expected.get("$set"), actual);
        }
        if (expected.isObject()) {
            return mappings(path, expected, actual);
        }
        return expected.isArray() ? lists(path, expected, actual) : scalars(path, expected, actual);
    }

    private String mappings(String path, JsonNode expected, @Nullable YamlNode actual) {
        if (!(actual instanceof YamlMapping mapping)) {
            return path + " must be a mapping, not " + shown(actual);
        }
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            String difference = entry.getKey().equals("$keys")
                    ? keys(path, entry.getValue(), mapping)
                    : difference(
                            path + "." + entry.getKey(),
                            entry.getValue(),
                            mapping.get(entry.getKey()).orElse(null));
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }

    private static String keys(String path, JsonNode expected, YamlMapping mapping) {
        List<String> names =
                mapping.entries().stream().map(YamlEntry::name).sorted().toList();
        List<String> wanted =
                expected.valueStream().map(JsonNode::asString).sorted().toList();
        return names.equals(wanted) ? "" : path + " must have the keys " + wanted + ", not " + names;
    }

    private String lists(String path, JsonNode expected, @Nullable YamlNode actual) {
        if (!(actual instanceof YamlSequence list) || list.items().size() != expected.size()) {
            return path + " must be " + expected + ", not " + shown(actual);
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = difference(
                    path + "[" + i + "]", expected.get(i), list.items().get(i));
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }

    private String sets(String path, JsonNode expected, @Nullable YamlNode actual) {
        var left = new ArrayList<>(actual instanceof YamlSequence list ? list.items() : List.of());
        boolean all = expected.valueStream()
                .allMatch(member -> left.stream()
                        .filter(item -> difference("", member, item).isEmpty())
                        .findFirst()
                        .map(left::remove)
                        .orElse(false));
        return all && left.isEmpty() ? "" : path + " must hold " + expected + ", not " + shown(actual);
    }

    private String scalars(String path, JsonNode expected, @Nullable YamlNode actual) {
        String wanted = expected.asString()
                .replace("<project>", project)
                .replace("<parent>", project.substring(0, project.lastIndexOf('/')));
        return actual instanceof YamlScalar scalar && !scalar.isNull() && same(wanted, scalar.text())
                ? ""
                : path + " must be `" + wanted + "`, not " + shown(actual);
    }

    private static boolean same(String wanted, String text) {
        return wanted.equals(text)
                || isNumber(wanted) && isNumber(text) && Double.valueOf(wanted).equals(Double.valueOf(text));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?(e[+-]?\\d+)?");
    }

    private static boolean isNothing(@Nullable YamlNode node) {
        return node == null || node instanceof YamlScalar scalar && scalar.isNull();
    }

    private static boolean isAbsent(@Nullable YamlNode node) {
        return isNothing(node)
                || node instanceof YamlScalar scalar
                        && (scalar.text().isEmpty() || scalar.text().equals("false"))
                || node instanceof YamlMapping mapping && mapping.entries().isEmpty()
                || node instanceof YamlSequence list && list.items().isEmpty();
    }

    private static String shown(@Nullable YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + ": " + shown(entry.value()))
                    .toList()
                    .toString();
        }
        if (node instanceof YamlSequence list) {
            return list.items().stream().map(ModelMatch::shown).toList().toString();
        }
        return node instanceof YamlScalar scalar ? "`" + scalar.text() + "`" : "nothing";
    }
}
