package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            emptyValue = "",
            value = {
                "linux/amd64, linux, amd64",
                "Linux/x86_64, linux, amd64",
                "linux/aarch64, linux, arm64",
                "linux/arm64/v8, linux, arm64",
                "linux/arm/v7, linux, arm",
                "linux/armhf, linux, arm",
                "linux/i386, linux, 386",
                "windows(10.0.17763)/amd64, windows, amd64",
                "macos/arm64, darwin, arm64",
                "wasi/wasm, wasi, wasm",
                "lunar/quantum, lunar, quantum",
                "linux, linux, ''",
                "riscv64, '', riscv64",
                "x86_64, '', amd64"
            })
    void readsAName(String text, String os, String architecture) {
        assertThat(Platform.parse(text)).hasValue(new Platform(text, os, architecture));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "lunar", "linux/", "/amd64", "linux/arm/v7/x", "linux/am d64", "$P/amd64", "linux,windows"})
    void refusesWhatIsNone(String text) {
        assertThat(Platform.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "linux/amd64, linux/x86_64, false",
        "linux/amd64, linux/arm64, true",
        "linux/amd64, windows/amd64, true",
        "linux/arm/v6, linux/arm/v7, false",
        "linux, linux/arm64, false",
        "linux, windows/amd64, true",
        "arm64, linux/amd64, true"
    })
    void tellsWhetherAnythingIsForBoth(String one, String other, boolean excludes) {
        assertThat(platform(one).excludes(platform(other))).isEqualTo(excludes);
        assertThat(platform(other).excludes(platform(one))).isEqualTo(excludes);
    }

    @Test
    void isNamedByEachOfItsParts() {
        assertThat(platform("linux/x86_64")).satisfies(platform -> {
            assertThat(platform.isNamedIn("build-amd64")).isTrue();
            assertThat(platform.isNamedIn("build_X86_64")).isTrue();
            assertThat(platform.isNamedIn("linuxbase")).isTrue();
            assertThat(platform.isNamedIn("build-arm64")).isFalse();
        });
    }

    private static Platform platform(String text) {
        return Platform.parse(text).orElseThrow();
    }
}
