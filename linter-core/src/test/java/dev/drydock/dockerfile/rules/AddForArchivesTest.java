package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddForArchivesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AddForArchives());

    @Test
    void reportsACopiedArchiveThatIsUnpackedLater() {
        rule.reports("""
                FROM alpine:3.22
                COPY files/rootfs.tgz app.jar /tmp/
                     #~~~~~~~~~~~~~~^ `files/rootfs.tgz` is copied here and unpacked in line 4; `ADD` does both in one layer
                WORKDIR /tmp
                RUN mkdir /a && tar xzf rootfs.tgz -C /a && rm rootfs.tgz
                COPY a.tar.xz /tmp/data.tar.xz
                     #~~~~~~^ `a.tar.xz` is copied here and unpacked in line 6...
                RUN tar --extract --file /tmp/data.tar.xz
                """);
    }

    @Test
    void readsPathsOfWindows() {
        rule.reports("""
                COPY build\\\\tool.tar.gz C:\\\\temp
                     #~~~~~~~~~~~~~~~~^ `build\\\\tool.tar.gz` is copied here...
                RUN tar -xf "C:\\\\temp\\\\tool.tar.gz"
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY a.tar /b/",
                "COPY a.tar /b/\nRUN tar -tf /b/a.tar",
                "COPY a.tar /b/\nRUN tar -czf /b/c.tar.gz /d",
                "COPY a.tar /b/\nRUN tar -xf other.tar",
                "COPY a.tar /b/\nRUN tar -xf /b/a.tar --strip-components=1",
                "COPY a.zip /b/\nRUN unzip /b/a.zip",
                "COPY --from=build a.tar /b/\nRUN tar -xf /b/a.tar",
                "COPY a.tar /b/\nFROM alpine:3.22\nRUN tar -xf /b/a.tar",
                "RUN tar -xf a.tar\nCOPY a.tar /b/"
            })
    void accepts(String instructions) {
        rule.accepts("FROM alpine:3.22\n" + instructions + "\n");
    }
}
