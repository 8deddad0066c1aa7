package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCatalogueTest {
    @Test
    void findsRulesByTheirNameAndByEveryIdThatMeansThem() {
        assertThat(Rules.CATALOGUE.named("no-sudo")).containsExactly(Rules.SUDO);
        assertThat(Rules.CATALOGUE.named("DL3000")).containsExactly(Rules.WORKDIR, Rules.WORKDIR_BASE);
        assertThat(Rules.CATALOGUE.named("WorkdirRelativePath")).containsExactly(Rules.WORKDIR_BASE);
        assertThat(Rules.CATALOGUE.named("SC2086")).containsExactly(Rules.QUOTES);
        assertThat(Rules.CATALOGUE.named("0008c003")).containsExactly(Rules.MERGE);
        assertThat(Rules.CATALOGUE.named("0008c003-79aa-42d8-95b8-1c2fe37dbfe6"))
                .containsExactly(Rules.MERGE);
        assertThat(Rules.CATALOGUE.named("no-such-rule")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DL9999", "SC2046", "S6471", "DS-0002", "CKV_DOCKER_8", "CKV2_DOCKER_17", "StageNameCasing"})
    void knowsTheShapeOfForeignIds(String id) {
        assertThat(RuleCatalogue.isPeersId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-sudo", "dl3008", "DL300", "all", ""})
    void takesOtherWordsForOurs(String id) {
        assertThat(RuleCatalogue.isPeersId(id)).isFalse();
    }
}
