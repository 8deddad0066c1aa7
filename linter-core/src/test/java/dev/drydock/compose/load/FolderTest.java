package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderTest {
    private final Folder folder = new Folder("/work/proj", "sub", "/home/me");

    @ParameterizedTest
    @CsvSource({
        "a, /work/proj/sub/a, sub/a",
        "./a/, /work/proj/sub/a, sub/a",
        "., /work/proj/sub, sub",
        "../a, /work/proj/a, a",
        "../../a, /work/a, ../a",
        "/etc/x/, /etc/x/, ../../etc/x",
        "/work/proj/b, /work/proj/b, b",
        "../../../../../a, /a, ../../../../a"
    })
    void saysWhereAPathLeads(String named, String absolute, String relative) {
        assertThat(folder.absolute(named)).isEqualTo(absolute);
        assertThat(folder.relative(named)).isEqualTo(relative);
    }

    @ParameterizedTest
    @CsvSource({"~, /home/me", "~/a, /home/me/a", "C:\\a, C:\\a", "c:/a, c:/a"})
    void knowsHomesAndDrives(String named, String absolute) {
        assertThat(folder.absolute(named)).isEqualTo(absolute);
    }
}
