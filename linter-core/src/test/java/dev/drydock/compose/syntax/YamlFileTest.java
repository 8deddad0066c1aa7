package dev.drydock.compose.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlScalar.Style;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {
    @Test
    void givesEveryKeyAndValueItsPlace() {
        var file = parse("""
                services:
                  web: # the front
                    image: "nginx:1.27"
                    ports:
                    - 80:80
                    - '443:443'

                volumes: {data: , logs: null}
                """);
        assertThat(outline(file))
                .containsExactly(
                        "services",
                        "web",
                        "image",
                        "\"nginx:1.27\"",
                        "ports",
                        "80:80",
                        "'443:443'",
                        "- 80:80\n    - '443:443'",
                        "image: \"nginx:1.27\"\n    ports:\n    - 80:80\n    - '443:443'",
                        "web: # the front\n    image: \"nginx:1.27\"\n    ports:\n    - 80:80\n    - '443:443'",
                        "volumes",
                        "data",
                        "",
                        "logs",
                        "null",
                        "{data: , logs: null}",
                        file.source().content().trim());
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void endsAMappingWithoutBracesAtItsValue() {
        assertThat(outline(parse("[a: b, {c: d}, e: [f] ]"))).contains("a: b", "{c: d}", "e: [f]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"\uFEFFa: b\r\nc: 'd'\r\n", "# 😀\na: b\nc: 'd'\n", "a: b\r\nc: 'd'", "'😀😀': 😀\na: b\nc: 'd'"
            })
    void countsPlacesInUtf16(String text) {
        assertThat(outline(parse(text))).contains("a", "b", "c", "'d'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    text        | STRING
                    yes         | STRING
                    '"12"'      | STRING
                    '!!str 12'  | STRING
                    12          | INT
                    -1_000      | INT
                    0x1F        | INT
                    0755        | INT
                    0o17        | INT
                    08          | FLOAT
                    1.5         | FLOAT
                    -1e3        | FLOAT
                    .inf        | FLOAT
                    1.2.3       | STRING
                    22:22       | STRING
                    -           | STRING
                    2024-01-01  | STRING
                    TRUE        | BOOL
                    ~           | NULL
                    Null        | NULL
                    """)
    void knowsWhatAScalarMeans(String written, Kind kind) {
        assertThat(parse("key: " + (written.equals("-") ? "'-'" : written) + "\n")
                        .root())
                .hasValueSatisfying(
                        root -> assertThat(scalar(root, "key").kind()).isEqualTo(kind));
    }

    @Test
    void keepsStylesTagsAndTexts() {
        var root = root("""
                plain: two
                  lines
                literal: |  # kept
                  a # no comment
                  b

                folded: >-
                  a
                  b
                reset: !reset &x null
                list: &y !override [1, 2]
                """);
        assertThat(scalar(root, "plain").text()).isEqualTo("two lines");
        assertThat(scalar(root, "literal").text()).isEqualTo("a # no comment\nb\n");
        assertThat(scalar(root, "literal").style()).isEqualTo(Style.LITERAL);
        assertThat(scalar(root, "folded").text()).isEqualTo("a b");
        assertThat(scalar(root, "reset").tag()).isEqualTo("!reset");
        assertThat(scalar(root, "reset").isNull()).isTrue();
        assertThat(root.get("list")).hasValueSatisfying(list -> {
            assertThat(list.tag()).isEqualTo("!override");
            assertThat(list.span().length()).isEqualTo("[1, 2]".length());
        });
    }

    @Test
    void endsABlockScalarWithItsLastLine() {
        var file = parse("""
                a: |
                  one

                # after
                b: 1
                """);
        assertThat(outline(file)).contains("|\n  one");
        assertThat(file.comments()).hasSize(1);
    }

    @Test
    void listsCommentsAndNothingElse() {
        var text = """
                # first
                %s: a#b # second
                url: 'x # y'
                anchor: &a#b "#" # third
                block: |  # fourth
                  # inside
                list: [a, # fifth
                  b]
                #last""";
        var file = parse(text.formatted("key"));
        assertThat(file.comments())
                .extracting(comment -> file.source().slice(comment.span()))
                .containsExactly("# first", "# second", "# third", "# fourth", "# fifth", "#last");
        assertThat(file.comments())
                .extracting(YamlComment::ownLine)
                .containsExactly(true, false, false, false, false, true);
    }

    @Test
    void sharesTheNodeOfAnAliasAndKeepsItsOwnPlace() {
        var root = root("a: &x {k: v}\nb: *x\n");
        assertThat(root.get("b").orElseThrow()).isSameAs(root.get("a").orElseThrow());
        assertThat(root.entry("b").orElseThrow().valueSpan()).isEqualTo(new Span(16, 18));
        assertThat(root.entry("b").orElseThrow().span()).isEqualTo(new Span(13, 18));
    }

    @Test
    void resolvesMergeKeysOnlyWhenAsked() {
        var root = root("""
                a: &a {x: 1, y: 1}
                b: &b {y: 2, z: 2, <<: {w: 2}}
                c:
                  z: 3
                  <<: [*a, *b]
                """);
        var merging = (YamlMapping) root.get("c").orElseThrow();
        assertThat(merging.entries()).extracting(YamlEntry::name).containsExactly("z", "<<");
        assertThat(merging.merged().entries())
                .extracting(entry -> entry.name() + "=" + ((YamlScalar) entry.value()).text())
                .containsExactly("z=3", "x=1", "y=1", "w=2");
    }

    @Test
    void listsKeysThatStandTwice() {
        var file = parse("a: 1\nb: {c: 1, d: 2, 'c': 3}\na: 2\n");
        assertThat(file.duplicates())
                .extracting(twice -> twice.first().span().start() + "-"
                        + twice.again().span().start())
                .containsExactly("9-21", "0-29");
        assertThat(scalar((YamlMapping) file.root().orElseThrow(), "a").text()).isEqualTo("2");
    }

    @Test
    void keepsAllDocuments() {
        assertThat(parse("a: 1\n---\nb: 2\n...\n").documents()).hasSize(2);
        assertThat(parse("").documents()).isEmpty();
        assertThat(parse("# nothing\n").comments()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a: b: c         | 1:5 | A `:` may not stand here: the value has begun before; quote the text, or mend the indentation, near `:`
                    'a: 1~b~c: 2'   | 2:1 | A key without its `:`, or a line that is indented too little, near `b`
                    'a:~\tb: 1'     | 2:1 | A tab may not be used for indentation; use spaces
                    'a: "x'         | 1:4 | The quoted text that begins here is never closed
                    'a: [1, 2'      | 1:9 | The list in brackets goes on without a `,` or is never closed with `]`
                    'a: {b: 1~c: 2' | 2:2 | The mapping in braces goes on without a `,` or is never closed with `}`, near `:`
                    a: @x           | 1:4 | A value may not begin with `@`; quote it, near `@x`
                    a: - b          | 1:4 | A `-` may not stand here; put the list on a line of its own, near `-`
                    'a:~ - b~ c: 1' | 3:2 | This line is indented as part of a list but does not begin with `-`, near `c:`
                    'a:~  b: 1~ c: 2' | 3:2 | This does not fit into the mapping that it is indented to; mend the indentation, near `c:`
                    a: "\\q"        | 1:6 | This escape is unknown; write `\\\\` for a backslash, or use single quotes, near `q"`
                    a: *x           | 1:4 | No anchor `&x` stands before this alias
                    a: &x [*x]      | 1:8 | `*x` stands within the value that it is the alias of
                    '? [a]~: b'     | 1:3 | A key must be a single value, not a list
                    'a: \u0001'     | 1:4 | The control character U+0001 may not stand in YAML; remove it, or write it as an escape in double quotes
                    """)
    void tellsWhatIsWrongAndWhere(String text, String place, String message) {
        var file = parse(text.replace('~', '\n'));
        assertThat(file.problems())
                .extracting(problem -> file.source().position(problem.span().start()) + " " + problem.message())
                .containsExactly(place + " " + message);
    }

    @Test
    void keepsWhatStandsBeforeAFault() {
        var root = root("a: 1\nb:\n  c: [x, y\nd: 2\n");
        assertThat(scalar(root, "a").text()).isEqualTo("1");
        assertThat(root.get("b")).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a: [", "&a [", "!x {"})
    void boundsNesting(String opening) {
        var file = parse(opening.repeat(100_000));
        assertThat(file.problems()).isNotEmpty();
        assertThat(file.documents()).hasSize(1);
    }

    @Test
    void boundsWhatAliasesStandFor() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        var file = parse(text.toString());
        assertThat(file.problems())
                .extracting(YamlProblem::message)
                .containsExactly("The aliases of this file stand for more than 200000 values");
    }

    @Test
    void boundsTheNestingThatAliasesAddUpTo() {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertThat(parse(text.toString()).problems())
                .extracting(YamlProblem::message)
                .containsExactly("Aliases nest values more than 200 levels deep");
    }

    @Test
    void readsLargeFilesInLinearTime() {
        var file = parse("key: [" + "value, ".repeat(300_000) + "]\nlong: " + "x".repeat(3_000_000) + "\n");
        assertThat(file.problems()).isEmpty();
    }

    private static YamlFile parse(String text) {
        return YamlFile.parse(SourceText.of("compose.yaml", text));
    }

    private static YamlMapping root(String text) {
        return (YamlMapping) parse(text).root().orElseThrow();
    }

    private static YamlScalar scalar(YamlNode mapping, String key) {
        return (YamlScalar) ((YamlMapping) mapping).get(key).orElseThrow();
    }

    /** The text under each node, children before their parent. */
    private static List<String> outline(YamlFile file) {
        return file.documents().stream()
                .flatMap(YamlFileTest::nodes)
                .map(node -> file.source().slice(node.span()))
                .toList();
    }

    private static Stream<YamlNode> nodes(YamlNode node) {
        Stream<YamlNode> children = Stream.empty();
        if (node instanceof YamlMapping mapping) {
            children = mapping.entries().stream()
                    .flatMap(entry -> Stream.concat(Stream.of(entry.key()), nodes(entry.value())));
        } else if (node instanceof YamlSequence sequence) {
            children = sequence.items().stream().flatMap(YamlFileTest::nodes);
        }
        return Stream.concat(children, Stream.of(node));
    }
}
