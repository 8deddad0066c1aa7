package dev.drydock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.BuiltInRules;
import dev.drydock.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the pages that are written from rules and goals with those checked in; {@code -Ddocs.rewrite} writes them. */
class GeneratedPagesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("docs.root", "..")).normalize();
    private static final boolean REWRITE =
            !System.getProperty("docs.rewrite", "false").equals("false");
    private static final List<RuleInfo> RULES = BuiltInRules.all();

    @Test
    void pagesSayWhatTheRulesAndGoalsSay() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        RULES.forEach(rule -> pages.put("docs/rules/" + rule.name() + ".md", RulePage.of(rule)));
        pages.put("docs/rules/README.md", RuleTable.index(RULES));
        pages.put("docs/goals.md", GoalPages.render());
        pages.put("docs/drydock.schema.json", ConfigSchema.render(RULES));
        pages.put("README.md", between(read("README.md"), "rules", RuleTable.readme(RULES)));
        for (var page : pages.entrySet()) {
            Path file = ROOT.resolve(page.getKey());
            if (REWRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            } else {
                assertThat(file)
                        .as("run: mvn -pl docs -am verify -Ddocs.rewrite")
                        .exists();
                assertThat(read(page.getKey())).as(page.getKey()).isEqualTo(page.getValue());
            }
        }
    }

    @Test
    void noPageIsLeftOfARuleThatIsGone() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            RULES.stream().map(rule -> rule.name() + ".md").collect(Collectors.toList()));
        }
    }

    private static String read(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** The text with what stands between the two marks of a name replaced. */
    private static String between(String text, String name, String content) {
        String begin = "<!-- " + name + ":begin -->\n";
        int start = text.indexOf(begin);
        int end = text.indexOf("<!-- " + name + ":end -->");
        assertThat(start).as("README.md has the mark " + begin.strip()).isNotNegative();
        return text.substring(0, start + begin.length()) + content + text.substring(end);
    }
}
