package dev.drydock.dockerfile.shell;

import dev.drydock.dockerfile.syntax.*;
import dev.drydock.text.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.treesitter.*;
import tools.jackson.databind.json.JsonMapper;

class TreeSitterAgreementTest {
    @Test
    void explore() throws Exception {
        var mapper = new JsonMapper();
        var files = new ArrayList<String>();
        for (var f : List.of(
                "corpus/awesome-compose.jsonl",
                "conformance/hadolint.jsonl",
                "conformance/sonar.jsonl",
                "conformance/buildkit.jsonl",
                "conformance/parser.jsonl")) {
            for (var line : Files.readAllLines(Path.of("/work/shared", f))) {
                var node = mapper.readTree(line);
                if (node.has("dockerfile")) files.add(node.get("dockerfile").asString());
                else if (node.get("path").asString().contains("Dockerfile"))
                    files.add(node.get("text").asString());
            }
        }
        var texts = new LinkedHashSet<String>();
        for (var f : files) {
            var source = SourceText.of("Dockerfile", f);
            for (var i : DockerfileParser.parse(source).instructions()) {
                if (i instanceof Run run && run.command() instanceof CommandLine.ShellForm shell) {
                    var t = new StringBuilder(shell.script().text());
                    for (var h : run.statement().heredocs()) {
                        if (shell.script().text().strip().startsWith("<<")) texts.add(source.slice(h.body()));
                        else t.append("\n").append(source.slice(h.body())).append(source.slice(h.terminator()));
                    }
                    texts.add(t.toString());
                }
            }
        }
        int same = 0, tsError = 0, uncertain = 0, diff = 0;
        var parser = new TSParser();
        parser.setLanguage(new TreeSitterBash());
        for (var t : texts) {
            var script = Script.read(MappedText.of(t, 0));
            var bytes = t.getBytes(StandardCharsets.UTF_8);
            var root = parser.parseString(null, t).getRootNode();
            var ours = script.commands().stream()
                    .filter(c -> !c.words().isEmpty())
                    .map(c -> {
                        var s = new StringJoiner(" ");
                        c.words().forEach(w -> s.add(w.raw()));
                        return s.toString().replaceAll("\\s+", " ");
                    })
                    .toList();
            var theirs = new ArrayList<String>();
            walk(root, bytes, theirs);
            if (root.hasError()) {
                tsError++;
                System.out.println("TSERROR " + t + "\n   certain=" + script.certain() + " " + ours);
                continue;
            }
            if (!script.certain()) {
                uncertain++;
                System.out.println("UNCERTAIN at " + script.uncertainFrom() + ": " + t);
                continue;
            }
            if (ours.equals(theirs)) same++;
            else {
                diff++;
                System.out.println("DIFF " + t + "\n  ours   " + ours + "\n  theirs " + theirs);
            }
        }
        System.out.println("same " + same + " diff " + diff + " tsError " + tsError + " uncertain " + uncertain);
    }

    void walk(TSNode n, byte[] b, List<String> out) {
        switch (n.getType()) {
            case "command" -> {
                var s = new StringJoiner(" ");
                for (int i = 0; i < n.getChildCount(); i++) {
                    var f = n.getFieldNameForChild(i);
                    if ("name".equals(f) || "argument".equals(f)) s.add(text(n.getChild(i), b));
                }
                if (s.length() > 0) out.add(s.toString().replaceAll("\\s+", " "));
            }
            case "declaration_command", "unset_command" -> out.add(text(n, b).replaceAll("\\s+", " "));
            case "test_command" -> {
                if (text(n, b).startsWith("[ ")) out.add(text(n, b).replaceAll("\\s+", " "));
            }
            default -> {}
        }
        for (int i = 0; i < n.getChildCount(); i++) walk(n.getChild(i), b, out);
    }

    String text(TSNode n, byte[] b) {
        return new String(b, n.getStartByte(), n.getEndByte() - n.getStartByte(), StandardCharsets.UTF_8);
    }
}
