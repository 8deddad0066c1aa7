package dev.drydock.stack.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
    private final SecretMask mask = new SecretMask(List.of(new Container(new Details(Map.of(
            "Config",
            Map.of("Env", List.of("DB_PASSWORD=hunter2", "DB_TOKEN=hunter2-long", "DB_NAME=shop", "PW_KEY=a")))))));

    @Test
    void hidesWhatCredentialsHold() {
        assertThat(mask.hide("shop: hunter2 and hunter2-long, a key")).isEqualTo("shop: *** and ***, a key");
    }

    @Test
    void hidesPasswordsInAddresses() {
        assertThat(mask.hide("at postgres://shop:p4ss@db/shop")).isEqualTo("at postgres://shop:***@db/shop");
    }
}
