package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrappersTest {
    static Stream<Arguments> scripts() {
        return Printed.rows("""
                sudo a b                          => [a b]
                /usr/bin/sudo -E -u root A=b c    => [c]
                sudo -u root -- a -u              => [a -u]
                env A=b C="d e" f                 => [f]
                env -i -u A b                     => [b]
                env                               => [env]
                env -S 'a b'                      => [env -S 'a·b']
                exec a                            => [a]
                exec >a                           => [exec >a]
                command -v a                      => [command -v a]
                command a >b                      => [a >b]
                time nice -n 5 nohup a -n         => [a -n]
                timeout -k 5 10s a b              => [a b]
                gosu app a                        => [a]
                su-exec app:app a                 => [a]
                chroot /mnt a                     => [a]
                a | xargs -r -n 1 b c             => [a] [b c]
                tini -- a                         => [a]
                busybox wget a                    => [wget a]
                sudo $A b                         => [$A b]
                sudo                              => [sudo]
                sh -c 'a && b | c'                => [a] [b] [c]
                bash -lc "a 'b c'"                => [a 'b·c']
                bash -euxo pipefail -c 'a; b'     => [a] [b]
                /bin/sh -e -c 'a'                 => [a]
                sudo -H bash -c 'sudo a'          => [a]
                sh -c "sh -c 'a b'"               => [a b]
                sh -c "a $B"                      => [sh -c "a·$B"]
                sh -c                             => [sh -c]
                sh a.sh -c 'b'                    => [sh a.sh -c 'b']
                sh 'a'                            => [sh 'a']
                su -c 'a b' app                   => [a b]
                su - app -c 'a b'                 => [a b]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void seesWhatRunsInTheEnd(String text, String expected) {
        assertThat(Printed.commands(Printed.script(text).effectiveCommands())).isEqualTo(expected);
    }

    @Test
    void leadsFromAQuotedScriptToTheFile() {
        var text = "sh -c \"a \\\"b\\\" \\\n c\"";
        var command = Printed.script(text).effectiveCommands().get(0);
        assertThat(Printed.command(command)).isEqualTo("[a \"b\" c]");
        assertThat(command.words())
                .extracting(Word::span)
                .containsExactly(new Span(7, 8), new Span(10, 14), new Span(18, 19));
    }

    @Test
    void knowsProgramsByPathAndByName() {
        var command = Printed.script("/usr/bin/apt-get update").commands().get(0);
        assertThat(command.name()).hasValue("/usr/bin/apt-get");
        assertThat(command.is("apt", "apt-get")).isTrue();
        assertThat(command.is("apt")).isFalse();
        assertThat(Printed.script("$A update").commands().get(0).is("apt")).isFalse();
        assertThat(Printed.script("A=b").commands().get(0).is("apt")).isFalse();
    }

    @Test
    void looksThroughNoMoreLayersThanAnyoneWrites() {
        var script = Printed.script("sudo ".repeat(100_000) + "a");
        assertThat(script.effectiveCommands()).hasSize(1);
    }
}
