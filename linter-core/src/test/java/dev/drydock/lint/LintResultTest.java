package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.SettingsRequest;
import dev.drydock.text.MemoryFileTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintResultTest {
    @Test
    void holdsOnceWhatServicesHaveFromOneAnchor() {
        var tree = new MemoryFileTree(Map.of("compose.yaml", """
                x-common: &common
                  image: nginx:1.27
                  network_mode: host
                services:
                  a: *common
                  b: *common
                """));
        var only = new SettingsRequest("recommended", List.of("compose-no-host-network"), "");
        LintResult result = new Linter().lint(new LintRequest(tree, List.of("compose.yaml"), only));
        assertThat(result.diagnostics()).hasSize(1);
    }
}
