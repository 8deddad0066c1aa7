package dev.drydock.dockerfile.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreFileTest {
    private static IgnoreFile parse(String text) {
        return IgnoreFile.parse(SourceText.of(".dockerignore", text));
    }

    /** What BuildKit answered for the same pattern and path. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "target,           target,              true",
        "target,           target/app.jar,      true",
        "target,           web/target,          false",
        "target,           targets,             false",
        "/target,          target,              true",
        "target/,          target/x/y,          true",
        "./target,         target,              true",
        "a/../target/.,    target,              true",
        "../target,        target,              false",
        "/../target,       target,              true",
        "*,                a,                   true",
        "*,                a/b,                 true",
        "*/b,              a/b/c,               true",
        "*/b,              x/a/b,               false",
        "*.md,             README.md,           true",
        "*.md,             docs/README.md,      false",
        "**/*.md,          README.md,           true",
        "**/*.md,          a/b/README.md,       true",
        "**/*.md,          README.mdx,          false",
        "**,               a/b,                 true",
        "**/node_modules,  node_modules/x,      true",
        "**/node_modules,  a/node_modules/x,    true",
        "**/node_modules,  my_node_modules,     false",
        "**cache,          mycache,             true",
        "**cache,          a/mycache/x,         true",
        "**.pyc,           a/b.pyc,             true",
        "docs/**,          docs,                false",
        "docs/**,          docs/a,              true",
        "docs**,           docsets,             true",
        "docs/**/*.txt,    docs/a.txt,          true",
        "docs/**/*.txt,    docs/a/b/c.txt,      true",
        "docs/**/*.txt,    docs/a.txt.gz,       false",
        "a/**/b/**/c,      a/b/c,               true",
        "a/**/b/**/c,      a/x/b/y/z/c,         true",
        "a**b,             a/x/b,               true",
        "a**b,             axb,                 false",
        "temp?,            temp1,               true",
        "temp?,            temp,                false",
        "temp?,            temp/,               false",
        "[a-c].txt,        b.txt,               true",
        "[^a-c].txt,       b.txt,               false",
        "[^a-c].txt,       x.txt,               true",
        "[!a].txt,         '!.txt',             true",
        "\\!odd,           '!odd',              true",
        "\\*,              *,                   true",
        "\\*,              a,                   false",
        "a+(b).txt,        a+(b).txt,           true",
        "*+(b).txt,        a+(b).txt,           true",
        "*.c++,            a.c++,               true",
        "{{name}}/*,       {{name}}/a,          true",
        "file\\d,          file7,               true",
        "file\\d,          filed,               false",
        "a|b*,             xyz,                 false",
        "a|b*,             xbc,                 true",
        "Dockerfile,       dockerfile,          false",
        ".,                a,                   false",
        "/,                a,                   false",
        "caf\u00e9*,       caf\u00e9.txt,       true",
    })
    void matchesAsDockerDoes(String pattern, String path, boolean ignored) {
        IgnoreFile file = parse(pattern + "\n");
        assertThat(file.malformed()).isEmpty();
        assertThat(file.ignores(path)).isEqualTo(ignored);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "* !src,                   src,           false",
        "* !src,                   src/a/b,       false",
        "* !src,                   other,         true",
        "* !src/main,              src,           true",
        "* !src/main,              src/main/a,    false",
        "* !src src/*.log,         src/a.log,     true",
        "* !src src/*.log,         src/a.java,    false",
        "!src *,                   src,           true",
        "*.md !README.md,          README.md,     false",
        "*.md !README*.md README-secret.md, README-secret.md, true",
        "*.md README-secret.md !README*.md, README-secret.md, false",
        "a !a/b a/b/c,             a/b/c,         true",
        "a !a/b a/b/c,             a/b/d,         false",
        "** !**/*.txt,             a/b.txt,       false",
        "** !**/*.txt,             a/b.doc,       true",
    })
    void countsPatternsInTheirOrder(String patterns, String path, boolean ignored) {
        assertThat(parse(patterns.replace(' ', '\n')).ignores(path)).isEqualTo(ignored);
    }

    /** An exception that brings a folder's content back survives the same pattern again, as Docker asks it only once. */
    @Test
    void asksAPatternAboutAFolderOnlyWhileItMatters() {
        IgnoreFile file = parse("foo\n!foo/bar\nfoo\n");
        assertThat(file.ignores("foo/bar")).isFalse();
        assertThat(file.ignores("foo/baz")).isTrue();
    }

    @Test
    void namesThePatternThatDecides() {
        IgnoreFile file = parse("*.log\n!keep.log\n*.log\n");
        assertThat(file.decisive("a.log")).contains(file.patterns().get(0));
        assertThat(file.decisive("keep.log")).contains(file.patterns().get(2));
        assertThat(file.decisive("a.txt")).isEmpty();
        assertThat(file.decisive("")).isEmpty();
    }

    @Test
    void keepsEveryPatternsPlace() {
        String text =
                "\uFEFF# build output\r\n\r\n  target/ \r\n !  /src/./main/ \t\r\n# end\n #not a comment\n\u00A0x";
        IgnoreFile file = parse(text);
        assertThat(file.patterns())
                .extracting(Object::toString)
                .containsExactly("target", "!src/main", "#not a comment", "x");
        assertThat(file.patterns())
                .extracting(pattern -> file.source().slice(pattern.span()))
                .containsExactly("target/", "!  /src/./main/", "#not a comment", "x");
        assertThat(file.patterns())
                .extracting(pattern ->
                        file.source().position(pattern.span().start()).toString())
                .containsExactly("3:3", "4:2", "6:2", "7:2");
    }

    @Test
    void readsAFirstLineBehindAByteOrderMark() {
        assertThat(parse("\uFEFF# comment").patterns()).isEmpty();
        assertThat(parse("\uFEFFtarget").ignores("target")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"!", "!/", "a[", "a[]", "[a-]", "ends\\", "bin\\yes", "[z-a]x", "caf\\\u00e9"})
    void reportsWhatDockerRefuses(String pattern) {
        IgnoreFile file = parse("target\n " + pattern + "\n*.md");
        assertThat(file.patterns()).extracting(IgnorePattern::text).containsExactly("target", "*.md");
        assertThat(file.malformed()).hasSize(1);
        assertThat(file.source().slice(file.malformed().get(0).span())).isEqualTo(pattern);
        assertThat(file.malformed().get(0).reason()).isNotBlank();
    }

    @Test
    void refusesLinesThatDockerFindsTooLong() {
        assertThat(parse("a".repeat(70_000)).malformed()).hasSize(1);
        assertThat(parse("#" + "a".repeat(70_000)).malformed()).isEmpty();
    }

    @Test
    @Timeout(10)
    void staysQuickOnManyStars() {
        IgnoreFile file = parse("a*".repeat(50) + "b\n" + "**/a".repeat(50) + "x*y\n");
        assertThat(file.ignores("a".repeat(300))).isFalse();
        assertThat(file.ignores("a/".repeat(100) + "a")).isFalse();
    }

    @Test
    @Timeout(10)
    void readsALargeFileInOneGo() {
        IgnoreFile file = parse("**/*.log\n!keep/some.log\n".repeat(50_000));
        assertThat(file.patterns()).hasSize(100_000);
        assertThat(file.ignores("a.log")).isTrue();
    }
}
