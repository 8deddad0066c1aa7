package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install -y a",
                "apt-get -y install a",
                "apt-get install a -y",
                "apt-get -qqy install a",
                "apt-get -yq install a",
                "apt-get --yes install a",
                "apt-get install --yes=true a",
                "apt-get install \"-y\" a",
                "apt-get -o X=y -y install a"
            })
    void findsAFlagWhereverItStands(String command) {
        var options = command(command).options("-o");
        assertThat(options.has("-y", "--yes")).isTrue();
        assertThat(options.subcommand()).hasValue("install");
        assertThat(options.operands()).extracting(Word::raw).containsExactly("install", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install a", "apt-get install yes", "apt-get install a -- -y", "apt-get -o-y install a",
                "apt-get -o -y install a", "apt-get install --yes-please a", "apt-get - install", "apt-get -q=y install"
            })
    void findsNoFlagWhereThereIsNone(String command) {
        assertThat(command(command).options("-o").has("-y", "--yes")).isFalse();
    }

    @Test
    void readsValuesInTheSameWordAndInTheNext() {
        var options = command("apk add -t.a -t .b -qt .c --virtual=.d --virtual .e --repo http://x.test f")
                .options("-t", "--virtual", "--repo");
        assertThat(options.values("-t", "--virtual")).containsExactly(".a", ".b", ".c", ".d", ".e");
        assertThat(options.value("-t", "--virtual")).hasValue(".e");
        assertThat(options.operands()).extracting(Word::raw).containsExactly("add", "f");
        assertThat(options.has("-q")).isTrue();
    }

    @Test
    void aValueMayBeMissingOrOnlyKnownToTheShell() {
        assertThat(command("a -t").options("-t").value("-t")).isEmpty();
        assertThat(command("a -t").options("-t").has("-t")).isTrue();
        assertThat(command("a -t \"$B\"").options("-t").value("-t")).hasValue("${B}");
    }

    @Test
    void knowsLongOptionsWithOneDash() {
        var options = command("java -version -jar a.jar -Dx=y").options("-jar");
        assertThat(options.has("-version")).isTrue();
        assertThat(options.value("-jar")).hasValue("a.jar");
        assertThat(options.operands()).isEmpty();
    }

    @Test
    void countsAndPointsAtFlags() {
        var options = command("apt-get -qq -q install").options();
        assertThat(options.count("-q")).isEqualTo(3);
        assertThat(options.words("-q")).extracting(Word::raw).containsExactly("-qq", "-q");
    }

    @Test
    void saysWhenTheShellMayAddOptions() {
        assertThat(command("apt-get install $OPTIONS a").options().uncertain()).isTrue();
        assertThat(command("apt-get install \"$PACKAGE\" a=$VERSION '$b'")
                        .options()
                        .uncertain())
                .isFalse();
    }

    @Test
    void asksWhatAWordMeans() {
        var options = command("curl $FLAGS -o \"$FILE\" $MORE")
                .options(
                        Set.of("-o"),
                        word -> word.text().replace("${FLAGS}", "-fk").replace("${FILE}", "a"));
        assertThat(options.has("-k")).isTrue();
        assertThat(options.value("-o")).hasValue("a");
        assertThat(options.uncertain()).isTrue();
        assertThat(command("curl $FLAGS").options(Set.of(), word -> "-f").uncertain())
                .isFalse();
    }

    @Test
    void aFlagMayBeAskedForWithoutMore() {
        assertThat(command("npm install --global x@1").hasFlag("-g", "--global"))
                .isTrue();
        assertThat(command("useradd -lu 70000 app").hasFlag("-l", "--no-log-init"))
                .isTrue();
        assertThat(command("curl -fsSL https://a.test").hasFlag("-L")).isTrue();
        assertThat(command("curl -#L https://a.test").hasFlag("-L")).isTrue();
        assertThat(command("pip install --no-cache-dir -r requirements.txt").hasFlag("--no-cache-dir"))
                .isTrue();
    }

    private static Command command(String text) {
        return Printed.script(text).commands().get(0);
    }
}
