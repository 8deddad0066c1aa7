package dev.drydock.stack.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivingProcessTest {
    @Test
    void tellsTheLivingFromTheGone() {
        String self = LivingProcess.self();
        assertThat(LivingProcess.isGone(self)).isFalse();
        assertThat(LivingProcess.isGone(self + "0"))
                .as("the number of another that began later")
                .isTrue();
        assertThat(LivingProcess.isGone(self.replaceFirst("/\\d+/", "/999999999/")))
                .isTrue();
        assertThat(LivingProcess.isGone("")).isTrue();
        assertThat(LivingProcess.isGone("another-machine/1/2"))
                .as("can't be told from here")
                .isFalse();
    }
}
