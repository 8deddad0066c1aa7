package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Details;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsNestedValuesAndLeavesNullsOut() throws IOException {
        Details details = Json.object(text("""
                {"name": "db", "size": 9007199254740993, "part": 0.5, "on": true, "off": false, "none": null,
                 "list": ["a", null, {"b": [1]}], "object": {"c": {"d": "deep"}}}
                """));
        assertThat(details.text("name")).isEqualTo("db");
        assertThat(details.number("size")).isEqualTo(9007199254740993L);
        assertThat(details.flag("on")).isTrue();
        assertThat(details.has("none")).isFalse();
        assertThat(details.texts("list")).containsExactly("a");
        assertThat(details.objects("list")).containsExactly(new Details(Map.of("b", List.of(1L))));
        assertThat(details.text("object", "c", "d")).isEqualTo("deep");
    }

    @Test
    void readsWhatIsNotAsExpectedAsNothing() throws IOException {
        Details details = Json.object(text("{\"a\": \"text\", \"b\": 1}"));
        assertThat(details.text("b")).isEmpty();
        assertThat(details.text("a", "b", "c")).isEmpty();
        assertThat(details.number("a")).isZero();
        assertThat(details.flag("a")).isFalse();
        assertThat(details.objects("a")).isEmpty();
        assertThat(details.object("a")).isEqualTo(Details.NONE);
        assertThat(details.textMap("b")).isEmpty();
        assertThat(Json.object(text("[1]"))).isEqualTo(Details.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"", "{\"a\": [1,", "nonsense", "<html>"})
    void refusesWhatIsNoJson(String json) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Json.read(text(json)));
    }

    @Test
    void handsOnEachObjectOfAStreamBeforeTheNextHasCome() throws Exception {
        var read = new LinkedBlockingQueue<String>();
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out)) {
            Thread reader = new Thread(() -> {
                try {
                    Json.each(in, details -> read.add(details.text("id")));
                } catch (IOException broken) {
                    read.add("broken");
                }
            });
            reader.start();
            out.write("{\"id\": \"1\"}\n{\"id\":".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(read.poll(10, TimeUnit.SECONDS)).isEqualTo("1");
            out.write(" \"2\"}".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(read.poll(10, TimeUnit.SECONDS)).isEqualTo("2");
        }
        assertThat(read).isEmpty();
    }

    @Test
    void keepsWhatCameBeforeABreak() {
        var read = new ArrayList<String>();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Json.each(text("{\"id\": \"1\"} {\"id\""), details -> read.add(details.text("id"))));
        assertThat(read).containsExactly("1");
    }

    @Test
    void writesWhatItReads() throws IOException {
        var value = new TreeMap<String, Object>(
                Map.of("a", List.of("ü\"\n", 1L, 0.5, true), "b", Map.of("c", Map.of()), "d", -1L));
        assertThat(Json.text(value)).isEqualTo("{\"a\":[\"ü\\\"\\n\",1,0.5,true],\"b\":{\"c\":{}},\"d\":-1}");
        assertThat(Json.read(text(Json.text(value)))).isEqualTo(value);
    }

    private static InputStream text(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
