package dev.drydock.stack.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.stack.copy.CopyTarget.Kind;
import dev.drydock.stack.copy.CopyTarget.Place;
import dev.drydock.stack.subject.StackTrouble;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTargetTest {
    private static final Map<String, Kind> THERE =
            Map.of("/", Kind.FOLDER, "/d", Kind.FOLDER, "/d/f", Kind.FILE, "/d/sub", Kind.FOLDER);

    /** As `docker compose cp` 2.40 does; `f` is a file and `s` a folder. */
    @ParameterizedTest(name = "{0} to {1} is {3} in {2}")
    @CsvSource({
        "f, /d, /d, f",
        "f, /d/, /d, f",
        "f, /d/., /d, f",
        "f, /d/f, /d, f",
        "f, /d/new, /d, new",
        "f, new, /, new",
        "s, /d, /d, s",
        "s, /new, /, new",
        "s, /new/, /, new",
        "s/., /d, /d, ''",
        "s/., /new, /, new",
        "sub, /d, /d, sub"
    })
    void follows(String from, String to, String folder, String name) throws Exception {
        assertThat(target(from, to)).isEqualTo(new CopyTarget(folder, name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f | /new/     | There is no folder `/new`",
                "f | /no/new   | There is no folder `/no` to copy into",
                "f | /d/f/     | `/d/f` is a file, not a folder",
                "f | /d/f/new  | There is no folder `/d/f` to copy into",
                "s | /d/f      | A folder can't take the place of the file `/d/f`",
                "sub-file | /d | A file can't take the place of the folder `/d/sub`"
            })
    void refuses(String from, String to, String why) {
        assertThatThrownBy(() -> target(from, to)).hasMessage(why);
    }

    private static CopyTarget target(String from, String to) throws StackTrouble {
        var source = CopyPath.of(from, false);
        boolean folder = source.path().startsWith("s") && !source.path().equals("sub-file");
        String name = source.name().equals("sub-file") ? "sub" : source.name();
        return CopyTarget.of(
                name,
                folder,
                source.contents(),
                CopyPath.of("db:" + to, false),
                path -> new Place(path, THERE.getOrDefault(path, Kind.MISSING)));
    }

    @Test
    void readsPathsAsDockerDoes() {
        assertThat(CopyPath.of("db:/a/b/.", false)).isEqualTo(new CopyPath("db", "/a/b", true, true));
        assertThat(CopyPath.of("db:a", false)).isEqualTo(new CopyPath("db", "/a", false, false));
        assertThat(CopyPath.of("db:/", false)).isEqualTo(new CopyPath("db", "/", true, false));
        assertThat(CopyPath.of("./db:a", false).isLocal()).isTrue();
        assertThat(CopyPath.of("/x/db:a", false).isLocal()).isTrue();
        assertThat(CopyPath.of("c:\\x\\", true)).isEqualTo(new CopyPath("", "c:/x", true, false));
        assertThat(CopyPath.of("c:/x", false)).isEqualTo(new CopyPath("c", "/x", false, false));
        assertThat(CopyPath.of(".", false)).isEqualTo(new CopyPath("", ".", true, true));
        assertThat(CopyPath.of("x" + "/".repeat(5000) + "y", false).path()).hasSize(5002);
    }
}
