package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {
    static Stream<Arguments> scripts() {
        return Printed.rows("""
                =>
                # only a comment                     =>
                make                                 => [make]
                apt-get update && apt-get install -y curl => [apt-get update] && [apt-get install -y curl]
                a || b; c & d                        => [a] || [b] ; [c] & [d]
                a;                                   => [a] ;
                a&&b||c                              => [a] && [b] || [c]
                a &&¶¶  b                            => [a] && [b]
                a¶¶# why¶b # how                     => [a] ¶ [b]
                a #b¶c#d                             => [a] ¶ [c#d]
                a \\¶ b                              => [a b]
                a\\¶b                                => [a\\¶b]
                curl -fsSL $URL | sh                 => ([curl -fsSL $URL] | [sh])
                a | b | c && d                       => ([a] | [b] | [c]) && [d]
                a |& b                               => ([a] |& [b])
                a |¶ b                               => ([a] | [b])
                ! a                                  => (! [a])
                ! a | b                              => (! [a] | [b])
                A=1 B="x y" c d                      => [A=1 B="x·y" c d]
                A=                                   => [A=]
                A+=b                                 => [A=b]
                A[1]=b A["x[1]"]=c                   => [A=b A=c]
                a b=c                                => [a b=c]
                A=(b "c d" $e) f                     => [A=(b·"c·d"·$e) f]
                declare -a A=(b c)                   => [declare -a A=(b·c)]
                1A=b                                 => [1A=b]
                a >b 2>&1 <c >>d                     => [a >b 2>&1 <c >>d]
                >a b c                               => [b c >a]
                a &>b &>>c >|d <>e {fd}>f 3<&-       => [a &>b &>>c >|d <>e {fd}>f 3<&-]
                a <<<"b c"                           => [a <<<"b·c"]
                a2>b                                 => [a2 >b]
                a '2'>b                              => [a '2' >b]
                (a; b) > c                           => subshell{[a] ; [b]}>c
                (a) && ( (b) )                       => subshell{[a]} && subshell{subshell{[b]}}
                ((a); b)                             => subshell{subshell{[a]} ; [b]}
                { a; b; } | c                        => (group{[a] ; [b] ;} | [c])
                {a,b} {} } {                         => [{a,b} {} } {]
                if a; then b; fi                     => if{[a] ;}{[b] ;}
                if a; then b; elif c; then d; else e; fi >f => if{[a] ;}{[b] ;}{[c] ;}{[d] ;}{[e] ;}>f
                for i in a "$b" c*; do d $i; done    => for<i><a><"$b"><c*>{[d $i] ;}
                for i; do a; done                    => for<i>{[a] ;}
                for i¶do a¶done                      => for<i>{[a] ¶}
                for ((i=0; i<3; i++)); do a; done    => for<((i=0;·i<3;·i++))>{[a] ;}
                while a; do b; done < c              => while{[a] ;}{[b] ;}<c
                until a; do b; done & c              => until{[a] ;}{[b] ;} & [c]
                case $a in b) c;; (d|e*) f;; *) g; esac => case<$a><b><d><e*><*>{[c]}{[f]}{[g] ;}
                case $a in¶ b)¶  c¶  ;;¶esac         => case<$a><b>{[c] ¶}
                case a in esac                       => case<a>
                case a in b) ;; c) d ;& e) ;;& esac  => case<a><b><c><e>{}{[d]}{}
                f() { a; }                           => function<f>{group{[a] ;}}
                f ()¶(a)                             => function<f>{subshell{[a]}}
                function f { a; }; f                 => function<f>{group{[a] ;}} ; [f]
                function f() { a; }                  => function<f>{group{[a] ;}}
                [[ -f a && ( $b == c* || d < e ) ]]  => test<-f><a><$b><==><c*><d><e>
                [[ $a =~ ^(b|c)$ ]] && d             => test<$a><=~><^(b|c)$> && [d]
                [ -f a ] || b                        => [[ -f a ]] || [b]
                ((a + 1)) && b                       => arithmetic<((a·+·1))> && [b]
                select a in b c; do d; done          => select<a><b><c>{[d] ;}
                echo if then fi                      => [echo if then fi]
                'if' a                               => ['if' a]
                \\if a                               => [\\if a]
                a "b; c" 'd && e' f\\;g              => [a "b;·c" 'd·&&·e' f\\;g]
                a $(b | c) `d`                       => [a $(b·|·c) `d`]
                a $(case b in c) d;; esac) e         => [a $(case·b·in·c)·d;;·esac) e]
                a $(b # not the end: )¶)             => [a $(b·#·not·the·end:·)¶)]
                a $((1 + (2 * 3))) $((b) | c)        => [a $((1·+·(2·*·3))) $((b)·|·c)]
                a <(b) >(c) d                        => [a <(b) >(c) d]
                a ${b:-c d} ${#e} ${f[@]} ${g%%"}"}  => [a ${b:-c·d} ${#e} ${f[@]} ${g%%"}"}]
                a "${b:-"c"}" "${d:-'}"              => [a "${b:-"c"}" "${d:-'}"]
                rm !(a|b) @(c) d                     => [rm !(a|b) @(c) d]
                a =b c=                              => [a =b c=]
                cat <<E > f && a¶b $c¶E¶d            => [cat <<b·$c¶ >f] && [a] ¶ [d]
                cat <<'E'; a¶$(b "¶E                 => [cat <<$(b·"¶] ; [a] ¶
                cat <<-E¶\tb¶\tE¶c                   => [cat <<-\tb¶] ¶ [c]
                cat <<A <<B¶a¶A¶b¶B¶c                => [cat <<a¶ <<b¶] ¶ [c]
                cat <<E¶E¶a                          => [cat <<] ¶ [a]
                (cat <<E¶a¶E¶)                       => subshell{[cat <<a¶] ¶}
                a␍¶b␍                              => [a] ¶ [b]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void readsTheGrammar(String text, String expected) {
        var script = Printed.script(text);
        assertThat(Printed.list(script.body())).isEqualTo(expected);
        assertThat(script.certain()).isTrue();
    }

    @Test
    void findsCommandsAtAnyDepthInTheOrderOfTheText() {
        var script = Printed.script("a $(b `c`) | (d) && if e; then f <(g) > \"$(h)\"; fi; X=$(i) j <<E\n$(k)\nE\nl");
        assertThat(script.commands().stream().flatMap(command -> command.name().stream()))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "j", "i", "k", "l");
        assertThat(script.commands().stream().filter(Command::substituted).flatMap(command -> command.name().stream()))
                .containsExactly("b", "c", "g", "h", "i", "k");
    }

    @Test
    void findsPipelinesAtAnyDepth() {
        var script = Printed.script("a | b; x=$(c | d); ! e; (f | g) | h");
        assertThat(script.pipelines())
                .extracting(pipeline -> pipeline.stages().size())
                .containsExactly(2, 2, 2, 2);
        assertThat(script.pipelines()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    }

    @Test
    void findsWordsWhereverTheyStand() {
        var script = Printed.script("A=b c >d; for e in f; do g \"$(h)\"; done");
        assertThat(script.words()).extracting(Word::raw).containsExactly("b", "c", "d", "e", "f", "g", "\"$(h)\"", "h");
    }

    @Test
    void tellsWhetherEachStatementNeedsTheOneBefore() {
        assertThat(Printed.script("a && b | c && d;").body().isConjunction()).isTrue();
        assertThat(Printed.script("a").body().isConjunction()).isTrue();
        assertThat(Printed.script("a && b || c").body().isConjunction()).isFalse();
        assertThat(Printed.script("a; b").body().isConjunction()).isFalse();
    }

    @Test
    void keepsCommentsApart() {
        var text = "a # b \"\nc # d";
        assertThat(Printed.script(text).comments()).containsExactly(new Span(2, 7), new Span(10, 13));
    }

    @Test
    void leadsEverySpanToTheFile() {
        var source = "RUN apt-get \\\n  # why\n  install -y \\\n  cu\\\nrl | tee x";
        var text = MappedText.builder()
                .append(source, 4, 12)
                .append(source, 22, 35)
                .append(source, 37, 41)
                .append(source, 43, source.length())
                .build();
        var script = Script.read(text);
        var command = script.commands().get(0);
        assertThat(text.text()).isEqualTo("apt-get   install -y   curl | tee x");
        assertThat(command.span()).isEqualTo(new Span(4, source.indexOf(" | tee")));
        assertThat(command.words().get(1).span()).isEqualTo(span(source, "install"));
        assertThat(command.words().get(3).span()).isEqualTo(span(source, "cu\\\nrl"));
        assertThat(command.words().get(3).literal()).hasValue("curl");
        assertThat(script.pipelines().get(0).pipes().get(0).span()).isEqualTo(span(source, "|"));
        assertThat(script.body().span()).isEqualTo(new Span(4, source.length()));
    }

    @Test
    void readsAPartOfAText() {
        var script = Script.read(MappedText.of("CMD a 'b' c", 10), 4, 9);
        assertThat(Printed.list(script.body())).isEqualTo("[a 'b']");
        assertThat(script.body().span()).isEqualTo(new Span(14, 19));
    }

    @Test
    void leadsFromBackquotesToTheFile() {
        var text = "a `b \\`c\\`` d";
        var commands = Printed.script(text).commands();
        assertThat(commands)
                .extracting(Command::span)
                .containsExactly(new Span(0, 13), new Span(3, 10), new Span(7, 8));
    }

    @Test
    void aCommandWithoutAShellIsAScriptOfOne() {
        var source = "[\"sh\", \"-c\", \"a && \\\"b c\\\"\"]";
        var text = MappedText.builder()
                .append(source, 14, 19)
                .append(source, 20, 24)
                .append(source, 25, 26)
                .build();
        var script = Script.exec(
                List.of(MappedText.of("sh", 2), MappedText.of("-c", 8), text), new Span(0, source.length()));
        assertThat(script.commands()).hasSize(1);
        assertThat(script.commands().get(0).arguments().get(1).literal()).hasValue("a && \"b c\"");
        assertThat(Printed.commands(script.effectiveCommands())).isEqualTo("[a] [\"b·c\"]");
        assertThat(script.effectiveCommands().get(1).span()).isEqualTo(new Span(20, 26));
    }

    @Test
    void nothingIsExpandedWithoutAShell() {
        var script = Script.exec(List.of(MappedText.of("echo", 2), MappedText.of("$A ~ {b,c}", 10)), new Span(0, 30));
        assertThat(script.commands().get(0).arguments().get(0).literal()).hasValue("$A ~ {b,c}");
    }

    private static Span span(String source, String part) {
        int start = source.indexOf(part);
        return new Span(start, start + part.length());
    }
}
