package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.Span;
import org.junit.jupiter.api.Test;

class SoughtTextsTest {
    private final SoughtTexts texts = new SoughtTexts();

    @Test
    void ofThoseWithACommonBeginningTheLongestIsFound() {
        texts.add("s3cr3t");
        texts.add("s3cr3t-2");
        texts.add("s3cr3t-25x");
        assertThat(texts.in("s3cr3t-25 s3cr3t")).containsExactly(new Span(0, 8), new Span(10, 16));
    }

    @Test
    void whatOnlyBeginsAlikeIsNotFound() {
        texts.add("abcd");
        texts.add("abd");
        assertThat(texts.in("abc ab abce")).isEmpty();
    }

    @Test
    void veryShortOnesAreNotSought() {
        texts.add("ab");
        assertThat(texts.in("ab ab")).isEmpty();
    }
}
